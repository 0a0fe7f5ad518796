/** What the person can do on the page of the list. What was changed stands, and can be undone, whether or not it can be shown anew. */
import { browser } from 'wxt/browser';
import type { InventoryActions, InventoryProps } from '../../components/apps/inventory-props.ts';
import { listApp, unlistApp } from '../../core/policy/own-lists.ts';
import { hostsOf } from '../../core/providers/account-pages/account-pages.ts';
import type { OwnChoiceText } from '../../locales/describe-own-lists.ts';
import { forgetAsked, rememberAsked } from '../background/asked-store.ts';
import { forgetFrontPage } from '../background/front-page.ts';
import { type Forgotten, forgetAllGrants, forgetGrant, listInventory, recordWord, restoreGrants } from '../background/grant-store.ts';
import { requestHosts } from '../background/host-access.ts';
import { changeOwnLists, readSettings } from '../background/policy-source.ts';
import { dismissNotice } from '../background/storage-notice.ts';
import { exportInventory, previewImport, saveReceipts } from './inventory-files.ts';
import { dropLastForgotten, keepLastForgotten } from './last-forgotten.ts';
import type { Frame, PageEvent, PageState } from './page-state.ts';

export interface Page {
  readonly place: InventoryProps['place'];
  readonly read: () => PageState;
  readonly tell: (event: PageEvent) => void;
  /** Reads and shows everything anew; never rejects. */
  readonly reload: () => Promise<void>;
}

export function createActions(page: Page): InventoryActions {
  const { tell, reload } = page;
  return {
    // The browser asks at once, within the press; the worker sees what was given, and the popup may be closed by the question.
    onProtect: async () => {
      const isGiven = await requestHosts(page.read().frame?.unprotected ?? []);
      tell({ type: 'changed', isRefused: !isGiven });
      await reload();
    },
    onAskSite: async (id) => {
      const isGiven = await requestHosts(hostsOf(id));
      tell({ type: 'changed', refusedSite: isGiven ? null : id });
      await reload();
    },
    onSettings: async () => {
      await browser.runtime.openOptionsPage();
      if (page.place === 'popup') window.close();
    },
    onFullPage: async () => {
      await browser.tabs.create({ url: browser.runtime.getURL('/apps.html') });
      window.close();
    },
    onDismiss: () => void dismissNotice().then(reload),
    onPrint: () => window.print(),
    onReceipt: ({ grant }) => saveReceipts([grant], 'consent-lens-receipt.json'),
    onDoneClosed: () => void dropLastForgotten().catch(reportError),
    onForget: ({ id, grant }) => forget(() => forgetGrant(id), grant.appName, reload),
    onSay: async ({ id, grant: { revokedAt } }, isTakenBack) => {
      await say(id, isTakenBack ? new Date().toISOString() : null, reload);
      return () => say(id, isTakenBack ? null : revokedAt, reload);
    },
    onOwnChoice: async ({ grant: { clientId } }, access) => {
      const before = (await readSettings()).policy.ownLists.apps.find((app) => app.clientId === clientId);
      await choose(clientId, access, reload);
      // Only this app: another page may have changed the rest meanwhile.
      return () => choose(clientId, before?.access ?? null, reload);
    },
    onForgetAll: () => forget(forgetAllGrants, undefined, reload),
    onForgetAsked: async (record) => {
      await forgetAsked(record);
      await reload();
      return () => rememberAsked(record).then(reload);
    },
    onExport: async (kind) => {
      const { stored, frame } = await shownList(page);
      return exportInventory(kind, stored.grants, frame.policy);
    },
    onRead: async (file) => {
      const { stored, frame } = await shownList(page);
      return previewImport(file, stored.grants, frame.words, reload);
    },
  };
}

async function shownList({ read }: Page): Promise<{ readonly frame: Frame; readonly stored: Awaited<ReturnType<typeof listInventory>> }> {
  const { frame, phase } = read();
  if (frame === null) throw new Error('Nothing is shown yet');
  return { frame, stored: phase.kind === 'whole' ? phase.stored : await listInventory() };
}

type Reload = Page['reload'];

async function say(id: string, revokedAt: string | null, reload: Reload): Promise<void> {
  await recordWord(id, revokedAt);
  await reload();
}

/** Null: takes it off the person's list. */
async function choose(clientId: string, access: OwnChoiceText['access'], reload: Reload): Promise<void> {
  await changeOwnLists((lists) => (access === null ? unlistApp(lists, clientId) : listApp(lists, clientId, access)));
  await reload();
}

/** Of one app, or of all where no name is given. */
async function forget(work: () => Promise<Forgotten>, appName: string | null | undefined, reload: Reload): Promise<() => Promise<void>> {
  await forgetFrontPage();
  const records = await work();
  await keepLastForgotten({ appName: appName ?? null, isAll: appName === undefined, records }).catch(reportError);
  await reload();
  return () => restoreForgotten(records, reload);
}

export async function restoreForgotten(records: Forgotten, reload: Reload): Promise<void> {
  await restoreGrants(records);
  await dropLastForgotten().catch(reportError);
  await reload();
}

/** The inventory in each of its states, with settings and apps that nobody has. */
import { render } from 'preact';
import styles from '../../components/apps/apps.css?inline';
import { Inventory } from '../../components/apps/inventory.tsx';
import type { InventoryProps, LoadedList } from '../../components/apps/inventory-props.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import { readExport } from '../../core/grants/export-file.ts';
import { recordOf } from '../../core/grants/reading-record.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import type { AccountSite } from '../../core/providers/account-pages/account-pages.ts';
import { loadList, overviewOf } from '../../entrypoints/apps/load-list.ts';
import { describeAccountSites } from '../../locales/describe-account-pages.ts';
import { describeAsked } from '../../locales/describe-asked.ts';
import { describeImport } from '../../locales/describe-import.ts';
import { describeForgotten } from '../../locales/describe-inventory.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { describeProtection } from '../../locales/describe-protection.ts';
import { describeAftermath } from '../../locales/describe-revoke.ts';
import type { Words } from '../../locales/formats.ts';
import { sampleGrants } from './sample-grants.ts';
import { faulty, off, settingsOf } from './sample-settings.ts';

export const inventoryStyles: string = styles;

interface InventoryState {
  readonly apps: number;
  readonly managed?: object;
  readonly own?: OwnSettings;
  readonly unprotected?: readonly string[];
  /** The place in the list of the app that stands open. */
  readonly open?: number;
  readonly asked?: boolean;
  readonly refused?: AccountSite['id'];
  readonly forgotten?: boolean;
  readonly worse?: readonly number[];
  readonly now?: 'loading' | 'failed' | 'printing' | 'rtl';
  readonly query?: NonNullable<InventoryProps['start']>['query'];
  readonly mistake?: NonNullable<InventoryProps['start']>['mistake'];
}

export const inventories: Readonly<Record<string, InventoryState>> = {
  'popup, no app': { apps: 0 },
  'popup, no app, asked for two': { apps: 0, asked: true },
  'popup, no app, reading refused': { apps: 0, refused: 'google' },
  'popup, one app': { apps: 1, own: { userConsent: 'off' } },
  'popup, one app, open': { apps: 1, open: 0 },
  'popup, 40 apps': { apps: 40, managed: { ...off, existingGrants: 'keep', reviewAfterDays: 365 } },
  'popup, 40 apps, got worse': { apps: 40, managed: { ...off, existingGrants: 'ask-revoke' }, worse: [0, 1] },
  'popup, 40 apps, a number chosen': { apps: 40, managed: off, query: { focus: { kind: 'cell', data: 'mail', verb: 'read' } } },
  'popup, 40 apps, one forgotten': { apps: 40, managed: off, forgotten: true },
  'popup, 40 apps, by data': { apps: 40, managed: off, query: { group: 'data', sort: 'name' } },
  'popup, 10,000 apps': { apps: 10_000, managed: off },
  'popup, nothing fits': { apps: 40, query: { text: 'zzz' } },
  'popup, by mistake': { apps: 4, managed: off, mistake: 'entra' },
  'popup, faulty policy': { apps: 2, managed: faulty },
  'popup, not protecting': { apps: 1, managed: off, unprotected: ['login.microsoftonline.com', 'login.live.com', 'account.live.com'] },
  'popup, loading': { apps: 0, now: 'loading' },
  'popup, list not readable': { apps: 0, now: 'failed' },
  'popup, right to left': { apps: 40, managed: off, now: 'rtl' },
  'apps, no app': { apps: 0 },
  'apps, 40 apps': { apps: 40, managed: off },
  'apps, 40 apps, open': { apps: 40, managed: off, open: 2 },
  'apps, 40 apps, one forgotten': { apps: 40, forgotten: true },
  'apps, 12 apps, on paper': { apps: 12, managed: off, now: 'printing' },
  'apps, 40 apps, a part on paper': { apps: 40, managed: off, now: 'printing', query: { text: 'notes', age: 'year' } },
};

const askedFor: readonly AskedRecord[] = [
  { provider: 'entra', clientId: 'one', appName: 'Tailspin Notes', scopes: [], at: '2026-11-20T10:00:00.000Z' },
  { provider: 'google', clientId: 'two', appName: 'Adventure Travel', scopes: [], at: '2026-11-02T10:00:00.000Z' },
];

const ignore = (): void => undefined;

function startOf({ open, query, mistake }: InventoryState, idAt: (place: number) => string): NonNullable<InventoryProps['start']> {
  return { ...(open === undefined ? {} : { open: idAt(open) }), ...(query ? { query } : {}), ...(mistake ? { mistake } : {}) };
}

export async function drawInventory(name: string, words: Words, catalogue: Catalogue, now: string): Promise<void> {
  const state = inventories[name];
  if (!state) throw new Error(`There is no inventory "${name}"`);
  const { policy } = settingsOf(state.managed ?? {}, state.own ?? {}, now);
  const grants = sampleGrants(state.apps);
  const isRead = state.now !== 'loading' && state.now !== 'failed';
  const list: LoadedList | null = isRead ? await loadList(grants, { policy, now, words, catalogue }) : null;
  const page = { page: 'my-apps', provider: 'entra', tenant: null, accountDomain: null, account: null, isComplete: true } as const;
  const shown = grants.filter(({ kind }) => kind === 'unknown').map((grant) => ({ ...grant, scopes: null }));
  const readings = shown.length === 0 ? [] : [recordOf({ ...page, asOf: '2026-11-02T09:00:00.000Z', apps: shown })];
  const unprotected = state.unprotected ?? [];
  const idAt = (place: number): string => list?.entries[place]?.id ?? '';
  document.body.className = name.startsWith('apps') ? 'page' : 'popup';
  if (state.now === 'rtl') document.documentElement.dir = 'rtl';
  render(
    <Inventory
      place={name.startsWith('apps') ? 'page' : 'popup'}
      words={words}
      protection={describeProtection(unprotected, unprotected.length > 0, words)}
      policy={describePolicyInForce(policy, now, words)}
      storage={{ texts: state.now === 'failed' ? [words.translate('popup.error')] : [], canDismiss: false }}
      overview={list && overviewOf(list, { grants, readings, failures: [] }, words)}
      list={list}
      front={null}
      hasFailed={state.now === 'failed'}
      worse={(state.worse ?? []).map(idAt)}
      asked={describeAsked(state.asked ? askedFor : [], words)}
      reviewAfterDays={policy.reviewAfterDays}
      earlier={state.forgotten ? { text: describeForgotten('Inbox Turbo', false, words), undo: async () => undefined } : null}
      accounts={{
        sites: describeAccountSites(new Set(['microsoft-account']), { readings: [], failures: [] }, policy, words),
        refused: state.refused ?? null,
      }}
      describeMistake={(provider) => describeAftermath(provider, words)}
      isPrinting={state.now === 'printing'}
      start={startOf(state, idAt)}
      onProtect={ignore}
      onAskSite={ignore}
      onSettings={ignore}
      onDismiss={ignore}
      onFullPage={ignore}
      onReceipt={ignore}
      onDoneClosed={ignore}
      onPrint={ignore}
      onForget={async () => async () => undefined}
      onSay={async () => async () => undefined}
      onOwnChoice={async () => async () => undefined}
      onForgetAsked={async () => async () => undefined}
      onForgetAll={async () => async () => undefined}
      onExport={async () => 'consent-lens.json'}
      onRead={async ({ name: file }) => ({ text: describeImport(file, readExport(''), 0, true, words), add: async () => 0 })}
    />,
    document.body,
  );
}

/**
 * What no prompt comes to hold: a provider can send a tab on to another site without showing anything (decision rule F3), and its own apps
 * sign in without asking (F2). What happens is said at the toolbar, and where it is certain, in a tab of our own that opens over the page.
 */
import { browser } from 'wxt/browser';
import type { Reason } from '../../core/decision/decision.ts';
import { unseenPage } from '../../core/decision/page-facts.ts';
import { isForeignSite } from '../../core/oauth/foreign-site.ts';
import type { ErrorAnswer } from '../../core/oauth/read-outcome.ts';
import { markTab, pageOnShow } from './badge.ts';
import { surroundingsOf } from './handlers.ts';
import { inTurn } from './in-turn.ts';
import { type Judged, judge } from './judge.ts';
import { keepLandingNotice, type LandingNotice, readLandingNotice } from './landing-notice.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import type { RequestRecord } from './request-record.ts';

/** From this level on a finding is certain, not only likely. */
const CERTAIN = 3;

/** `error`: null where the tab was sent on with an answer, or is only on its way there. */
export async function judgeUnheld(tabId: number, record: RequestRecord, error: ErrorAnswer | null): Promise<void> {
  const { findRegistrableDomain } = await packagedCatalogue();
  const around = {
    ...surroundingsOf(record),
    errorLanding: error && { ...error, isForeign: isForeignSite(record.origin.host, error.host, findRegistrableDomain) },
  };
  const judged = await judge(record.request, unseenPage, null, around, true);
  const finding = judged.decision.reasons.find(isAboutTheWay);
  if (!finding) return;
  await pageOnShow(tabId);
  await markTab(tabId, judged.intervention, judged.warning.headline);
  // In mode `monitor` the toolbar is all there is. A private window shows no page of ours.
  const mayOpen = judged.intervention.strength === 'card' || judged.intervention.strength === 'page';
  if (finding.level < CERTAIN || !mayOpen || record.isPrivate) return;
  await inTurn('landing-notice', () => openNotice(tabId, finding.rule, judged));
}

function isAboutTheWay(reason: Reason): reason is Reason & Pick<LandingNotice, 'rule'> {
  return reason.rule === 'F2' || reason.rule === 'F3';
}

/** One tab of ours at most: a page that goes round and round must not fill the window. */
async function openNotice(tabId: number, rule: LandingNotice['rule'], { facts, warning, intervention }: Judged): Promise<void> {
  const { headline, advice = null } = warning;
  const open = await findOwnTab();
  const ownTabId = open ?? (await openTab(tabId));
  await keepLandingNotice({ tabId, ownTabId, rule, headline, advice, tone: intervention.tone, at: facts.now });
  if (open !== null) await browser.tabs.update(open, { active: true });
}

async function openTab(tabId: number): Promise<number> {
  const { index, windowId } = await browser.tabs.get(tabId);
  const { id } = await browser.tabs.create({ url: ownAddress(), windowId, index: index + 1, openerTabId: tabId });
  return id ?? -1;
}

const ownAddress = (): string => browser.runtime.getURL('/landed.html');

/** Our tab, unless it was closed or the person went elsewhere in it. Of our own pages the browser tells the address without a permission. */
async function findOwnTab(): Promise<number | null> {
  const notice = await readLandingNotice();
  if (notice === null) return null;
  try {
    const { url, pendingUrl = url } = await browser.tabs.get(notice.ownTabId);
    return pendingUrl === ownAddress() ? notice.ownTabId : null;
  } catch {
    return null;
  }
}

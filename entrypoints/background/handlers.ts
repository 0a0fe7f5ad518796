/** What the worker does when a page reports a prompt, and when a prompt is answered. */
import { type Browser, browser } from 'wxt/browser';
import { driftRecordsOf } from '../../core/decision/drift-record.ts';
import type { Facts, PageFacts } from '../../core/decision/facts.ts';
import { isOrganisationWide } from '../../core/decision/organisation-wide.ts';
import { isRefusal, isSignInStep, unseenPage } from '../../core/decision/page-facts.ts';
import type { Happening } from '../../core/interruptions/month-count.ts';
import { type Done, type Judgement, readPageMessage } from '../../core/messages.ts';
import { policyFor } from '../../core/policy/policy-for.ts';
import { readAccountReport } from '../../core/providers/account-pages/account-report.ts';
import { findPromptProvider, findProvider, readPromptRequest } from '../../core/providers/prompt-providers.ts';
import type { Provider } from '../../core/providers/provider.ts';
import { takeAccountReport } from './account-reading.ts';
import { rememberAsked } from './asked-store.ts';
import { markHiddenCard, markTab, pageOnShow } from './badge.ts';
import { rememberDrift } from './drift-store.ts';
import { hasJustGivenWay, watchFocus } from './focus-watch.ts';
import { recordConsent, recordSeenAgain } from './grant-store.ts';
import { inBackground } from './in-background.ts';
import { countInterruptions, markWrong, rememberQuiet } from './interruption-store.ts';
import { type Judged, judge, prepareToJudge } from './judge.ts';
import { handleConsentAnswer, type OutcomeListener } from './navigation.ts';
import { currentPolicy } from './policy-source.ts';
import type { RequestRecord } from './request-record.ts';
import { type FoundRequest, findForDocument, findOnShow, forgetRequest, updateRequest } from './request-store.ts';

type Sender = Browser.runtime.MessageSender;

/** Answers a message of a page of ours; null refuses it. The address comes from the browser, never from the body. */
export async function answerPage(body: unknown, sender: Sender): Promise<Judgement | Done | null> {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId;
  if (sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined) return null;
  const report = readAccountReport(body, originOf(sender));
  if (report) {
    await takeAccountReport(report, sender);
    return null;
  }
  const provider = findProvider(originOf(sender));
  if (!provider) return null;
  const message = readPageMessage(body);
  switch (message?.type) {
    case 'judge-prompt':
      return judgePrompt(tabId, frameId, sender, provider, message);
    case 'consent-answered':
      await handleConsentAnswer(tabId, frameId, message.isGranted, recordOutcome);
      return null;
    case 'continued':
      await noteContinued(tabId, frameId, message.reason);
      return null;
    case 'asked':
      await noteAsked(tabId, frameId);
      return null;
    case 'mark-wrong':
      return keepMark(tabId, frameId, message.isWrong);
    case 'card-hidden':
      await markHiddenCard(tabId);
      return null;
    case 'leave-safely':
      await leaveSafely(tabId, frameId, provider);
      return { isDone: true };
    default:
      return null;
  }
}

/** As the browser states it; an about:blank or srcdoc frame has that of the page that made it. */
function originOf(sender: Sender): string {
  return (sender as { origin?: string }).origin ?? '';
}

async function judgePrompt(
  tabId: number,
  frameId: number,
  sender: Sender,
  provider: Provider,
  { page, earlier, isEarlyPress }: { readonly page: PageFacts; readonly earlier: string; readonly isEarlyPress: boolean },
): Promise<Judgement> {
  prepareToJudge();
  watchFocus();
  const document = {
    documentId: sender.documentId ?? null,
    request: readPromptRequest(sender.url ?? ''),
    earlier: readPromptRequest(earlier),
    openerTabId: (sender.url === 'about:blank' && sender.tab?.openerTabId) || null,
    isPrivate: sender.tab?.incognito ?? true,
  };
  const found = await findForDocument(tabId, frameId, document, Date.now());
  const { request = null, answered = null } = found?.record ?? {};
  const focusSwap = isEarlyPress && hasJustGivenWay() ? 'yes' : 'unknown';
  const around = { ...surroundingsOf(found?.record), focusSwap } as const;
  const judged = await judge(request, page, provider.id, around, document.isPrivate, answered);
  // The judgement does not wait for its traces: were they lost, the outcome would be, never the gate.
  if (found) inBackground(rememberJudged(tabId, found, judged));
  inBackground(mark(tabId, judged));
  return { warning: judged.warning, styles: judged.styles };
}

/** The same prompt may be judged again, after a change of policy; it is counted once. One that was answered meanwhile is over. */
async function rememberJudged(
  tabId: number,
  found: FoundRequest,
  { facts, decision, intervention, quiet, question, mark: wrongMark }: Judged,
): Promise<void> {
  const { page } = facts;
  const drift = driftRecordsOf(facts, decision.drift);
  const isShown = intervention.strength === 'card' || intervention.strength === 'page';
  const happened: Happening[] = [];
  let isPrivate = true;
  await updateRequest(tabId, found, (record) => {
    const wasShown = record.prompt?.isInterrupted === true;
    isPrivate = record.isPrivate;
    if (!record.isPrivate && record.prompt === null) happened.push('judged');
    if (!record.isPrivate && isShown && !wasShown) happened.push('shown');
    return {
      ...record,
      request: facts.request,
      prompt: {
        appName: page.appName,
        publisherName: page.publisherName,
        accountDomain: page.accountDomain,
        isOrganisationWide: isOrganisationWide(facts),
        asksConsent: !isRefusal(page) && !isSignInStep(facts),
        scopes: scopesOf(facts),
        reason: record.prompt?.reason ?? null,
        isInterrupted: isShown || wasShown,
        quiet,
        question,
        mark: wrongMark,
      },
    };
  });
  if (happened.length > 0) await countInterruptions(happened, facts.now);
  if (drift.length > 0 && !isPrivate) await rememberDrift(drift, facts.now);
}

/** The person went on past the card: the reason goes with the consent, and the same card need not be shown again so soon. */
async function noteContinued(tabId: number, frameId: number, reason: string | null): Promise<void> {
  const now = new Date().toISOString();
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!found) return;
  const { prompt, isPrivate } = found.record;
  await updateRequest(tabId, found, (record) => ({
    ...record,
    answered: prompt?.question ?? record.answered,
    prompt: record.prompt && { ...record.prompt, reason: reason ?? record.prompt.reason },
  }));
  if (isPrivate || !prompt?.isInterrupted) return;
  if (prompt.quiet) await rememberQuiet({ ...prompt.quiet, at: now });
  await countInterruptions(['continued'], now);
}

/** What was asked is what the prompt on show asks; the page says nothing of it. */
async function noteAsked(tabId: number, frameId: number): Promise<void> {
  const { request, prompt, isPrivate } = (await findOnShow(tabId, frameId, Date.now()))?.record ?? {};
  // Of two client ids nobody knows which was meant.
  if (!prompt || isPrivate || !request?.clientId || request.otherClientIds.length > 0) return;
  const { provider, clientId } = request;
  await rememberAsked({ provider, clientId, appName: prompt.appName, scopes: prompt.scopes, at: new Date().toISOString() });
}

async function keepMark(tabId: number, frameId: number, isWrong: boolean): Promise<Done | null> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!found?.record.prompt || found.record.isPrivate) return null;
  await markWrong({ ...found.record.prompt.mark, at: new Date().toISOString() }, isWrong);
  return { isDone: true };
}

function scopesOf({ permissions }: Facts): RequestRecord['request']['scopes'] {
  return permissions === 'unknown' ? permissions : permissions.map(({ scope }) => scope);
}

function mark(tabId: number, { intervention, warning }: Judged): Promise<void> {
  return markTab(tabId, intervention, intervention.strength === 'nothing' ? '' : warning.headline);
}

/**
 * Marks a page that no script reads by its request alone: every page in mode `monitor`, and in every mode the one that takes a device's
 * code for a personal account, of which no structure is known.
 */
export async function watchPage(tabId: number): Promise<void> {
  await pageOnShow(tabId);
  const record = (await findOnShow(tabId, 0, Date.now()))?.record;
  if (!record) return;
  const { provider, flow } = record.request;
  const isUnread = provider === 'microsoft-personal' && flow === 'device' && record.prompt === null;
  if (!isUnread && policyFor(provider, await currentPolicy()).mode !== 'monitor') return;
  await mark(tabId, await judge(record.request, unseenPage, null, surroundingsOf(record), true));
}

/** What the browser told of where a request came from. */
export function surroundingsOf(record: RequestRecord | undefined) {
  if (record === undefined) return { opener: 'unknown' } as const;
  const { opener, host, frame } = record.origin;
  return { opener, openerHost: host, frame };
}

/** Keeps an accepted consent as a grant, and that an app was let in again; a private window leaves no trace. */
export async function recordOutcome(...[outcome, record]: Parameters<OutcomeListener>): Promise<void> {
  const { request, prompt } = record;
  if (outcome === 'declined' || request.clientId === null || record.isPrivate) return;
  const now = new Date().toISOString();
  if (outcome === 'let-in') {
    await recordSeenAgain({ ...request, clientId: request.clientId }, now);
    return;
  }
  const scopes = prompt?.scopes ?? request.scopes;
  const consent = {
    provider: request.provider,
    clientId: request.clientId,
    tenant: request.tenant,
    accountDomain: prompt?.accountDomain ?? null,
    appName: prompt?.appName ?? null,
    publisherName: prompt?.publisherName ?? null,
    kind: prompt?.isOrganisationWide || request.flow === 'admin' ? ('tenant-wide' as const) : ('own' as const),
    scopes: scopes !== 'unknown' ? scopes : request.resource === null ? [] : [`${request.resource}/.default`],
    redirectHost: request.redirectHost,
    reason: prompt?.reason ?? null,
  };
  await recordConsent(consent, now);
}

/** The exit that never calls the app: a pop-up window is closed, anything else goes to the provider's own front page. */
async function leaveSafely(tabId: number, frameId: number, provider: Provider): Promise<void> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (found) await forgetRequest(tabId, found);
  if (found?.record.prompt?.isInterrupted && !found.record.isPrivate) {
    inBackground(countInterruptions(['left'], new Date().toISOString()));
  }
  const tab = await browser.tabs.get(tabId);
  const isPopup = tab.windowId !== undefined && (await browser.windows.get(tab.windowId)).type === 'popup';
  if (isPopup) await browser.tabs.remove(tabId);
  else await browser.tabs.update(tabId, { url: ((found && findPromptProvider(found.record.request.provider)) ?? provider).homeUrl });
}

/**
 * Sees authorization requests and their outcomes in the browser's own record of navigations: the address bar has often
 * lost a request by the time its prompt shows. Only observes; nothing is blocked or changed here.
 */
import { browser } from 'wxt/browser';
import { openerOf } from '../../core/oauth/opener-of.ts';
import { type ErrorAnswer, readError, readOutcome } from '../../core/oauth/read-outcome.ts';
import { answerOn } from '../../core/providers/prompt-answer.ts';
import { findProvider, promptHosts, readPromptRequest } from '../../core/providers/prompt-providers.ts';
import { inBackground } from './in-background.ts';
import { settleClosedTab } from './recover-consents.ts';
import {
  findAwaited,
  findOnShow,
  forgetRequest,
  type RequestOrigin,
  type RequestRecord,
  rememberAwaited,
  settleAwaited,
  updateOnShow,
} from './request-store.ts';

/** `let-in`: answered without a prompt, from earlier access. */
type Outcome = 'accepted' | 'declined' | 'let-in';
/** Called for each answer, with what was known of its request; for an interrupted one perhaps twice. */
export type OutcomeListener = (outcome: Outcome, record: RequestRecord) => Promise<void>;
/** Called where a request ends with an error at another site and no page was shown in between. */
type ErrorListener = (tabId: number, record: RequestRecord, error: ErrorAnswer) => Promise<void>;

interface Navigation {
  readonly tabId: number;
  readonly frameId: number;
  readonly requestId: string;
}

const navigations = {
  urls: promptHosts.map((host) => `https://${host}/*`),
  types: ['main_frame' as const, 'sub_frame' as const],
};
/** The posts whose body is asked for; a sign-in post never is. Match patterns know upper from lower case, so both halves come in both. */
const consentPosts = {
  urls: promptHosts.flatMap((host) =>
    [
      '*/Consent/Set',
      '*/consent/set',
      '*/Consent/set',
      '*/consent/Set',
      'Consent/Update',
      'consent/update',
      'Consent/update',
      'consent/Update',
    ].map((path) => `https://${host}/${path}*`),
  ),
  types: navigations.types,
};
/** Answers after which the page that was there stays (RFC 9110, sections 15.3.5 and 15.3.6). */
const pageless: ReadonlySet<number> = new Set([204, 205]);

/**
 * Whether a page only has an address fetched that it may lead to (speculation rules): it counts as a navigation of the tab, and none takes place.
 * The browser names the document that asks; a navigation has none yet. The navigation itself is reported once more, wherever its answer comes from.
 */
function isPrefetch(details: object): boolean {
  return (details as { readonly documentId?: string }).documentId !== undefined;
}

/** Chromium names the origin of the page that started a navigation, Firefox its address; an address that was typed has neither. */
function originOf(details: { readonly frameId: number }): RequestOrigin {
  const { initiator, originUrl } = details as { readonly initiator?: string; readonly originUrl?: string };
  const started = initiator ?? originUrl;
  return {
    opener: openerOf(started, (origin) => findProvider(origin) !== null),
    host: started !== undefined && URL.canParse(started) ? new URL(started).hostname || null : null,
    frame: details.frameId === 0 ? 'top' : 'sub',
  };
}

/** Registers every listener; must run while the worker starts. `onPage` is called for each page of a provider that has arrived in a tab. */
export function observeNavigation(onOutcome: OutcomeListener, onError: ErrorListener, onPage: (tabId: number) => void): void {
  browser.webRequest.onBeforeRequest.addListener((details) => {
    const request = readPromptRequest(details.url);
    // A post to the address that records consent answers a prompt, or brings one; the request came before it.
    if (!request || details.tabId < 0 || isPrefetch(details) || (details.method === 'POST' && isConsentAddress(details.url)))
      return undefined;
    inBackground(rememberAwaited(details.tabId, details.frameId, details.requestId, request, originOf(details), Date.now()));
    return undefined;
  }, navigations);

  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      const { field, yes, isPromptAddress } = answerOf(details.url);
      if (!isConsentAddress(details.url)) return undefined;
      // Of the body only this one field is read, and of the post that answers a prompt only.
      const answer = details.requestBody?.formData?.[field]?.[0];
      if (isPromptAddress && answer === undefined) return undefined;
      const isAcceptPosted = String(answer).toLowerCase() === yes;
      const answeredBy = details.requestId;
      inBackground(
        updateOnShow(details.tabId, details.frameId, (record) => ({ ...record, isAcceptPosted, awaitsAnswer: isAcceptPosted, answeredBy })),
      );
      return undefined;
    },
    consentPosts,
    ['requestBody'],
  );

  browser.webRequest.onBeforeRedirect.addListener((details) => {
    if (!isPrefetch(details)) inBackground(followRedirect(details, details.redirectUrl, onOutcome, onError));
  }, navigations);

  browser.webRequest.onResponseStarted.addListener(({ tabId, frameId, requestId, statusCode }) => {
    inBackground(settleAwaited(tabId, frameId, requestId, !pageless.has(statusCode)));
  }, navigations);

  browser.webRequest.onCompleted.addListener(({ tabId }) => onPage(tabId), { ...navigations, types: ['main_frame'] });

  browser.webRequest.onErrorOccurred.addListener(({ tabId, frameId, requestId }) => {
    inBackground(settleAwaited(tabId, frameId, requestId, false));
  }, navigations);

  browser.tabs.onRemoved.addListener((tabId) => inBackground(settleClosedTab(tabId, onOutcome)));
}

async function followRedirect(
  { tabId, frameId, requestId }: Navigation,
  redirectUrl: string,
  onOutcome: OutcomeListener,
  onError: ErrorListener,
): Promise<void> {
  const isWithinProvider = promptHosts.some((host) => redirectUrl.startsWith(`https://${host}/`));
  const awaited = await findAwaited(tabId, frameId, requestId);
  if (awaited) {
    const outcome = readOutcome(redirectUrl, awaited.request);
    // Answered without a prompt: nothing was decided here. Led to another sign-in site: the request stays open.
    if (outcome === 'accepted') await onOutcome('let-in', awaited);
    const error = isWithinProvider || frameId !== 0 ? null : readError(redirectUrl);
    if (error) await onError(tabId, awaited, error);
    if (outcome) await settleAwaited(tabId, frameId, requestId, false);
    else if (!isWithinProvider) await settleAwaited(tabId, frameId, requestId, true);
    return;
  }
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!found) return;
  // Without a known redirect address, a step within the provider is not an answer.
  if (found.record.request.redirectUri === null && isWithinProvider) return;
  const outcome = readOutcome(redirectUrl, found.record.request);
  if (!outcome) return;
  // Without a prompt or an accepting post nothing was decided here: the provider answered from earlier access.
  if (found.record.prompt?.asksConsent || found.record.isAcceptPosted) await onOutcome(outcome, found.record);
  await forgetRequest(tabId, found);
}

/**
 * The page that answered the consent post. With `response_mode=form_post` there is no redirect: the provider's page posts the
 * answer on. Accepted only where that page was seen to hold the answer.
 */
export async function handleConsentAnswer(tabId: number, frameId: number, isGranted: boolean, onOutcome: OutcomeListener): Promise<void> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!isGranted || !found?.record.isAcceptPosted) return;
  await onOutcome('accepted', found.record);
  await forgetRequest(tabId, found);
}

function answerOf(url: string): ReturnType<typeof answerOn> {
  return answerOn(new URL(url).hostname);
}

function isConsentAddress(url: string): boolean {
  return answerOf(url).isConsentAddress(url);
}

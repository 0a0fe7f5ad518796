/**
 * Sees authorization requests and their outcomes in the browser's own record of navigations: the address bar has often
 * lost a request by the time its prompt shows. Only observes; nothing is blocked or changed here.
 */
import { browser } from 'wxt/browser';
import { isDeadEnd } from '../../core/oauth/dead-end.ts';
import { openerOf } from '../../core/oauth/opener-of.ts';
import { type ErrorAnswer, readError, readOutcome } from '../../core/oauth/read-outcome.ts';
import { answerOn } from '../../core/providers/prompt-answer.ts';
import { findProvider, promptHosts, readPromptRequest } from '../../core/providers/prompt-providers.ts';
import { inBackground } from './in-background.ts';
import { prepareToJudge } from './judge.ts';
import { settleClosedTab } from './recover-consents.ts';
import { isAsking, type RequestOrigin, type RequestRecord } from './request-record.ts';
import { findAwaited, findOnShow, forgetRequest, noteOrigin, rememberAwaited, settleAwaited, updateOnShow } from './request-store.ts';

/** `let-in`: answered without a prompt, from earlier access. */
type Outcome = 'accepted' | 'declined' | 'let-in';
/** Called for each answer, with what was known of its request; for an interrupted one perhaps twice. */
export type OutcomeListener = (outcome: Outcome, record: RequestRecord) => Promise<void>;
/**
 * Called where no prompt can hold what happens in a tab: it is sent on to a site with an error or by a silent request (`prompt=none`), or a page
 * of the web had it ask for an answer that no site fetches.
 */
type UnheldListener = (tabId: number, record: RequestRecord, error: ErrorAnswer | null) => Promise<void>;

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
    ['Consent', 'consent'].flatMap((folder) =>
      [`*/${folder}/Set`, `*/${folder}/set`, `${folder}/Update`, `${folder}/update`].map((path) => `https://${host}/${path}*`),
    ),
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

/**
 * The browser hides who started a navigation from a host we have no access to, so the request itself is asked: of its headers two are
 * read, and the host of one is kept (docs/permissions.md).
 */
function originOf({
  frameId,
  requestHeaders,
}: {
  readonly frameId: number;
  readonly requestHeaders?: readonly Header[] | undefined;
}): RequestOrigin {
  const header = (name: string): string | null => requestHeaders?.find((each) => each.name.toLowerCase() === name)?.value ?? null;
  const referrer = header('referer');
  return {
    opener: openerOf({ referrer, site: header('sec-fetch-site') }, (origin) => findProvider(origin) !== null),
    host: referrer !== null && URL.canParse(referrer) ? new URL(referrer).hostname || null : null,
    frame: frameId === 0 ? 'top' : 'sub',
  };
}

interface Header {
  readonly name: string;
  readonly value?: string | undefined;
}

/** Chromium shows `Referer` to those only who ask for it by this word, which Firefox does not know and does not need. */
const withReferrer = [
  'requestHeaders' as const,
  ...(browser.webRequest.OnBeforeSendHeadersOptions && 'EXTRA_HEADERS' in browser.webRequest.OnBeforeSendHeadersOptions
    ? (['extraHeaders'] as const)
    : []),
];

/** Registers every listener; must run while the worker starts. `onPage` is called for each page of a provider that has arrived in a tab. */
export function observeNavigation(onOutcome: OutcomeListener, onUnheld: UnheldListener, onPage: (tabId: number) => void): void {
  browser.webRequest.onBeforeRequest.addListener((details) => {
    const request = readPromptRequest(details.url);
    // A post to the address that records consent answers a prompt, or brings one; the request came before it.
    if (!request || details.tabId < 0 || isPrefetch(details) || (details.method === 'POST' && isConsentAddress(details.url)))
      return undefined;
    // A prompt may be the answer.
    prepareToJudge();
    inBackground(rememberAwaited(details.tabId, details.frameId, details.requestId, request, Date.now()));
    return undefined;
  }, navigations);

  browser.webRequest.onBeforeSendHeaders.addListener(
    (details) => {
      if (readPromptRequest(details.url)) inBackground(followOrigin(details, originOf(details), onUnheld));
      return undefined;
    },
    navigations,
    withReferrer,
  );

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
    if (!isPrefetch(details)) inBackground(followRedirect(details, details.redirectUrl, onOutcome, onUnheld));
  }, navigations);

  browser.webRequest.onResponseStarted.addListener((details) => {
    const { tabId, frameId, requestId, statusCode } = details;
    if (!isPrefetch(details)) inBackground(settleAwaited(tabId, frameId, requestId, !pageless.has(statusCode), Date.now()));
  }, navigations);

  browser.webRequest.onCompleted.addListener(({ tabId }) => onPage(tabId), { ...navigations, types: ['main_frame'] });

  browser.webRequest.onErrorOccurred.addListener(({ tabId, frameId, requestId }) => {
    inBackground(settleAwaited(tabId, frameId, requestId, false, Date.now()));
  }, navigations);

  browser.tabs.onRemoved.addListener((tabId) => inBackground(settleClosedTab(tabId, onOutcome)));
}

/** The provider's own pages repeat a request; only the page of the web that led here is looked at. */
async function followOrigin({ tabId, frameId, requestId }: Navigation, origin: RequestOrigin, onUnheld: UnheldListener): Promise<void> {
  const record = await noteOrigin(tabId, frameId, requestId, origin);
  if (record && frameId === 0 && origin.opener === 'web' && isDeadEnd(record.request) !== 'no') await onUnheld(tabId, record, null);
}

async function followRedirect(
  navigation: Navigation,
  redirectUrl: string,
  onOutcome: OutcomeListener,
  onUnheld: UnheldListener,
): Promise<void> {
  const { tabId, frameId, requestId } = navigation;
  const isWithinProvider = promptHosts.some((host) => redirectUrl.startsWith(`https://${host}/`));
  const awaited = await findAwaited(tabId, frameId, requestId);
  const record = awaited
    ? await answerAtOnce(navigation, awaited, redirectUrl, isWithinProvider, onOutcome)
    : await answerAfterPage(navigation, redirectUrl, isWithinProvider, onOutcome);
  if (record === null || frameId !== 0) return;
  const error = isWithinProvider ? null : readError(redirectUrl);
  const isSilent = awaited !== null && !isWithinProvider && record.request.flow === 'silent';
  if (error || isSilent || isLeftLying(redirectUrl, record)) await onUnheld(tabId, record, error);
}

/** The request was answered without any page; the record is what was known of it. */
async function answerAtOnce(
  { tabId, frameId, requestId }: Navigation,
  awaited: RequestRecord,
  redirectUrl: string,
  isWithinProvider: boolean,
  onOutcome: OutcomeListener,
): Promise<RequestRecord> {
  const outcome = readOutcome(redirectUrl, awaited.request);
  // Answered without a prompt: nothing was decided here. Led to another sign-in site: the request stays open.
  if (outcome === 'accepted') await onOutcome('let-in', awaited);
  if (outcome) await settleAwaited(tabId, frameId, requestId, false, Date.now());
  else if (!isWithinProvider) await settleAwaited(tabId, frameId, requestId, true, Date.now());
  return awaited;
}

/** The request was answered from a page of the provider; the record is that of a request that no prompt of it asked about, else null. */
async function answerAfterPage(
  { tabId, frameId }: Navigation,
  redirectUrl: string,
  isWithinProvider: boolean,
  onOutcome: OutcomeListener,
): Promise<RequestRecord | null> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!found) return null;
  // Without a known redirect address, a step within the provider is not an answer.
  if (found.record.request.redirectUri === null && isWithinProvider) return null;
  const outcome = readOutcome(redirectUrl, found.record.request);
  if (!outcome) return null;
  // Without a prompt or an accepting post nothing was decided here: the provider answered from earlier access.
  const isDecided = isAsking(found.record) || found.record.isAcceptPosted;
  if (isDecided) await onOutcome(outcome, found.record);
  await forgetRequest(tabId, found);
  return isDecided ? null : found.record;
}

/** Whether an answer has just come to where no site fetches it: the moment in which a stranger asks for it. */
function isLeftLying(redirectUrl: string, { request }: RequestRecord): boolean {
  return readOutcome(redirectUrl, request) === 'accepted' && isDeadEnd(request) !== 'no';
}

/**
 * A page that posts the app's answer on: with `response_mode=form_post` there is no redirect. Where it is granted, the request is over:
 * accepted after an accepting post, and from earlier access where no prompt asked.
 */
export async function handleConsentAnswer(tabId: number, frameId: number, isGranted: boolean, onOutcome: OutcomeListener): Promise<void> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (!isGranted || !found) return;
  if (found.record.isAcceptPosted) await onOutcome('accepted', found.record);
  else if (!isAsking(found.record)) await onOutcome('let-in', found.record);
  await forgetRequest(tabId, found);
}

function answerOf(url: string): ReturnType<typeof answerOn> {
  return answerOn(new URL(url).hostname);
}

function isConsentAddress(url: string): boolean {
  return answerOf(url).isConsentAddress(url);
}

/**
 * Sees authorization requests and their outcomes in the browser's own record of navigations: the address bar has often
 * lost a request by the time its prompt shows. Only observes; nothing is blocked or changed here.
 */
import { browser } from 'wxt/browser';
import type { AuthorizationRequest } from '../../core/oauth/authorization-request.ts';
import { readOutcome } from '../../core/oauth/read-outcome.ts';
import { promptHosts, readRequest } from '../../core/providers/index.ts';
import { findRequest, forgetRequest, forgetTab, type RequestRecord, rememberRequest, updateRequest } from './request-store.ts';

type Outcome = 'accepted' | 'declined';
/** Called once per answered prompt, with what was known of it. */
export type OutcomeListener = (outcome: Outcome, record: RequestRecord) => Promise<void>;

const navigations = {
  urls: promptHosts.map((host) => `https://${host}/*`),
  types: ['main_frame' as const, 'sub_frame' as const],
};
/** The only posts whose body is looked at; a sign-in post never is. Match patterns know upper from lower case. */
const consentPosts = {
  urls: promptHosts.flatMap((host) => [`https://${host}/*/Consent/Set*`, `https://${host}/*/consent/set*`]),
  types: navigations.types,
};

/** Registers every listener; must run while the worker starts. */
export function observeNavigation(onOutcome: OutcomeListener, onRequest: (tabId: number, request: AuthorizationRequest) => void): void {
  browser.webRequest.onBeforeRequest.addListener((details) => {
    const request = readRequest(details.url);
    if (!request || details.tabId < 0) return undefined;
    void rememberRequest(details.tabId, details.frameId, request, Date.now());
    onRequest(details.tabId, request);
    return undefined;
  }, navigations);

  browser.webRequest.onBeforeRequest.addListener(
    (details) => {
      // Of the body only this one field is read.
      const isAccepted = String(details.requestBody?.formData?.['acceptConsent']?.[0]).toLowerCase() === 'true';
      void updateRequest(details.tabId, details.frameId, (record) => ({ ...record, isAcceptPosted: isAccepted }));
      return undefined;
    },
    consentPosts,
    ['requestBody'],
  );

  browser.webRequest.onBeforeRedirect.addListener((details) => {
    void followRedirect(details.tabId, details.frameId, details.redirectUrl, onOutcome);
  }, navigations);

  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
}

async function followRedirect(tabId: number, frameId: number, redirectUrl: string, onOutcome: OutcomeListener): Promise<void> {
  const found = await findRequest(tabId, frameId, Date.now());
  if (!found) return;
  // Without a known redirect address, a step within the provider is not an answer.
  if (found.record.request.redirectUri === null && promptHosts.some((host) => redirectUrl.startsWith(`https://${host}/`))) return;
  const outcome = readOutcome(redirectUrl, found.record.request);
  if (!outcome) return;
  // Without a prompt or an accepting post nothing was decided here: the provider answered from earlier access.
  if (found.record.prompt !== null || found.record.isAcceptPosted) await onOutcome(outcome, found.record);
  await forgetRequest(tabId, found.frameId);
}

/**
 * The page that answered the consent post. With `response_mode=form_post` there is no redirect: the provider's page
 * posts the answer on, so a page without an error after an accepting post means accepted.
 */
export async function handleConsentAnswer(
  tabId: number,
  frameId: number,
  errorCode: string | null,
  onOutcome: OutcomeListener,
): Promise<void> {
  const found = await findRequest(tabId, frameId, Date.now());
  if (!found?.record.isAcceptPosted || errorCode !== null || found.record.request.responseMode !== 'form_post') return;
  await onOutcome('accepted', found.record);
  await forgetRequest(tabId, found.frameId);
}

/** What the worker does when a page reports a prompt, a prompt is answered, or the policy changes. */
import { type Browser, browser } from 'wxt/browser';
import { unreadPage } from '../../core/decision/gather-facts.ts';
import { isOrganisationWide } from '../../core/decision/permit-rows.ts';
import { grantId, mergeConsent } from '../../core/grants/grant.ts';
import { type Judgement, readPageMessage, type WorkerMessage } from '../../core/messages.ts';
import type { AuthorizationRequest } from '../../core/oauth/authorization-request.ts';
import { promptHosts, providers, readRequest } from '../../core/providers/index.ts';
import { markTab } from './badge.ts';
import { injectIntoOpenPages, registerConsentScript } from './consent-registration.ts';
import { updateGrant } from './grant-store.ts';
import { type Judged, judge } from './judge.ts';
import { handleConsentAnswer } from './navigation.ts';
import { currentPolicy } from './policy-source.ts';
import { findRequest, type RequestRecord, rememberRequest, tabsWithPrompts, updateRequest } from './request-store.ts';

type Sender = Browser.runtime.MessageSender;

/** Answers a message of a page of ours; null refuses it. The address comes from the browser, never from the body. */
export async function answerPage(body: unknown, sender: Sender): Promise<Judgement | null> {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId;
  if (sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined || !isPromptOrigin(sender)) return null;
  const message = readPageMessage(body);
  switch (message?.type) {
    case 'judge-prompt':
      return judgePrompt(tabId, frameId, sender, message.page);
    case 'consent-answered':
      await handleConsentAnswer(tabId, frameId, message.errorCode, recordOutcome);
      return null;
    case 'leave-safely':
      await leaveSafely(tabId);
      return null;
    default:
      return null;
  }
}

/** The origin as the browser states it; an about:blank or srcdoc frame has that of the page that made it. */
function isPromptOrigin(sender: Sender): boolean {
  const origin = (sender as { origin?: string }).origin ?? '';
  return promptHosts.some((host) => origin === `https://${host}`);
}

async function judgePrompt(tabId: number, frameId: number, sender: Sender, page: Parameters<typeof judge>[1]): Promise<Judgement> {
  const found = await findRequest(tabId, frameId, Date.now());
  // The navigation may have been missed, right after installing: then the page's own address is read.
  const fallback = found === null && sender.url !== undefined ? readRequest(sender.url) : null;
  if (fallback) await rememberRequest(tabId, frameId, fallback, Date.now());
  const judged = await judge(found?.record.request ?? fallback, page);
  await updateRequest(tabId, found?.frameId ?? frameId, (record) => ({
    ...record,
    prompt: {
      appName: page.appName,
      publisherName: page.publisherName,
      accountDomain: page.accountDomain ?? record.request.accountDomain,
      isOrganisationWide: isOrganisationWide(judged.facts),
    },
  }));
  await mark(tabId, judged);
  return { warning: judged.warning };
}

function mark(tabId: number, { intervention, warning }: Judged): Promise<void> {
  return markTab(tabId, intervention, intervention.strength === 'nothing' ? '' : warning.headline);
}

/** In mode `monitor` no script reads the page: the request alone is judged, for the badge. */
export async function watchRequest(tabId: number, request: AuthorizationRequest): Promise<void> {
  if ((await currentPolicy()).mode !== 'monitor') return;
  await mark(tabId, await judge(request, unreadPage));
}

/** Keeps an accepted consent as a grant; a private window leaves no trace. */
export async function recordOutcome(outcome: 'accepted' | 'declined', record: RequestRecord): Promise<void> {
  const { request, prompt } = record;
  if (outcome !== 'accepted' || request.clientId === null || record.isPrivate) return;
  const now = new Date().toISOString();
  const consent = {
    provider: request.provider,
    clientId: request.clientId,
    tenant: request.tenant,
    accountDomain: prompt?.accountDomain ?? request.accountDomain,
    appName: prompt?.appName ?? null,
    publisherName: prompt?.publisherName ?? null,
    kind: prompt?.isOrganisationWide || request.flow === 'admin' ? ('tenant-wide' as const) : ('own' as const),
    scopes: request.scopes === 'unknown' ? [`${request.resource ?? 'https://graph.microsoft.com'}/.default`] : request.scopes,
    redirectHost: request.redirectHost,
  };
  await updateGrant(grantId(consent), (existing) => mergeConsent(existing, consent, now));
}

/** The exit that never calls the app: a pop-up window is closed, anything else goes to the provider's own front page. */
async function leaveSafely(tabId: number): Promise<void> {
  const found = await findRequest(tabId, 0, Date.now());
  const tab = await browser.tabs.get(tabId);
  const isPopup = tab.windowId !== undefined && (await browser.windows.get(tab.windowId)).type === 'popup';
  if (isPopup) await browser.tabs.remove(tabId);
  else await browser.tabs.update(tabId, { url: providers[found?.record.request.provider ?? 'entra'].homeUrl });
}

/** After a change of policy: the script comes or goes with the mode, and open prompts are judged again. */
export async function applyPolicyChange(): Promise<void> {
  await registerConsentScript();
  const message: WorkerMessage = { type: 'judge-again' };
  await Promise.allSettled((await tabsWithPrompts()).map((tabId) => browser.tabs.sendMessage(tabId, message)));
}

/** Right after installing or updating: pages that are open already get the script too. */
export async function startProtecting(): Promise<void> {
  await registerConsentScript();
  await injectIntoOpenPages();
}

/** What the worker does when a page reports a prompt, a prompt is answered, or the policy changes. */
import { type Browser, browser } from 'wxt/browser';
import type { Facts, PageFacts } from '../../core/decision/facts.ts';
import { isRefusal, isSignInStep, unseenPage } from '../../core/decision/page-facts.ts';
import { isOrganisationWide } from '../../core/decision/permit-rows.ts';
import { grantId, mergeConsent } from '../../core/grants/grant.ts';
import { type Judgement, readPageMessage, type WorkerMessage } from '../../core/messages.ts';
import { findProvider, providers, readRequest } from '../../core/providers/index.ts';
import type { Provider } from '../../core/providers/provider.ts';
import { markTab, pageOnShow, showToolbarState } from './badge.ts';
import { injectIntoOpenPages, registerConsentScript } from './consent-registration.ts';
import { updateGrant } from './grant-store.ts';
import { inBackground } from './in-background.ts';
import { type Judged, judge } from './judge.ts';
import { handleConsentAnswer } from './navigation.ts';
import { currentPolicy } from './policy-source.ts';
import {
  type FoundRequest,
  findForDocument,
  findOnShow,
  forgetOnShow,
  type RequestRecord,
  rememberShown,
  tabsWithPrompts,
  updateOnShow,
} from './request-store.ts';

type Sender = Browser.runtime.MessageSender;

/** Answers a message of a page of ours; null refuses it. The address comes from the browser, never from the body. */
export async function answerPage(body: unknown, sender: Sender): Promise<Judgement | null> {
  const tabId = sender.tab?.id;
  const frameId = sender.frameId;
  const provider = providerOf(sender);
  if (sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined || !provider) return null;
  const message = readPageMessage(body);
  switch (message?.type) {
    case 'judge-prompt':
      return judgePrompt(tabId, frameId, sender, provider, message.page);
    case 'consent-answered':
      await handleConsentAnswer(tabId, frameId, message.isGranted, recordOutcome);
      return null;
    case 'reason-given':
      await updateOnShow(tabId, frameId, (record) => ({
        ...record,
        prompt: record.prompt && { ...record.prompt, reason: message.reason },
      }));
      return null;
    case 'leave-safely':
      await leaveSafely(tabId, frameId, provider);
      return null;
    default:
      return null;
  }
}

/** By the origin as the browser states it; an about:blank or srcdoc frame has that of the page that made it. */
function providerOf(sender: Sender): Provider | null {
  return findProvider((sender as { origin?: string }).origin ?? '');
}

async function judgePrompt(tabId: number, frameId: number, sender: Sender, provider: Provider, page: PageFacts): Promise<Judgement> {
  const found = await findOrReadRequest(tabId, frameId, sender);
  const judged = await judge(found?.record.request ?? null, page, provider.id);
  // The judgement does not wait for its traces: were they lost, the outcome would be, never the gate.
  if (found) {
    inBackground(
      updateOnShow(tabId, found.frameId, (record) => ({
        ...record,
        request: judged.facts.request,
        prompt: {
          appName: page.appName,
          publisherName: page.publisherName,
          accountDomain: page.accountDomain,
          isOrganisationWide: isOrganisationWide(judged.facts),
          asksConsent: !isRefusal(page) && !isSignInStep(judged.facts),
          scopes: scopesOf(judged.facts),
          reason: record.prompt?.reason ?? null,
        },
      })),
    );
  }
  inBackground(mark(tabId, judged));
  return { warning: judged.warning };
}

function scopesOf({ permissions }: Facts): RequestRecord['request']['scopes'] {
  return permissions === 'unknown' ? permissions : permissions.map(({ scope }) => scope);
}

/**
 * The request behind a prompt. Where the page's own address still is one, it is the surest source; it is also the only one
 * when the navigation was missed, right after installing.
 */
async function findOrReadRequest(tabId: number, frameId: number, sender: Sender): Promise<FoundRequest | null> {
  const own = sender.url === undefined ? null : readRequest(sender.url);
  const found = await findForDocument(tabId, frameId, sender.documentId ?? null, Date.now());
  if (own === null || own.clientId === null || own.clientId === found?.record.request.clientId) return found;
  await rememberShown(tabId, frameId, own, Date.now());
  return findForDocument(tabId, frameId, null, Date.now());
}

function mark(tabId: number, { intervention, warning }: Judged): Promise<void> {
  return markTab(tabId, intervention, intervention.strength === 'nothing' ? '' : warning.headline);
}

/** In mode `monitor` no script reads the page: the request alone is judged, for the badge. */
export async function watchPage(tabId: number): Promise<void> {
  if ((await currentPolicy()).mode !== 'monitor') return;
  const found = await findOnShow(tabId, 0, Date.now());
  if (!found) return;
  const judged = await judge(found.record.request, unseenPage, null);
  await pageOnShow(tabId);
  await mark(tabId, judged);
}

/** Keeps an accepted consent as a grant; a private window leaves no trace. */
export async function recordOutcome(outcome: 'accepted' | 'declined', record: RequestRecord): Promise<void> {
  const { request, prompt } = record;
  if (outcome !== 'accepted' || request.clientId === null || record.isPrivate) return;
  const now = new Date().toISOString();
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
  await updateGrant(grantId(consent), (existing) => mergeConsent(existing, consent, now));
}

/** The exit that never calls the app: a pop-up window is closed, anything else goes to the provider's own front page. */
async function leaveSafely(tabId: number, frameId: number, provider: Provider): Promise<void> {
  const found = await findOnShow(tabId, frameId, Date.now());
  if (found) await forgetOnShow(tabId, found.frameId);
  const tab = await browser.tabs.get(tabId);
  const isPopup = tab.windowId !== undefined && (await browser.windows.get(tab.windowId)).type === 'popup';
  if (isPopup) await browser.tabs.remove(tabId);
  else await browser.tabs.update(tabId, { url: (found ? providers[found.record.request.provider] : provider).homeUrl });
}

/** After a change of policy: the script comes or goes with the mode, and open prompts are judged again. */
export async function applyPolicyChange(): Promise<void> {
  await showToolbarState();
  // Out of mode `monitor`, pages that are open already get the script too.
  if (await registerConsentScript()) await injectIntoOpenPages();
  const message: WorkerMessage = { type: 'judge-again' };
  await Promise.allSettled((await tabsWithPrompts()).map((tabId) => browser.tabs.sendMessage(tabId, message)));
}

/** Right after installing or updating, and when the person gives access to a host: pages that are open already get the script too. */
export async function startProtecting(): Promise<void> {
  await showToolbarState();
  await registerConsentScript();
  await injectIntoOpenPages();
}

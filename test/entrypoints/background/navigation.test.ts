/** What the browser's record of navigations makes of a prompt: accepted, let in from earlier access, declined, left, or never there. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inTurn } from '../../../entrypoints/background/in-turn.ts';
import { handleConsentAnswer, type OutcomeListener, observeNavigation } from '../../../entrypoints/background/navigation.ts';
import type { RequestRecord } from '../../../entrypoints/background/request-record.ts';
import { countRequests, findForDocument, updateRequest } from '../../../entrypoints/background/request-store.ts';
import { contosoApp } from '../../core/policy/policy-samples.ts';
import { samplePrompt } from './sample-prompt.ts';

type Listener = (details: object) => unknown;
const listeners = vi.hoisted(() => new Map<string, Listener[]>());

vi.mock('wxt/browser', async () => {
  const { fakeBrowser: browser } = await import('wxt/testing/fake-browser');
  const names = ['onBeforeRequest', 'onBeforeSendHeaders', 'onBeforeRedirect', 'onResponseStarted', 'onCompleted', 'onErrorOccurred'];
  const event = (name: string) => ({
    addListener: (listener: Listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]),
  });
  return { browser: Object.assign(browser, { webRequest: Object.fromEntries(names.map((name) => [name, event(name)])) }) };
});

const provider = 'https://login.microsoftonline.com/common';
const app = 'https://app.contoso.example/auth';
const authorize = `${provider}/oauth2/v2.0/authorize?client_id=${contosoApp}&scope=Mail.Read&redirect_uri=${encodeURIComponent(app)}`;
const outcomes: (readonly [string, string | null])[] = [];
const onOutcome: OutcomeListener = async (outcome, { request }: RequestRecord) => {
  outcomes.push([outcome, request.clientId]);
};
const accepted = ['accepted', contosoApp];
const letIn = ['let-in', contosoApp];
/** What no prompt could hold: where it came from, and the error it ended with. */
const unheld: (readonly [string, string | null])[] = [];
let navigations = 0;

observeNavigation(
  onOutcome,
  async (_tabId, { origin }, error) => {
    unheld.push([origin.opener, error?.error ?? null]);
  },
  () => undefined,
);

beforeEach(() => {
  fakeBrowser.reset();
  outcomes.length = 0;
  unheld.length = 0;
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ incognito: false } as never);
});

/** Resolves once the worker has done what it does about an event. */
async function report(event: string, details: object): Promise<void> {
  for (const listener of listeners.get(event) ?? []) listener({ tabId: 1, frameId: 0, method: 'GET', ...details });
  for (let turn = 0; turn < 6; turn += 1) await inTurn('requests', () => new Promise((resolve) => setTimeout(resolve)));
}

interface Step {
  readonly url: string;
  readonly answer?: string;
  /** Where it leads to; without it, a page arrives. */
  readonly redirect?: string;
  readonly isPrefetch?: boolean;
  /** The address that the browser says it was followed from. */
  readonly from?: string;
  readonly frameId?: number;
}

async function navigate({ url, answer, redirect, isPrefetch = false, from, frameId = 0 }: Step): Promise<void> {
  navigations += 1;
  const details = {
    url,
    frameId,
    requestId: `${navigations}`,
    ...(answer === undefined ? {} : { method: 'POST', requestBody: { formData: { acceptConsent: [answer] } } }),
    ...(isPrefetch ? { documentId: 'the page that asks' } : {}),
  };
  await report('onBeforeRequest', details);
  const requestHeaders = from === undefined ? [{ name: 'Sec-Fetch-Site', value: 'none' }] : [{ name: 'Referer', value: from }];
  await report('onBeforeSendHeaders', { ...details, requestHeaders });
  if (redirect === undefined) await report('onResponseStarted', { ...details, statusCode: 200 });
  else await report('onBeforeRedirect', { ...details, redirectUrl: redirect });
}

async function showPrompt(documentId = 'prompt'): Promise<void> {
  const found = await findForDocument(1, 0, { documentId, request: null, earlier: null, openerTabId: null, isPrivate: false }, Date.now());
  if (found) await updateRequest(1, found, (record) => ({ ...record, prompt: samplePrompt }));
}

async function openPrompt(): Promise<void> {
  await navigate({ url: authorize });
  await showPrompt();
}

const consent = `${provider}/Consent/Set`;
const signIn = { url: `${provider}/login`, redirect: `${app}?code=1` };

test('accepted: by its post, and by a redirect from the prompt where the post was not seen', async () => {
  await openPrompt();
  await navigate({ url: consent, answer: 'true', redirect: `${app}?code=1` });
  expect(outcomes).toEqual([accepted]);
  expect(await countRequests()).toBe(0);
  await openPrompt();
  await navigate(signIn);
  expect(outcomes).toEqual([accepted, accepted]);
});

test('another account that had access already accepts nothing, on whatever page it was chosen', async () => {
  await openPrompt();
  await navigate({ url: `${provider}/reprocess` });
  await navigate(signIn);
  expect(outcomes).toEqual([]);
  expect(await countRequests()).toBe(0);
});

test('judged only after the prompt was left, it still was left', async () => {
  await navigate({ url: authorize });
  const found = await findForDocument(
    1,
    0,
    { documentId: 'prompt', request: null, earlier: null, openerTabId: null, isPrivate: false },
    Date.now(),
  );
  await navigate({ url: `${provider}/reprocess` });
  if (found) await updateRequest(1, found, (record) => ({ ...record, prompt: samplePrompt }));
  await navigate(signIn);
  expect(outcomes).toEqual([]);
});

test('back on the prompt, it counts again', async () => {
  await openPrompt();
  await navigate({ url: `${provider}/reprocess` });
  await showPrompt();
  await navigate(signIn);
  expect(outcomes).toEqual([accepted]);
});

test('a page that is only fetched ahead leaves no prompt', async () => {
  await openPrompt();
  await navigate({ url: `${provider}/reprocess`, isPrefetch: true });
  await navigate(signIn);
  expect(outcomes).toEqual([accepted]);
});

test('a page between the accepting post and the answer loses nothing', async () => {
  await openPrompt();
  await navigate({ url: consent, answer: 'true' });
  await navigate({ url: `${provider}/kmsi` });
  await navigate(signIn);
  expect(outcomes).toEqual([accepted]);
});

test('an answer sent as a form counts by the post before it, also of a prompt that was open for long', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await openPrompt();
  vi.setSystemTime(Date.now() + 3_600_000);
  await navigate({ url: consent, answer: 'true' });
  await handleConsentAnswer(1, 0, true, onOutcome);
  vi.useRealTimers();
  expect(outcomes).toEqual([accepted]);
  expect(await countRequests()).toBe(0);
});

test('an answer sent as a form without a prompt, or by another account, lets in from earlier access and ends the request', async () => {
  await navigate({ url: authorize });
  await handleConsentAnswer(1, 0, false, onOutcome);
  expect(await countRequests(), 'a page without an answer ends nothing').toBe(1);
  await handleConsentAnswer(1, 0, true, onOutcome);
  expect(outcomes).toEqual([letIn]);
  expect(await countRequests()).toBe(0);

  await openPrompt();
  await navigate({ url: `${provider}/login` });
  await handleConsentAnswer(1, 0, true, onOutcome);
  expect(outcomes).toEqual([letIn, letIn]);
  expect(await countRequests()).toBe(0);
});

test('declining is forgotten, and accepts nothing', async () => {
  await openPrompt();
  await navigate({ url: consent, answer: 'false', redirect: `${app}?error=access_denied` });
  expect(outcomes).toEqual([['declined', contosoApp]]);
  expect(await countRequests()).toBe(0);
});

describe('an answer that no site fetches', () => {
  const local = 'http://localhost:8400/';
  const unaddressed = `${provider}/oauth2/v2.0/authorize?client_id=${contosoApp}`;
  const program = { url: `${unaddressed}&redirect_uri=${encodeURIComponent(local)}` };
  const from = 'https://fabrikam.example/';

  test('is told when a page of the web asks for it, and once more when it comes', async () => {
    await navigate({ ...program, from });
    expect(unheld).toEqual([['web', null]]);
    await navigate({ url: `${provider}/login`, redirect: `${local}?code=1` });
    expect(unheld).toEqual([
      ['web', null],
      ['web', null],
    ]);
  });

  test('also where it comes at once, or where the address does not say where it goes', async () => {
    await navigate({ ...program, from, redirect: `${local}?code=1` });
    expect(unheld).toHaveLength(2);
    await navigate({ url: unaddressed, from });
    expect(unheld).toHaveLength(3);
  });

  test('is not told of a program that asks, of a page that has its answer fetched, in a frame, or of what is only fetched ahead', async () => {
    await navigate(program);
    await navigate({ url: `${unaddressed}&redirect_uri=https%3A%2F%2Fportal.azure.com`, from });
    await navigate({ ...program, from, frameId: 3 });
    await navigate({ ...program, from, isPrefetch: true });
    // The provider's own page repeats the request.
    await navigate({ ...program, from: `${provider}/login` });
    expect(unheld).toEqual([]);
  });
});

describe('an error that the tab is sent on with', () => {
  const error = `${app}?error=invalid_scope`;

  test('is told, at once or after a page to sign in on', async () => {
    await navigate({ url: authorize, redirect: error });
    await navigate({ url: authorize });
    await navigate({ url: `${provider}/login`, redirect: error });
    expect(unheld).toEqual([
      ['none', 'invalid_scope'],
      ['none', 'invalid_scope'],
    ]);
  });

  test('is not told where a prompt asked, nor within the provider', async () => {
    await openPrompt();
    await navigate({ url: `${provider}/login`, redirect: `${app}?error=access_denied` });
    await navigate({ url: authorize, redirect: `${provider}/reprocess?error=invalid_scope` });
    expect(unheld).toEqual([]);
  });
});

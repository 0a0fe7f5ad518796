/** Which request a document is judged with, how long one is remembered, and that no change is lost to another. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { AuthorizationRequest } from '../../../core/oauth/authorization-request.ts';
import { readRequest } from '../../../core/providers/index.ts';
import { inTurn } from '../../../entrypoints/background/in-turn.ts';
import {
  countRequests,
  type FoundRequest,
  findForDocument,
  findOnShow,
  forgetAllRequests,
  forgetRequest,
  forgetTab,
  noteOrigin,
  rememberAwaited,
  settleAwaited,
  updateRequest,
} from '../../../entrypoints/background/request-store.ts';
import { contosoApp, fabrikamApp } from '../../core/policy/policy-samples.ts';
import { samplePrompt } from './sample-prompt.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const tab = 1;
const frame = 0;
const minute = 60_000;
let navigations = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ incognito: false } as never);
});

function requestOf(clientId: string): AuthorizationRequest {
  const request = readRequest(`https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${clientId}&scope=Mail.Read`);
  if (request === null) throw new Error('the sample is no request');
  return request;
}

/** A page came of a request. */
async function arrive(clientId: string, at: number): Promise<void> {
  const navigation = await start(clientId, at);
  await settleAwaited(tab, frame, navigation, true, at);
}

async function start(clientId: string, at: number): Promise<string> {
  navigations += 1;
  await rememberAwaited(tab, frame, `navigation ${navigations}`, requestOf(clientId), at);
  return `navigation ${navigations}`;
}

/** A page came by a step within the provider, which repeats no request. */
function arriveWithout(at: number): Promise<void> {
  navigations += 1;
  return settleAwaited(tab, frame, `navigation ${navigations}`, true, at);
}

function ask(
  documentId: string | null,
  at: number,
  request: AuthorizationRequest | null = null,
  earlier: AuthorizationRequest | null = null,
): Promise<FoundRequest | null> {
  return findForDocument(tab, frame, { documentId, request, earlier, openerTabId: null, isPrivate: false }, at);
}

async function askedApp(documentId: string | null, at: number): Promise<string | null | undefined> {
  return (await ask(documentId, at))?.record.request.clientId;
}

async function showPrompt(found: FoundRequest | null): Promise<FoundRequest> {
  if (!found) throw new Error('no request is known');
  await updateRequest(tab, found, (record) => ({ ...record, prompt: samplePrompt }));
  return found;
}

test('what an earlier sign-in left without a document is lent to no later page', async () => {
  await arrive(fabrikamApp, 0);
  await arrive(contosoApp, minute);
  expect(await askedApp('first page', minute)).toBe(contosoApp);
  await arriveWithout(minute);
  expect(await askedApp('second page', minute)).toBe(contosoApp);
  await arriveWithout(minute);
  expect(await askedApp(null, minute)).toBe(contosoApp);
});

test('a page that asks once more while the next one arrives does not lend it its request', async () => {
  await arrive(fabrikamApp, 0);
  expect(await askedApp('old page', 0)).toBe(fabrikamApp);
  await arrive(contosoApp, minute);
  expect(await askedApp('old page', minute)).toBe(fabrikamApp);
  expect(await askedApp('new page', minute)).toBe(contosoApp);
  expect(await askedApp('old page', minute), 'each keeps its own').toBe(fabrikamApp);
});

test('a page whose own address is another request is judged with that, and leaves the one before to its page', async () => {
  await arrive(fabrikamApp, 0);
  expect(await askedApp('old page', 0)).toBe(fabrikamApp);
  const own = await ask('missed page', minute, requestOf(contosoApp));
  expect(own?.record.request.clientId).toBe(contosoApp);
  expect(await askedApp('missed page', minute)).toBe(contosoApp);
  expect(await askedApp('old page', minute)).toBe(fabrikamApp);
  expect(await countRequests()).toBe(2);
});

test('what changes while a document looks for its request is kept', async () => {
  await arrive(contosoApp, 0);
  const found = await ask('page', 0);
  if (!found) throw new Error('no request is known');
  const asking = ask('page', 0);
  const changing = updateRequest(tab, found, (record) => ({ ...record, isAcceptPosted: true }));
  const again = ask('page', 0);
  await Promise.all([asking, changing, again]);
  expect((await findOnShow(tab, frame, 0))?.record.isAcceptPosted).toBe(true);
});

test('forgotten while its document looks for it, a request does not come back', async () => {
  await arrive(contosoApp, 0);
  const found = await ask('page', 0);
  if (!found) throw new Error('no request is known');
  await Promise.all([ask('page', 0), forgetRequest(tab, found), ask('page', 0)]);
  expect(await countRequests()).toBe(0);
});

test('what is learnt of a request late is kept with that request, and dropped where it is gone', async () => {
  await arrive(fabrikamApp, 0);
  const late = await ask('old page', 0);
  await arrive(contosoApp, minute);
  await ask('new page', minute);
  await showPrompt(late);
  const onShow = await findOnShow(tab, frame, minute);
  expect(onShow?.record).toMatchObject({ prompt: null, request: { clientId: contosoApp } });
  expect((await ask('old page', minute))?.record.prompt).toEqual(samplePrompt);
  if (late) await forgetRequest(tab, late);
  await showPrompt(late);
  expect((await findOnShow(tab, frame, minute))?.record).toMatchObject({ prompt: null, request: { clientId: contosoApp } });
});

test('a prompt that stays open is remembered, until another page takes its place', async () => {
  await arrive(contosoApp, 0);
  await showPrompt(await ask('page', 0));
  const later = 600 * minute;
  expect(await findOnShow(tab, frame, later)).not.toBeNull();
  expect(await askedApp('page', later)).toBe(contosoApp);
  await arriveWithout(later);
  expect(await findOnShow(tab, frame, later)).toBeNull();
});

test('a request without a prompt, or whose page asks for nothing, is forgotten after half an hour', async () => {
  await arrive(contosoApp, 0);
  expect(await findOnShow(tab, frame, 29 * minute)).not.toBeNull();
  expect(await findOnShow(tab, frame, 30 * minute)).toBeNull();
  const found = await ask('page', 0);
  if (found) await updateRequest(tab, found, (record) => ({ ...record, prompt: { ...samplePrompt, asksConsent: false } }));
  expect(await findOnShow(tab, frame, 30 * minute)).toBeNull();
});

test('each step of signing in gives the next one half an hour, and a prompt that was left none', async () => {
  await arrive(contosoApp, 0);
  await arriveWithout(20 * minute);
  await arriveWithout(40 * minute);
  expect(await askedApp('page', 69 * minute)).toBe(contosoApp);
  expect(await findOnShow(tab, frame, 70 * minute)).toBeNull();
  await arriveWithout(70 * minute);
  expect(await findOnShow(tab, frame, 70 * minute), 'what has ended does not come back').toBeNull();

  await arrive(fabrikamApp, 80 * minute);
  await showPrompt(await ask('prompt', 80 * minute));
  await arriveWithout(100 * minute);
  expect(await findOnShow(tab, frame, 110 * minute)).toBeNull();
});

test('where no record is left, the page before tells what was asked; where one is, it tells nothing', async () => {
  const found = await ask('page', 0, null, requestOf(contosoApp));
  expect(found?.record).toMatchObject({ request: { clientId: contosoApp }, origin: { opener: 'unknown' }, documentId: 'page' });
  expect((await findOnShow(tab, frame, 0))?.record.request.clientId, 'its outcome is awaited').toBe(contosoApp);
  expect((await ask('page', minute, null, requestOf(fabrikamApp)))?.record.request.clientId).toBe(contosoApp);
  expect((await ask('other page', minute, requestOf(fabrikamApp), requestOf(contosoApp)))?.record.request.clientId).toBe(fabrikamApp);
});

test('a window without an address is judged with what the tab that wrote it was asked, and keeps its own from then on', async () => {
  await arrive(contosoApp, 0);
  await noteOrigin(tab, frame, await start(contosoApp, minute), { opener: 'web', host: 'app.contoso.example', frame: 'top' });
  await settleAwaited(tab, frame, `navigation ${navigations}`, true, minute);
  const askIn = (openerTabId: number | null, at: number) =>
    findForDocument(2, frame, { documentId: 'window', request: null, earlier: requestOf(fabrikamApp), openerTabId, isPrivate: false }, at);
  const found = await askIn(tab, minute);
  expect(found?.record).toMatchObject({ request: { clientId: contosoApp }, origin: { opener: 'web', host: 'app.contoso.example' } });
  await forgetTab(tab);
  expect((await askIn(tab, minute))?.record.request.clientId).toBe(contosoApp);
  expect((await findOnShow(2, frame, minute))?.record.request.clientId).toBe(contosoApp);
  expect(
    (
      await findForDocument(
        3,
        frame,
        { documentId: 'x', request: null, earlier: requestOf(fabrikamApp), openerTabId: tab, isPrivate: false },
        minute,
      )
    )?.record.request.clientId,
    'nothing is left of it there',
  ).toBe(fabrikamApp);
});

test('a step back to a prompt that was left counts as its prompt again; an address without a page leaves none', async () => {
  await arrive(contosoApp, 0);
  await showPrompt(await ask('page', 0));
  await settleAwaited(tab, frame, await start(fabrikamApp, minute), false, minute);
  expect((await findOnShow(tab, frame, 0))?.record.isLeft).toBe(false);
  await arriveWithout(0);
  expect((await findOnShow(tab, frame, 0))?.record.isLeft).toBe(true);
  await ask('page', 0);
  expect((await findOnShow(tab, frame, 0))?.record.isLeft).toBe(false);
});

test('a deletion waits for the worker’s change, and no change undoes it', async () => {
  await arrive(contosoApp, 0);
  const found = await ask('page', 0);
  let release = (): void => undefined;
  const elsewhere = inTurn('requests', () => new Promise<void>((resolve) => (release = resolve)));
  const work = Promise.all([showPrompt(found), forgetAllRequests(), showPrompt(found), arriveWithout(0)]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await countRequests(), 'another context has its turn').toBe(1);
  release();
  await Promise.all([elsewhere, work]);
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

/** That a person asked for an app is kept from what the worker knows of the prompt on show, and never of a private window. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readRequest } from '../../../core/providers/index.ts';
import { forgetAllAsked, forgetAsked, readAsked } from '../../../entrypoints/background/asked-store.ts';
import { answerPage } from '../../../entrypoints/background/handlers.ts';
import { findForDocument, updateOnShow } from '../../../entrypoints/background/request-store.ts';
import { contosoApp, fabrikamApp } from '../../core/policy/policy-samples.ts';
import { samplePrompt } from './sample-prompt.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const address = `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${contosoApp}&scope=openid%20Mail.Read`;
async function ask({
  isPrivate = false,
  url = address,
  isJudged = true,
  origin = 'https://login.microsoftonline.com',
} = {}): Promise<void> {
  const request = readRequest(url);
  if (request === null) throw new Error('the sample is no request');
  await findForDocument(1, 0, { documentId: null, request, earlier: null, openerTabId: null, isPrivate }, Date.now());
  if (isJudged) await updateOnShow(1, 0, (record) => ({ ...record, prompt: samplePrompt }));
  const sender = { id: fakeBrowser.runtime.id, tab: { id: 1 }, frameId: 0, origin };
  // What a page would like to be kept counts for nothing.
  await answerPage({ type: 'asked', clientId: fabrikamApp, scopes: ['Files.Read'] }, sender as never);
}

beforeEach(() => fakeBrowser.reset());

test('is kept with the app, what its prompt asks, and when', async () => {
  await ask();
  const [record, ...others] = await readAsked();
  expect(others).toEqual([]);
  expect(record).toMatchObject({ provider: 'entra', clientId: contosoApp, appName: 'Contoso Mail', scopes: ['openid', 'Mail.Read'] });
  expect(Date.now() - Date.parse(record?.at ?? '')).toBeLessThan(60_000);
  await ask();
  expect(await readAsked()).toHaveLength(1);
});

test.each<[string, Parameters<typeof ask>[0]]>([
  ['of a private window', { isPrivate: true }],
  ['of a request whose prompt was not judged', { isJudged: false }],
  ['of a request that names two apps', { url: `${address}&client_id=${fabrikamApp}` }],
  ['from a page of nobody we know', { origin: 'https://contoso.example' }],
])('is not kept %s', async (_name, choices) => {
  await ask(choices);
  expect(await readAsked()).toEqual([]);
});

test('is forgotten for one app, or for all', async () => {
  await ask();
  await ask({ url: address.replace(contosoApp, fabrikamApp) });
  const [latest] = await readAsked();
  if (latest) await forgetAsked(latest);
  expect((await readAsked()).map(({ clientId }) => clientId)).toEqual([contosoApp]);
  await forgetAllAsked();
  expect(await readAsked()).toEqual([]);
});

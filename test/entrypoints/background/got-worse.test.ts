/** What got worse is worked out in the worker and in pages: what was forgotten meanwhile must not come back. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetJudgements, judgeInventory } from '../../../entrypoints/background/got-worse.ts';
import { recordConsent } from '../../../entrypoints/background/grant-store.ts';
import { ownCatalogue } from '../../core/catalogue/own-catalogue.ts';
import { first, mailConsent } from '../../core/grants/grant-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
const { catalogue } = vi.hoisted(() => ({ catalogue: { read: (): Promise<unknown> => Promise.reject() } }));
vi.mock('../../../entrypoints/background/packaged-catalogue.ts', () => ({ packagedCatalogue: () => catalogue.read() }));

const keys = ['judgements', 'gotWorse'];

/** A judgement that has begun and waits for the catalogue; the function lets it go on. */
async function beginJudgement(): Promise<() => Promise<void>> {
  let judged = Promise.resolve();
  const giveCatalogue = await new Promise<(catalogue: unknown) => void>((hasBegun) => {
    catalogue.read = () => new Promise(hasBegun);
    judged = judgeInventory();
  });
  return () => {
    giveCatalogue(ownCatalogue);
    return judged;
  };
}

beforeEach(async () => {
  fakeBrowser.reset();
  await recordConsent(mailConsent, first);
});

test('a judgement under way does not bring back what was deleted', async () => {
  const finish = await beginJudgement();
  const forgotten = forgetJudgements();
  await finish();
  await forgotten;
  expect(await fakeBrowser.storage.local.get(keys)).toEqual({});
});

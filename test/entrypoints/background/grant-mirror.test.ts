/** The copy leaves room for what else is kept beside it. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportJson } from '../../../core/grants/export-file.ts';
import { grantMirror } from '../../../entrypoints/background/grant-mirror.ts';
import { importGrants, listInventory, recordConsent } from '../../../entrypoints/background/grant-store.ts';
import { first, mailConsent, mailGrant } from '../../core/grants/grant-samples.ts';
import { fabrikamApp } from '../../core/policy/policy-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { local } = fakeBrowser.storage;
const write = (key: string, size: number): Promise<void> => grantMirror.write({ put: new Map([[key, 'x'.repeat(size)]]), remove: [] }, 1);

const sizeOf = (stored: Record<string, unknown>): number => JSON.stringify(stored).length;
const getBytesInUse = async (keys: string[] | null): Promise<number> => sizeOf(await local.get(keys));

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(local, 'getBytesInUse').mockImplementation(getBytesInUse as never);
});

test('it takes up to eight and a half million bytes with all that is there, a record in the place of itself, and says what is too much', async () => {
  await local.set({ policyCopy: 'x'.repeat(1_000_000) });
  await write('a', 6_000_000);
  await write('a', 7_400_000);
  await expect(write('b', 200_000)).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect([...(await grantMirror.read()).records.keys()]).toEqual(['a']);
});

test('a browser that does not tell how much is in use takes it', async () => {
  vi.mocked(local.getBytesInUse).mockRejectedValue(new TypeError('local.getBytesInUse is not a function') as never);
  await write('a', 9_000_000);
  expect((await grantMirror.read()).records.size).toBe(1);
});

test('a file that would take the rest is refused as a whole, and what is known already takes none', async () => {
  await recordConsent(mailConsent, first);
  await local.set({ policyCopy: 'x'.repeat(8_499_000) });
  await expect(importGrants(exportJson([mailGrant, { ...mailGrant, clientId: fabrikamApp }], first))).rejects.toThrow('no room');
  expect((await listInventory()).grants).toHaveLength(1);
  expect(await importGrants(exportJson([mailGrant], first))).toEqual({ added: 0, problems: [] });
});

/** What the worker does once a day, whenever it starts. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reviewDaily } from '../../../entrypoints/background/follow-changes.ts';
import { judgeInventory } from '../../../entrypoints/background/got-worse.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));
vi.mock('../../../entrypoints/background/got-worse.ts', () => ({ judgeInventory: vi.fn(async () => undefined) }));
vi.mock('../../../entrypoints/background/badge.ts', () => ({ showToolbarState: async () => undefined }));

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(judgeInventory).mockClear();
});

test('the list is judged at the first start of the worker on each day, and not at the others', async () => {
  for (const now of ['2026-11-02T09:00:00.000Z', '2026-11-02T21:00:00.000Z', '2026-11-03T00:10:00.000Z', '2026-11-03T09:00:00.000Z']) {
    await reviewDaily(now);
  }
  expect(judgeInventory).toHaveBeenCalledTimes(2);
});

test('a judgement that failed is tried again at the next start', async () => {
  vi.mocked(judgeInventory).mockRejectedValueOnce(new Error('cannot be read'));
  await expect(reviewDaily('2026-11-02T09:00:00.000Z')).rejects.toThrow('cannot be read');
  await reviewDaily('2026-11-02T09:01:00.000Z');
  expect(judgeInventory).toHaveBeenCalledTimes(2);
});

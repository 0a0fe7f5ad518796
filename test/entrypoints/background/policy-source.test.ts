/** What the administrator pushes is in force, whatever the state of the storage that keeps its copy. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { currentPolicy, followPolicy } from '../../../entrypoints/background/policy-source.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { local, managed, session } = fakeBrowser.storage;

beforeEach(() => fakeBrowser.reset());

test('a policy that cannot be kept takes effect and is announced; once there is room it is kept', async () => {
  const onChange = vi.fn(async () => undefined);
  const onAnswer = vi.fn(async () => undefined);
  await managed.set({ userConsent: 'on' });
  followPolicy(onChange, onAnswer);
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(1));
  expect((await currentPolicy()).userConsent).toBe('on');

  const set = vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await managed.set({ userConsent: 'off' });
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(2));
  expect(onChange).toHaveBeenCalledTimes(2);
  expect((await currentPolicy()).userConsent).toBe('off');

  set.mockRestore();
  await managed.set({ mode: 'enforce' });
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledTimes(3));
  expect(await local.get('policyCopy')).toMatchObject({ policyCopy: { values: { userConsent: 'off', mode: 'enforce' } } });
  expect(await session.get('policyCopy')).toEqual({});
});

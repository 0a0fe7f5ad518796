/** Which pages have the script, and when those that are open already need it again. */
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerConsentScript } from '../../../entrypoints/background/consent-registration.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly js: readonly string[];
}
let registered: readonly Script[] = [];
const put = async (scripts: readonly Script[]): Promise<void> => {
  registered = [...registered.filter(({ id }) => scripts.every((script) => script.id !== id)), ...scripts];
};

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: put,
    updateContentScripts: put,
    unregisterContentScripts: async ({ ids }: { readonly ids: readonly string[] }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
  });
});

/** The registration under a policy; the answer is whether pages that are open need the script. */
async function registerUnder(values: object): Promise<boolean> {
  await fakeBrowser.storage.local.set({ policyCopy: { schema: 1, values, readAt: '2026-11-23T12:00:00Z', emptyStarts: 0 } });
  return registerConsentScript();
}

test('pages that are open get the script where there was none, and what tells it that checks must not fail', async () => {
  expect(await registerUnder({ mode: 'monitor' })).toBe(false);
  expect(await registerUnder({ mode: 'warn' })).toBe(true);
  expect(await registerUnder({ mode: 'warn', orgName: 'Contoso' })).toBe(false);
  expect(await registerUnder({ mode: 'enforce' })).toBe(true);
  expect(registered.map(({ js }) => js)).toEqual([['/enforced.js', '/consent.js']]);
  expect(await registerUnder({ mode: 'enforce', orgName: 'Contoso' })).toBe(false);
});

test('and what tells it that they may again, once nothing is enforced any more', async () => {
  await registerUnder({ mode: 'enforce' });
  expect(await registerUnder({ mode: 'warn' })).toBe(true);
  expect(registered.map(({ js }) => js)).toEqual([['/relaxed.js', '/consent.js']]);
});

test('so do those of one provider alone', async () => {
  await registerUnder({ mode: 'warn' });
  expect(await registerUnder({ mode: 'warn', providers: [{ provider: 'entra', mode: 'enforce' }] })).toBe(true);
  expect(await registerUnder({ mode: 'monitor' })).toBe(false);
  expect(registered).toEqual([]);
});

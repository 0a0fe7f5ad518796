import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropEndedDrift, rememberDrift } from '../../../entrypoints/background/drift-store.ts';
import { contosoApp } from '../../core/policy/policy-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const seen = (at: string) => ({ code: 'drift.tenantStricter', provider: 'entra', clientId: contosoApp, appName: null, at }) as const;

beforeEach(() => fakeBrowser.reset());

test('what was not seen again for 30 days leaves the storage, not only the page', async () => {
  const [old, recent] = [{ ...seen('2026-01-01T00:00:00.000Z'), clientId: null }, seen('2026-01-20T00:00:00.000Z')];
  await rememberDrift([old, recent], '2026-01-20T00:00:00.000Z');
  await dropEndedDrift('2026-02-01T00:00:00.000Z');
  expect(await fakeBrowser.storage.local.get()).toEqual({ drift: [recent] });
});

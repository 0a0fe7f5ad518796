import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAccountReport } from '../../../../core/providers/account-pages/account-report.ts';

const origin = 'https://github.com';
const app = { clientId: '0123456789abcdef0123', appName: 'Fabrikam Builds' };
const reading = { account: 'contoso-builder', tenant: null, isComplete: true, apps: [app] };
const report = { type: 'account-page', page: 'github-applications', reading };
const readIt = (change: Record<string, unknown>) => readAccountReport({ ...report, reading: { ...reading, ...change } }, origin)?.reading;

test('a report is read as it was sent', () => {
  expect(readAccountReport(structuredClone(report), origin)).toEqual(report);
});

describe('a report is refused', () => {
  test.each([
    ['from another host', report, 'https://evil.example'],
    ['from the page of another provider', report, 'https://account.live.com'],
    ['from a host without encryption', report, 'http://github.com'],
    ['from no host', report, ''],
    ['for a page that is none', { ...report, page: '__proto__' }, origin],
    ['of another type', { ...report, type: 'judge-prompt' }, origin],
    ['that is no object', [report], origin],
  ])('%s', (_name, body, from) => {
    expect(readAccountReport(body, from)).toBeNull();
  });
});

describe('of a reading', () => {
  test.each([
    ['an id of another form', { apps: [{ ...app, clientId: '../logout' }, app] }],
    ['an id in capitals', { apps: [{ ...app, clientId: app.clientId.toUpperCase() }, app] }],
    ['what is no app', { apps: [null, app] }],
    ['what is too much', { apps: Array.from({ length: 600 }, () => app) }],
  ])('%s is left out, and then it is not complete', (_name, change) => {
    expect(readIt(change)).toMatchObject({ isComplete: false });
    expect(new Set(readIt(change)?.apps.map(({ clientId }) => clientId))).toEqual(new Set([app.clientId]));
  });

  test('of which nothing can be used, the page could not be read; an empty list can', () => {
    expect(readIt({ apps: [{ clientId: 7 }] })).toBeNull();
    expect(readIt({ apps: 'many' })).toBeNull();
    expect(readIt({ apps: [] })).toMatchObject({ isComplete: true, apps: [] });
    expect(readAccountReport({ ...report, reading: null }, origin)).toEqual({ ...report, reading: null });
  });

  test('only a plain yes is complete, and texts are cut', () => {
    expect(readIt({ isComplete: 'true' })?.isComplete).toBe(false);
    expect(readIt({ account: 'x'.repeat(10_000) })?.account).toBeNull();
    expect(readIt({ tenant: 'https://evil.example' })?.tenant).toBeNull();
    expect(readIt({ apps: [{ ...app, appName: 'x'.repeat(10_000) }] })?.apps[0]?.appName).toHaveLength(256);
  });
});

test('nothing makes the reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (value, apps) => {
      expect(() => readAccountReport(value, origin)).not.toThrow();
      expect(() => readIt({ apps })).not.toThrow();
      expect(() => readAccountReport({ ...report, reading: value }, origin)).not.toThrow();
    }),
  );
});

import { expect, test } from 'vitest';
import type { FailedReading } from '../../core/grants/reading-record.ts';
import type { StorageState } from '../../core/grants/storage-state.ts';
import { faultOf } from '../../core/grants/storage-state.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeCompleteness, describeReminder, describeStorageState } from '../../locales/describe-inventory.ts';
import { mailGrant, third } from '../core/grants/grant-samples.ts';

const words = wordsIn('en');
const reading = {
  schemaVersion: 1,
  page: 'my-apps',
  provider: 'entra',
  tenant: null,
  account: null,
  asOf: third,
  isComplete: true,
  count: 12,
  listed: [],
} as const;
const fine: StorageState = { notice: null, database: null, mirror: null, unreadable: 0 };

test('states where the list comes from, and what is not in it', () => {
  const failed = { schemaVersion: 1, page: 'my-apps', at: third } as const;
  const say = (language: 'en' | 'nl', imported: number, isComplete = true, failures: readonly FailedReading[] = []): string =>
    describeCompleteness({ seenHere: 3, imported, readings: [{ ...reading, isComplete }], failures }, wordsIn(language));
  expect(say('en', 0)).toBe('3 seen here and 12 read from My Apps on 2 November 2026. Other browsers and devices are not included.');
  expect(say('nl', 1)).toBe(
    '3 hier gezien, 12 gelezen van Mijn apps op 2 november 2026 en 1 uit een bestand. Andere browsers en apparaten tellen niet mee.',
  );
  expect(say('en', 0, false)).toContain('12 read from part of My Apps');
  expect(say('en', 0, true, [failed])).toContain('2026. On 2 November 2026 Consent Lens could not read My Apps. Other browsers');
  expect(say('nl', 0, true, [failed])).toContain('2026. Op 2 november 2026 kon Consent Lens Mijn apps niet lezen. Andere browsers');
});

test('says nothing of storage where all is well', () => {
  expect(describeStorageState(fine, words)).toEqual({ texts: [], canDismiss: false });
});

test('says everything that is wrong, the gravest first, in every language', () => {
  const notice = { kind: 'lost', count: 0, at: third } as const;
  for (const language of ['en', 'nl'] as const) {
    const { texts, canDismiss } = describeStorageState({ notice, database: 'newer', mirror: 'full', unreadable: 2 }, wordsIn(language));
    expect(new Set(texts).size).toBe(4);
    expect(canDismiss).toBe(true);
  }
  const restored = (count: number) => describeStorageState({ ...fine, notice: { ...notice, kind: 'restored', count } }, words).texts;
  expect(restored(1)).toEqual(['Your list was damaged. 1 entry came back from its second copy.']);
  expect(restored(7)).toEqual(['Your list was damaged. 7 entries came back from its second copy.']);
});

test('knows a fault by its name', () => {
  const named = (name: string): Error => Object.assign(new Error('x'), { name });
  expect(faultOf(named('VersionError'))).toBe('newer');
  expect(faultOf(named('QuotaExceededError'))).toBe('full');
  expect(faultOf(new Error('QUOTA_BYTES quota exceeded'))).toBe('full');
  expect(faultOf(named('UnknownError'))).toBe('unreadable');
  expect(faultOf(undefined)).toBe('unreadable');
  expect(faultOf(null)).toBeNull();
});

test('reminds of an app that was not seen for long, and claims no more than that', () => {
  const dormant = { grant: mailGrant, isDormant: true };
  expect(describeReminder(dormant, words)).toBe('Last seen by us on 10 January 2026. Do you still use it?');
  expect(describeReminder({ ...dormant, grant: { ...mailGrant, lastSeen: null } }, words)).toContain('Never seen in this browser');
  expect(describeReminder({ ...dormant, isDormant: false }, words)).toBeNull();
});

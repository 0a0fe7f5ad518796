import { expect, test } from 'vitest';
import { isDormant } from '../../../core/grants/dormant.ts';
import type { Grant } from '../../../core/grants/grant.ts';
import { first, mailGrant, second } from './grant-samples.ts';

test.each<[string, Partial<Grant>, number, string, boolean]>([
  ['not seen for exactly so many days', {}, 120, second, true],
  ['seen a day less ago', {}, 121, second, false],
  ['never seen here, known for long', { lastSeen: null, source: 'page' }, 90, second, true],
  ['never seen here, known since today', { lastSeen: null, since: second, source: 'page' }, 90, second, false],
  ['revoked', { revokedAt: first, revokedBy: 'reading' }, 90, second, false],
  ['from a file', { source: 'imported' }, 90, second, false],
  ['where no reminder is wanted', {}, 0, second, false],
  ['while the clock stands before it', {}, 90, '2020-01-01T00:00:00.000Z', false],
])('%s', (_name, change, days, now, isDue) => {
  expect(isDormant({ ...mailGrant, ...change }, days, now)).toBe(isDue);
});

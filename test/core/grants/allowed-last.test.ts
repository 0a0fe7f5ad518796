import { expect, test } from 'vitest';
import { whereAllowedLast } from '../../../core/grants/allowed-last.ts';
import { mergeConsent, seeAgain } from '../../../core/grants/grant.ts';
import { first, mailConsent, mailGrant, second, third } from './grant-samples.ts';

const personal = { ...mailConsent, provider: 'microsoft-personal' } as const;

test('where the last consent was seen, also where it added to an older grant', () => {
  expect(whereAllowedLast([mailGrant, mergeConsent(null, personal, second)])).toBe('microsoft-personal');
  const added = mergeConsent(mailGrant, { ...mailConsent, scopes: ['Mail.Send'] }, third);
  expect(whereAllowedLast([added, mergeConsent(null, personal, second)])).toBe('entra');
});

test('not where a page was read, a file was added or an app was let in again since', () => {
  const read = { ...mailGrant, provider: 'github', source: 'page', since: third, consents: [] } as const;
  const fromFile = { ...read, source: 'imported', consents: [{ at: third, said: null }] } as const;
  const known = mergeConsent(null, personal, second);
  expect(whereAllowedLast([known, read, fromFile])).toBe('microsoft-personal');
  expect(whereAllowedLast([known, seeAgain(mergeConsent(null, mailConsent, first), third)])).toBe('microsoft-personal');
  expect(whereAllowedLast([read])).toBeNull();
  expect(whereAllowedLast([])).toBeNull();
});

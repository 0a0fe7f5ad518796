import { expect, test } from 'vitest';
import { type Grant, mergeConsent } from '../../../core/grants/grant.ts';
import { joinGrants } from '../../../core/grants/join-grants.ts';
import { first, mailConsent, mailGrant, second, third } from './grant-samples.ts';

const later = mergeConsent(null, { ...mailConsent, appName: null, scopes: ['Mail.Send', 'openid'] }, third);

test('adds what the other record knew, with its dates', () => {
  expect(joinGrants(later, mailGrant)).toEqual({
    ...later,
    appName: 'Contoso Mail',
    since: first,
    scopes: [...later.scopes, { scope: 'Mail.Read', since: first, isObserved: true }],
  });
  expect(joinGrants(mailGrant, mailGrant)).toEqual(mailGrant);
});

test('brings nothing back that was revoked', () => {
  const revoked: Grant = { ...mailGrant, revokedAt: second };
  expect(joinGrants(later, revoked).scopes).toEqual(later.scopes);
  expect(joinGrants(revoked, mailGrant)).toEqual(revoked);
});

test('hearsay adds nothing, and gives way to what is known', () => {
  const imported: Grant = { ...mailGrant, source: 'imported' };
  expect(joinGrants(later, imported)).toBe(later);
  expect(joinGrants(imported, later)).toBe(later);
});

test('ends are kept once each, the newest first', () => {
  const end = (revokedAt: string) => ({ scopes: [], since: first, revokedAt });
  expect(joinGrants({ ...later, ended: [end(second)] }, { ...mailGrant, ended: [end(third), end(second)] }).ended).toEqual([
    end(third),
    end(second),
  ]);
});

import { expect, test } from 'vitest';
import { spellOut } from '../../../core/grants/accepted-consent.ts';
import { createReceipts } from '../../../core/grants/consent-receipt.ts';
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
    consents: [...spellOut(later), ...spellOut(mailGrant)],
  });
  expect(joinGrants(mailGrant, mailGrant)).toEqual({ ...mailGrant, consents: spellOut(mailGrant) });
});

test('brings nothing back that was revoked', () => {
  const revoked: Grant = { ...mailGrant, revokedAt: second, revokedBy: 'reading' };
  expect(joinGrants(later, revoked).scopes).toEqual(later.scopes);
  expect(joinGrants(revoked, mailGrant)).toEqual({ ...revoked, consents: spellOut(revoked) });
});

test('each consent keeps what it said', () => {
  const again = mergeConsent(null, { ...mailConsent, redirectHost: 'post.contoso.example' }, third);
  const receipts = createReceipts(joinGrants(again, mailGrant)).map(({ scopes, answeredTo }) => [scopes, answeredTo]);
  expect(receipts).toEqual([
    [['Mail.Read', 'openid'], 'app.contoso.example'],
    [['Mail.Read', 'openid'], 'post.contoso.example'],
  ]);
});

test('what had ended is kept as ended access', () => {
  const revoked: Grant = { ...mailGrant, revokedAt: second, revokedBy: 'person' };
  const end = { scopes: mailGrant.scopes, since: first, revokedAt: second, revokedBy: 'person' };
  expect(joinGrants(later, revoked).ended).toEqual([end]);
  expect(createReceipts(joinGrants(later, revoked)).map(({ givenAt, revokedAt }) => [givenAt, revokedAt])).toEqual([
    [first, second],
    [third, null],
  ]);
  expect(joinGrants(revoked, revoked)).toEqual({ ...revoked, consents: spellOut(revoked) });
});

test('who allowed it is known where one of them knows', () => {
  const shown: Grant = { ...mailGrant, kind: 'unknown', source: 'page', scopes: [] };
  expect(joinGrants(shown, mailGrant).kind).toBe('own');
  expect(joinGrants(mailGrant, shown).kind).toBe('own');
});

test('hearsay adds nothing, and gives way to what is known', () => {
  const imported: Grant = { ...mailGrant, source: 'imported' };
  expect(joinGrants(later, imported)).toBe(later);
  expect(joinGrants(imported, later)).toBe(later);
});

test('ends are kept once each, the newest first', () => {
  const end = (revokedAt: string) => ({ scopes: [], since: first, revokedAt, revokedBy: 'reading' as const });
  expect(joinGrants({ ...later, ended: [end(second)] }, { ...mailGrant, ended: [end(third), end(second)] }).ended).toEqual([
    end(third),
    end(second),
  ]);
});

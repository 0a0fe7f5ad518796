import { expect, test } from 'vitest';
import { type Grant, grantFactsFor, mergeConsent } from '../../../core/grants/grant.ts';
import { mergeReading } from '../../../core/grants/reading.ts';
import { sayRevoked } from '../../../core/grants/said-revoked.ts';
import { first, mailConsent, mailGrant, second, third } from './grant-samples.ts';

const said = sayRevoked(mailGrant, second);

test('what the person says to have taken back is a fact with a date that counts as gone, and can be taken back itself', () => {
  expect(said).toEqual({ ...mailGrant, revokedAt: second, revokedBy: 'person' });
  expect(grantFactsFor([said], mailConsent).own).toBeNull();
  expect(sayRevoked(said, third), 'said twice, it keeps its date').toBe(said);
  expect(sayRevoked(said, null)).toEqual(mailGrant);
  expect(sayRevoked(mailGrant, null)).toBe(mailGrant);
});

test('their word changes neither what a reading told nor what a file did', () => {
  const read: Grant = { ...mailGrant, revokedAt: first, revokedBy: 'reading' };
  const imported: Grant = { ...mailGrant, source: 'imported' };
  expect(sayRevoked(read, null)).toBe(read);
  expect(sayRevoked(imported, second)).toBe(imported);
});

test('a consent after it begins anew, and a page that still lists the app knows better', () => {
  const ended = [{ scopes: mailGrant.scopes, since: first, revokedAt: second, revokedBy: 'person' }];
  expect(mergeConsent(said, mailConsent, third)).toMatchObject({ since: third, revokedAt: null, revokedBy: null, ended });
  const reading = { page: 'my-apps', provider: 'entra', tenant: null, accountDomain: 'contoso.example', account: null } as const;
  const app = { clientId: mailGrant.clientId, appName: null, publisherName: null, kind: 'own', scopes: null } as const;
  expect(mergeReading([said], { ...reading, asOf: third, isComplete: true, apps: [app] })).toMatchObject([{ revokedAt: null, ended }]);
});

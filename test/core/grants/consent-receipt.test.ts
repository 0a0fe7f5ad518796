import { expect, test } from 'vitest';
import { createReceipts } from '../../../core/grants/consent-receipt.ts';
import { mergeConsent } from '../../../core/grants/grant.ts';
import { mergeReading } from '../../../core/grants/reading.ts';
import { first, mailConsent, mailGrant, second, third } from './grant-samples.ts';

const receipt = {
  format: 'consent-lens-receipt',
  version: 1,
  provider: 'entra',
  clientId: mailGrant.clientId,
  appName: 'Contoso Mail',
  publisherName: 'Contoso',
  accountDomain: 'contoso.example',
  tenant: null,
  kind: 'own',
  givenAt: first,
  scopes: ['Mail.Read', 'openid'],
  answeredTo: 'app.contoso.example',
  reason: null,
  revokedAt: null,
};

test('each consent that gave something new has its own', () => {
  const grant = mergeConsent(mailGrant, { ...mailConsent, scopes: ['Mail.Send', 'openid'] }, second);
  expect(createReceipts(grant)).toEqual([receipt, { ...receipt, givenAt: second, scopes: ['Mail.Send'] }]);
});

test('each says why, of whom and to which host, as it was then', () => {
  const renamed = { ...mailConsent, appName: 'Contoso Post', redirectHost: 'post.contoso.example', reason: 'For the newsletter' };
  const grant = mergeConsent(
    mergeConsent(null, { ...mailConsent, reason: 'For the team' }, first),
    { ...renamed, scopes: ['Mail.Send'] },
    third,
  );
  expect(createReceipts(grant).map(({ reason, appName, answeredTo }) => [reason, appName, answeredTo])).toEqual([
    ['For the team', 'Contoso Mail', 'app.contoso.example'],
    ['For the newsletter', 'Contoso Post', 'post.contoso.example'],
  ]);
});

test('what was revoked keeps its receipt, with the end', () => {
  const grant = mergeConsent({ ...mailGrant, revokedAt: second, revokedBy: 'reading' }, { ...mailConsent, scopes: ['openid'] }, third);
  expect(createReceipts(grant)).toEqual([
    { ...receipt, revokedAt: second },
    { ...receipt, givenAt: third, scopes: ['openid'] },
  ]);
});

test('a consent whose scopes were not listed has one that lists none', () => {
  const unlisted = mergeConsent(null, { ...mailConsent, scopes: [] }, first);
  expect(createReceipts(unlisted)).toEqual([{ ...receipt, scopes: [] }]);
  expect(createReceipts(mergeConsent(unlisted, { ...mailConsent, scopes: [] }, second)), 'told twice').toHaveLength(1);
});

test('a consent to an app that a page told of first has the day of the consent', () => {
  const app = { clientId: mailGrant.clientId, appName: null, publisherName: null, kind: 'own', scopes: null } as const;
  const account = { page: 'my-apps', provider: 'entra', tenant: null, accountDomain: 'contoso.example', account: null } as const;
  const [read = null] = mergeReading([], { ...account, asOf: first, isComplete: false, apps: [app] });
  expect(createReceipts(mergeConsent(read, { ...mailConsent, scopes: [] }, third))).toEqual([{ ...receipt, givenAt: third, scopes: [] }]);
});

test('nobody here saw what a page or a file tells of', () => {
  expect(createReceipts({ ...mailGrant, source: 'imported' })).toEqual([]);
  const app = { clientId: mailGrant.clientId, appName: null, publisherName: null, kind: 'own' as const, scopes: ['Files.Read'] };
  const account = { page: 'my-apps' as const, provider: 'entra' as const, tenant: null, accountDomain: 'contoso.example', account: null };
  const [read] = mergeReading([mailGrant], { ...account, asOf: second, isComplete: true, apps: [app] });
  expect(read && createReceipts(read)).toEqual([receipt]);
});

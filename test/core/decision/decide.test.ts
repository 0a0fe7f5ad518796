import { describe, expect, test } from 'vitest';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';
import { judge, maliciousApp, off, type Prompt, unverified, verified } from './facts-samples.ts';

const block = { clientId: contosoApp, access: 'block' };
const everyone: Prompt = { query: 'prompt=admin_consent' };

describe('the acknowledgement', () => {
  test.each<[string, Prompt, string]>([
    ['allowed, 0', {}, 'none'],
    ['allowed, 1', { scopes: 'Mail.Send' }, 'none'],
    ['allowed, 2', { scopes: 'Foo.Bar' }, 'click'],
    ['allowed, 3', { scopes: 'Mail.Read', page: unverified }, 'tick'],
    ['allowed, 4', { clientId: maliciousApp }, 'tick'],
    ['needs-reason, 0', { scopes: 'Calendars.Read', policy: { reasonAtRating: 'medium' } }, 'click'],
    ['needs-reason, 3', { scopes: 'Mail.Read', page: unverified, policy: { reasonAtRating: 'medium' } }, 'tick'],
    ['needs-approval, 0', { scopes: 'Files.Read', policy: off }, 'click'],
    ['needs-approval, 3', { scopes: 'Files.Read', page: unverified, policy: off }, 'tick'],
    ['blocked, 0', { policy: { apps: [block] } }, 'tick'],
    ['blocked, 4', { clientId: maliciousApp, policy: { apps: [{ ...block, clientId: maliciousApp }] } }, 'tick'],
    ['everyone', everyone, 'typed'],
    ['everyone, tick', { ...everyone, policy: { adminConsent: 'tick' } }, 'tick'],
    ['everyone, by an app known to attack', { ...everyone, clientId: maliciousApp }, 'typed'],
    ['everyone, blocked', { ...everyone, policy: { adminConsent: 'blocked' } }, 'tick'],
    ['everyone, refused', { ...everyone, scopes: 'User.Read', page: { kind: 'need-approval' } }, 'click'],
  ])('%s: %s', (_name, prompt, expected) => {
    expect(judge(prompt).acknowledgement).toBe(expected);
  });
});

describe('the headline', () => {
  test.each<[string, Prompt, string | null]>([
    ['nothing found', {}, null],
    ['a note is none', { scopes: 'Mail.Send' }, null],
    ['the gravest finding', { scopes: 'Mail.Read', page: unverified }, 'A3'],
    ['the gravest of two', { scopes: 'Foo.Bar', page: { ...unverified, appName: 'OneDrive' } }, 'A2'],
    ['an attack before approval', { clientId: maliciousApp, scopes: 'Files.Read', policy: off }, 'A1'],
    ['a block before an attack', { clientId: maliciousApp, policy: { apps: [{ ...block, clientId: maliciousApp }] } }, 'policy.blocked'],
    ['an attack before everyone', { ...everyone, clientId: maliciousApp }, 'A1'],
    ['everyone before what it could do', { ...everyone, scopes: 'Mail.Read', page: unverified }, 'admin.orgWide'],
    ['approval before what it could do', { scopes: 'Mail.Read', page: unverified, policy: off }, 'toggle.off'],
    ['the administrator’s refusal', { scopes: 'Mail.Read', page: { ...unverified, kind: 'need-approval' } }, 'entra.adminOnly'],
    ['what it could do before the reason', { scopes: 'Mail.Read', page: unverified, policy: { reasonAtRating: 'medium' } }, 'A3'],
    ['the reason', { scopes: 'Calendars.Read', policy: { reasonAtRating: 'medium' } }, 'toggle.on'],
    [
      'a personal account that is blocked',
      { path: 'consumers/oauth2/authorize', policy: { personalAccounts: 'blocked' } },
      'scope.personal',
    ],
    ['what was kept, to be taken back', { scopes: 'Mail.Read', own: 'Mail.Read', policy: { existingGrants: 'ask-revoke' } }, 'grant.kept'],
  ])('%s', (_name, prompt, expected) => {
    const { headline, reasons } = judge(prompt);
    expect(headline?.rule ?? null).toBe(expected);
    // It is one of the reasons, never something of its own.
    if (headline) expect(reasons).toContain(headline);
  });
});

describe('the reasons', () => {
  test('start with the deciding rule, then the findings by level, then what is not known about the policy', () => {
    const { reasons } = judge({ policy: null, clientId: [contosoApp, maliciousApp], scopes: 'Foo.Bar Mail.Send', page: unverified });
    expect(reasons.map(({ rule, level }) => `${rule} ${level}`)).toEqual([
      'toggle.on 0',
      'A1 4',
      'A3 3',
      'A11 3',
      'A9 2',
      'floor 1',
      'policy.none 0',
    ]);
  });

  test('say that there is no policy only where there is none', () => {
    const hasNote = (prompt: Prompt) => judge(prompt).reasons.some(({ rule }) => rule === 'policy.none');
    expect([hasNote({ policy: null }), hasNote({ policy: {} }), hasNote({ policy: {}, policyState: 'cached' })]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('what is new', () => {
  test.each<[string, Prompt, readonly string[] | 'unknown']>([
    ['everything', { scopes: 'openid mail.read' }, ['openid', 'Mail.Read']],
    ['what the user had not given', { scopes: 'openid Mail.Read Mail.Send', own: 'mail.read' }, ['openid', 'Mail.Send']],
    ['what neither had given', { scopes: 'openid Mail.Read Mail.Send', own: 'Mail.Read', tenantWide: 'openid' }, ['Mail.Send']],
    ['nothing', { scopes: 'Mail.Read', own: 'Mail.Read' }, []],
    ['not known', { scopes: null, own: 'Mail.Read' }, 'unknown'],
    [
      'everything, for two apps in one address',
      { scopes: 'Mail.Read', own: 'Mail.Read', clientId: [contosoApp, fabrikamApp] },
      ['Mail.Read'],
    ],
  ])('%s', (_name, prompt, expected) => {
    expect(judge(prompt).newScopes).toEqual(expected);
  });
});

test('the version of the policy goes with the decision', () => {
  expect(judge({ policy: { policyVersion: 7 } }).policyVersion).toBe(7);
  expect(judge({ policy: null }).policyVersion).toBeNull();
});

test('the risk is that of the gravest finding', () => {
  expect(judge({ page: verified }).risk).toBe(0);
  expect(judge({ clientId: [contosoApp, maliciousApp], scopes: 'Mail.Send', page: unverified }).risk).toBe(4);
});

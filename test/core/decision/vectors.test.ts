import { describe, expect, test } from 'vitest';
import type { Acknowledgement, Permit, Risk, RuleId } from '../../../core/decision/decision.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, factsOf, judge, maliciousApp, off, type Prompt, unverified, verified } from './facts-samples.ts';

/**
 * The golden vectors, by number. Not here, because what decides them is not built yet:
 * 17–26 the rows 17–19 that evaluate the provider's own policies (until then `conditional` is row 20, see permit-rows.test.ts), and dual-use apps (A4);
 * 35 and 37–40 only in part: their risk is that of F1, F2 and F3; 43–46 other providers; 48–50 only what `decide` answers for.
 */
interface Vector {
  readonly id: string;
  readonly prompt: Prompt;
  readonly permit?: Permit;
  readonly rule?: RuleId;
  /** Lowest and highest level; absent: any. */
  readonly risk?: readonly [Risk, Risk];
  readonly acknowledgement?: Acknowledgement;
  readonly findings?: readonly RuleId[];
  readonly newScopes?: readonly string[];
}

const calendarHost = 'calendar.contoso.example';
const calendarAddress = `https://${calendarHost}/auth`;
const allowCalendar = { clientId: contosoApp, access: 'allow', scopes: ['Calendars.Read'], redirectHosts: [calendarHost] };
const calendar: Prompt = {
  page: unverified,
  scopes: 'openid Calendars.Read',
  redirectUri: calendarAddress,
  policy: { ...off, apps: [allowCalendar] },
};
const cli: Prompt = {
  clientId: azureCli,
  redirectUri: 'http://localhost:8400',
  scopes: 'https://management.core.windows.net//.default openid offline_access',
  page: { badge: 'unknown', publisherName: null, appName: 'Microsoft Azure CLI' },
};
const adminConsent: Prompt = { path: 'organizations/adminconsent', scopes: null, isAdmin: 'yes' };
const devicePage: Prompt = {
  path: 'common/oauth2/deviceauth',
  clientId: null,
  scopes: null,
  redirectUri: null,
  opener: 'mail',
  page: { kind: 'device' },
};

const vectors: readonly Vector[] = [
  {
    id: '1',
    prompt: { page: verified, scopes: 'openid profile email offline_access User.Read' },
    permit: 'allowed',
    rule: 'scope.signIn',
    risk: [0, 0],
  },
  { id: '2', prompt: { page: unverified, scopes: 'openid profile email' }, permit: 'allowed', risk: [0, 0] },
  {
    id: '3',
    prompt: { page: unverified, scopes: 'Mail.Read offline_access' },
    permit: 'allowed',
    risk: [3, 3],
    acknowledgement: 'tick',
    findings: ['A3'],
  },
  { id: '4', prompt: { page: verified, scopes: 'Calendars.Read' }, permit: 'allowed', risk: [0, 1] },
  { id: '5', prompt: { policy: off, page: unverified, scopes: 'Files.Read' }, permit: 'needs-approval', rule: 'toggle.off' },
  {
    id: '6',
    prompt: { policy: off, page: unverified, scopes: 'Files.Read', own: 'Files.Read' },
    permit: 'allowed',
    rule: 'grant.kept',
    risk: [0, 1],
  },
  {
    id: '7',
    prompt: { policy: off, page: unverified, scopes: 'Files.Read Mail.Send', own: 'Files.Read' },
    permit: 'needs-approval',
    newScopes: ['Mail.Send'],
  },
  {
    id: '8',
    prompt: { policy: off, scopes: 'openid Files.Read', tenantWide: 'openid Files.Read', query: 'prompt=consent' },
    permit: 'allowed',
    rule: 'grant.tenant',
    risk: [0, 0],
  },
  {
    id: '9',
    prompt: { policy: off, page: unverified, scopes: 'Files.Read Contacts.Read', tenantWide: 'Files.Read' },
    permit: 'needs-approval',
    risk: [2, 4],
    newScopes: ['Contacts.Read'],
  },
  {
    id: '10',
    prompt: { policy: off, page: { ...unverified, crossTenant: 'no' }, scopes: 'User.Read Calendars.Read' },
    permit: 'needs-approval',
    risk: [0, 1],
  },
  {
    id: '11',
    prompt: { policy: { ...off, signInOnly: 'allow' }, page: unverified, scopes: 'openid profile User.Read' },
    permit: 'allowed',
    rule: 'scope.signIn',
    risk: [0, 0],
  },
  {
    id: '12',
    prompt: { policy: { ...off, signInOnly: 'follow' }, page: unverified, scopes: 'openid profile User.Read' },
    permit: 'needs-approval',
    rule: 'toggle.off',
    risk: [0, 0],
  },
  {
    id: '13',
    prompt: { policy: { ...off, requests: 'off' }, page: unverified, scopes: 'Files.Read' },
    permit: 'blocked',
    rule: 'toggle.off',
  },
  {
    id: '14 (box not ticked)',
    prompt: { policy: off, isAdmin: 'yes', scopes: 'Files.Read', page: { orgWideOffered: 'yes', orgWideTicked: 'no' } },
    permit: 'allowed',
    rule: 'admin.self',
    risk: [0, 1],
  },
  {
    id: '14 (box ticked)',
    prompt: { policy: off, isAdmin: 'yes', scopes: 'Files.Read', page: { orgWideOffered: 'yes', orgWideTicked: 'yes' } },
    permit: 'allowed',
    rule: 'admin.orgWide',
    risk: [3, 4],
    acknowledgement: 'typed',
    findings: ['A8'],
  },
  { id: '15', prompt: { scopes: 'Directory.Read.All' }, permit: 'needs-approval', rule: 'entra.adminOnly' },
  {
    id: '16',
    prompt: { clientId: maliciousApp, page: { kind: 'need-approval', errorCode: '90094' } },
    permit: 'needs-approval',
    rule: 'entra.adminOnly',
    risk: [4, 4],
    findings: ['A1'],
  },
  { id: '27', prompt: calendar, permit: 'allowed', rule: 'policy.allowed', risk: [0, 1] },
  {
    id: '28',
    prompt: { ...calendar, redirectUri: 'https://other.example/auth' },
    permit: 'needs-approval',
    rule: 'policy.allowExceeded',
    risk: [2, 4],
  },
  { id: '29', prompt: { ...calendar, scopes: 'openid Calendars.Read Mail.Read' }, permit: 'needs-approval', rule: 'policy.allowExceeded' },
  {
    id: '30 (off)',
    prompt: { ...calendar, policy: { ...off, apps: [{ ...allowCalendar, until: '2026-11-22' }] } },
    permit: 'needs-approval',
    rule: 'toggle.off',
  },
  {
    id: '30 (on)',
    prompt: { ...calendar, policy: { apps: [{ ...allowCalendar, until: '2026-11-22' }] } },
    permit: 'allowed',
    rule: 'toggle.on',
  },
  {
    id: '31',
    prompt: { ...calendar, policy: { apps: [allowCalendar, { clientId: contosoApp, access: 'block' }] } },
    permit: 'blocked',
    rule: 'policy.blocked',
  },
  { id: '32', prompt: { page: { ...unverified, appName: 'ShaгePoint Online' } }, permit: 'allowed', risk: [4, 4], findings: ['A2'] },
  { id: '33', prompt: { page: { ...verified, appName: 'Contoso for Microsoft Teams' } }, permit: 'allowed', risk: [0, 1] },
  {
    id: '34',
    prompt: { page: { appName: 'Яндекс Почта', badge: 'verified', publisherName: 'Yandex', publisherDomain: 'yandex.ru' } },
    permit: 'allowed',
    risk: [0, 1],
  },
  {
    id: '35 (permit)',
    prompt: { ...cli, policy: { ...off, apps: [{ clientId: azureCli, access: 'allow' }] }, opener: 'web' },
    permit: 'allowed',
  },
  { id: '36', prompt: { ...cli, opener: 'none' }, permit: 'allowed', risk: [0, 1] },
  { id: '37', prompt: devicePage, permit: 'allowed', rule: 'flow.device', risk: [3, 3], acknowledgement: 'tick', findings: ['F1'] },
  { id: '38 (permit)', prompt: devicePage, permit: 'allowed', rule: 'flow.device' },
  {
    id: '41',
    prompt: { ...adminConsent, opener: 'mail' },
    permit: 'allowed',
    rule: 'admin.orgWide',
    risk: [3, 4],
    acknowledgement: 'typed',
  },
  {
    id: '42',
    prompt: { ...adminConsent, opener: 'portal' },
    permit: 'allowed',
    rule: 'admin.orgWide',
    risk: [2, 4],
    acknowledgement: 'typed',
    findings: ['A8'],
  },
  {
    id: '47',
    prompt: { scopes: 'openid User.Read', page: { ...verified, replyUrls: ['https://other.contoso.example/auth'] } },
    permit: 'allowed',
    risk: [3, 3],
    findings: ['A11'],
  },
  { id: '48', prompt: { policy: off, policyState: 'cached', scopes: 'Files.Read' }, permit: 'needs-approval', rule: 'toggle.off' },
  { id: '49', prompt: { scopes: 'Files.Read' }, permit: 'allowed', rule: 'toggle.on', findings: ['policy.none'] },
  {
    id: '50 (account outside the domains)',
    prompt: {
      policy: { ...off, accountDomains: ['contoso.example'] },
      page: { ...unverified, accountDomain: 'outlook.example' },
      scopes: 'Mail.Read',
    },
    permit: 'allowed',
    rule: 'scope.personal',
    risk: [3, 3],
  },
  {
    id: '50 (tenant of personal accounts)',
    prompt: { policy: off, path: 'consumers/oauth2/v2.0/authorize', page: unverified, scopes: 'openid' },
    permit: 'allowed',
    rule: 'scope.personal',
    risk: [0, 0],
  },
  { id: '51 (on)', prompt: { scopes: 'Foo.Bar.All' }, permit: 'allowed', risk: [2, 4], findings: ['A9'] },
  { id: '51 (off)', prompt: { policy: off, scopes: 'Foo.Bar.All' }, permit: 'needs-approval', risk: [2, 4] },
  { id: '52 (on)', prompt: { scopes: 'https://graph.microsoft.com/.default' }, permit: 'allowed', risk: [2, 4], findings: ['floor'] },
  { id: '52 (off)', prompt: { policy: off, scopes: 'https://graph.microsoft.com/.default' }, permit: 'needs-approval', risk: [2, 4] },
];

describe('golden vectors', () => {
  test.each(vectors)('vector $id: $permit', ({ prompt, permit, rule, risk, acknowledgement, findings = [], newScopes }) => {
    const decision = judge(prompt);
    expect(decision.permit).toBe(permit);
    if (rule) expect(decision.rule).toBe(rule);
    if (risk) {
      expect(decision.risk).toBeGreaterThanOrEqual(risk[0]);
      expect(decision.risk).toBeLessThanOrEqual(risk[1]);
    }
    if (acknowledgement) expect(decision.acknowledgement).toBe(acknowledgement);
    expect(decision.reasons.map((reason) => reason.rule)).toEqual(expect.arrayContaining([...findings]));
    if (newScopes) expect(decision.newScopes).toEqual(newScopes);
  });

  test('vector 7: the finding speaks of the new permission alone', () => {
    const wasHigh = judge({ policy: off, page: unverified, scopes: 'Mail.Send User.Read Calendars.ReadBasic', own: 'Mail.Send User.Read' });
    expect(wasHigh).toMatchObject({ permit: 'needs-approval', risk: 1, newScopes: ['Calendars.ReadBasic'] });
  });

  test('vector 8: with prompt=consent the app asks again by its own choice', () => {
    const prompt: Prompt = { policy: off, tenantWide: 'openid' };
    expect(judge({ ...prompt, query: 'prompt=consent' }).reasons[0]).toMatchObject({ rule: 'grant.tenant', asksAgain: true });
    expect(judge(prompt).reasons[0]).toMatchObject({ rule: 'grant.tenant', asksAgain: false });
  });

  test('vector 15: the risk is the same as with an administrator', () => {
    for (const page of [verified, unverified]) {
      const prompt: Prompt = { scopes: 'Directory.Read.All', page };
      expect(judge({ ...prompt, isAdmin: 'yes' })).toMatchObject({ permit: 'allowed', risk: judge(prompt).risk });
    }
  });

  test('vectors 28 and 29: what exceeds the entry is named', () => {
    expect(judge({ ...calendar, redirectUri: 'https://other.example/auth' }).reasons[0]).toMatchObject({
      surplus: [],
      redirectHost: 'other.example',
    });
    expect(judge({ ...calendar, scopes: 'openid Calendars.Read Mail.Read' }).reasons[0]).toMatchObject({
      surplus: ['Mail.Read'],
      redirectHost: null,
    });
  });

  test('vector 31: of an allow and a block for another app, each speaks for its own', () => {
    const apps = [allowCalendar, { clientId: fabrikamApp, access: 'block' }];
    expect(judge({ ...calendar, policy: { ...off, apps } }).permit).toBe('allowed');
    expect(judge({ ...calendar, policy: { ...off, apps }, clientId: fabrikamApp }).permit).toBe('blocked');
  });

  test('vector 36: the page is left alone', () => {
    const facts = { ...cli, opener: 'none' as const };
    expect(intervene(judge(facts), factsOf(facts).policy.mode)).toMatchObject({ strength: 'nothing', canContinue: true });
  });
});

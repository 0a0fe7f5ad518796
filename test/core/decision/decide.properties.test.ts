import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import type { Decision } from '../../../core/decision/decision.ts';
import type { Facts } from '../../../core/decision/facts.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { scopeKey } from '../../../core/permissions/normalise-scope.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, factsOf, maliciousApp, type Prompt } from './facts-samples.ts';

// Hundreds of prompts each: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const scopeNames = [
  'openid',
  'offline_access',
  'User.Read',
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Mail.Read',
  'Mail.Send',
  'Files.ReadWrite.All',
  'User.ReadBasic.All',
  'Directory.Read.All',
  'Group.ReadWrite.All',
  'Foo.Bar.All',
  'https://outlook.office.com/IMAP.AccessAsUser.All',
  'https://graph.microsoft.com/.default',
] as const;
const scopeList = fc.subarray([...scopeNames], { minLength: 1 });
const redirects = [
  'https://app.contoso.example/auth',
  'https://evil.example/',
  'http://localhost:1',
  'https://portal.azure.com/',
  'evil://x',
  null,
] as const;
const clientId = fc.constantFrom(
  contosoApp,
  fabrikamApp,
  azureCli,
  maliciousApp,
  null,
  [contosoApp, fabrikamApp],
  [azureCli, maliciousApp],
);

const entry = fc.record(
  {
    clientId: fc.constantFrom(contosoApp, fabrikamApp, azureCli, maliciousApp),
    access: fc.constantFrom('allow', 'block'),
    scopes: fc.subarray([...scopeNames]),
    redirectHosts: fc.subarray(['contoso.example', 'evil.example', 'portal.azure.com', 'localhost']),
    until: fc.constantFrom('2026-11-22', '2027-01-01'),
    overridable: fc.boolean(),
    reason: fc.constant('Known to us'),
  },
  { requiredKeys: ['clientId', 'access'] },
);
const policy = fc.record(
  {
    userConsent: fc.constantFrom('on', 'off', 'conditional'),
    mode: fc.constantFrom('monitor', 'warn', 'enforce'),
    apps: fc.array(entry, { maxLength: 3 }),
    tenants: fc.constantFrom([], [contosoTenant], ['f8cdef31-a31e-4b4a-93e4-5f571e91255a']),
    accountDomains: fc.constant(['contoso.example']),
    existingGrants: fc.constantFrom('keep', 'flag', 'ask-revoke'),
    signInOnly: fc.constantFrom('allow', 'follow'),
    adminConsent: fc.constantFrom('typed', 'tick', 'blocked'),
    personalAccounts: fc.constantFrom('advise', 'ignore', 'blocked'),
    requests: fc.constantFrom('on', 'off'),
    reasonAtRating: fc.constantFrom('medium', 'high', 'critical'),
  },
  { requiredKeys: [] },
);
const page = fc.record({
  kind: fc.constantFrom('consent', 'need-approval', 'risky', 'assignment', 'device', 'app-check', 'error', 'sign-in', 'unreadable'),
  appName: fc.constantFrom('Contoso Mail', 'OneDrive', 'ShaгePoint Online', null),
  badge: fc.constantFrom('first-party', 'certified', 'verified', 'attested', 'unverified', 'absent', 'unknown'),
  crossTenant: fc.constantFrom('yes', 'no', 'unknown'),
  replyUrls: fc.constantFrom(['https://app.contoso.example/auth'], [], null),
  errorCode: fc.constantFrom(null, '7000112', '90094'),
  accountDomain: fc.constantFrom(null, 'outlook.example', 'contoso.example'),
  orgWideOffered: fc.constantFrom('yes', 'no', 'unknown'),
  orgWideTicked: fc.constantFrom('yes', 'no', 'unknown'),
});
const prompt: fc.Arbitrary<Prompt & { readonly scopes: string; readonly policy: object }> = fc.record({
  path: fc.constantFrom('common/oauth2/v2.0/authorize', 'common/v2.0/adminconsent', 'consumers/oauth2/v2.0/authorize'),
  query: fc.constantFrom(
    '',
    'prompt=consent',
    'prompt=admin_consent',
    'login_hint=me%40outlook.example',
    'redirect_uri=https%3A%2F%2Ffabrikam.example',
  ),
  clientId,
  scopes: scopeList.map((scopes) => scopes.join(' ')),
  redirectUri: fc.constantFrom(...redirects),
  page,
  policy,
  own: fc.subarray([...scopeNames], { minLength: 1 }).map((scopes) => scopes.join(' ')),
  tenantWide: fc.constantFrom('openid', 'Mail.Read openid', 'Foo.Bar.All'),
  isAdmin: fc.constantFrom('yes', 'no', 'unknown'),
});

const runs = { numRuns: 400 };
const judge = (one: Prompt): Decision => decide(factsOf(one));
const judgeWith = (one: Prompt, change: (facts: Facts) => Facts): Decision => decide(change(factsOf(one)));

describe('of any prompt', () => {
  test('more scopes never lower the risk', () => {
    fc.assert(
      fc.property(prompt, scopeList, (one, more) => {
        const wider = { ...one, scopes: [one.scopes, ...more].join(' ') };
        expect(judge(wider).risk).toBeGreaterThanOrEqual(judge(one).risk);
      }),
      runs,
    );
  });

  test('order, case and repetition of scopes change nothing', () => {
    const shuffled = scopeList.chain((scopes) =>
      fc.tuple(fc.constant(scopes), fc.shuffledSubarray(scopes, { minLength: scopes.length }), fc.subarray(scopes)),
    );
    fc.assert(
      fc.property(prompt, shuffled, fc.boolean(), (one, [scopes, order, again], isLower) => {
        const list = [...order, ...again].map((scope) => (isLower ? scope.toLowerCase() : scope));
        const [plain, other] = [judge({ ...one, scopes: scopes.join(' ') }), judge({ ...one, scopes: list.join(' ') })];
        const outline = ({ permit, risk, acknowledgement, headline, reasons }: Decision) => ({
          permit,
          risk,
          acknowledgement,
          headline: headline?.rule,
          reasons: reasons.map(({ rule, level }) => `${rule} ${level}`),
        });
        expect(outline(other)).toEqual(outline(plain));
        const keys = ({ newScopes }: Decision) => (newScopes === 'unknown' ? newScopes : newScopes.map(scopeKey).sort());
        expect(keys(other)).toEqual(keys(plain));
      }),
      runs,
    );
  });

  test('a block entry more never turns a verdict to allowed', () => {
    fc.assert(
      fc.property(prompt, entry, (one, added) => {
        const before = judge(one);
        const apps = 'apps' in one.policy && Array.isArray(one.policy.apps) ? one.policy.apps : [];
        const after = judge({ ...one, policy: { ...one.policy, apps: [...apps, { ...added, access: 'block' }] } });
        expect(after.permit === before.permit || after.permit === 'blocked').toBe(true);
        expect(after.risk).toBe(before.risk);
      }),
      runs,
    );
  });

  test('trust of any kind lowers neither an attack, nor consent for everyone, nor a contradiction', () => {
    const firm = (decision: Decision) =>
      decision.reasons.filter(({ rule }) => rule === 'A1' || rule === 'A8' || rule === 'A11' || rule === 'F1');
    fc.assert(
      fc.property(prompt, (one) => {
        const untrusted = firm(judgeWith(one, (facts) => ({ ...facts, page: { ...facts.page, badge: 'unverified', crossTenant: 'yes' } })));
        const trusted = firm(judgeWith(one, (facts) => ({ ...facts, page: { ...facts.page, badge: 'certified', crossTenant: 'no' } })));
        expect(trusted).toEqual(untrusted);
      }),
      runs,
    );
  });

  test('the same facts give the same decision, and are left as they were', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const facts = factsOf(one);
        const copy = structuredClone(facts);
        expect(decide(facts)).toEqual(decide(copy));
        expect(facts).toEqual(copy);
      }),
      runs,
    );
  });

  test('the decision is whole: the deciding rule first, then by level, the headline among them', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const { reasons, risk, headline, permit, acknowledgement } = judge(one);
        const levels = reasons.slice(1).map(({ level }) => level);
        expect(reasons[0]?.level).toBe(0);
        expect(levels).toEqual(levels.toSorted((a, b) => b - a));
        expect(risk).toBe(Math.max(0, ...levels));
        if (headline !== null) expect(reasons).toContain(headline);
        // What is not quiet says why.
        if (permit !== 'allowed' || risk >= 2) expect(headline).not.toBeNull();
        if (permit !== 'allowed' || risk >= 2) expect(acknowledgement).not.toBe('none');
      }),
      runs,
    );
  });

  test('mode monitor never touches the page, and mode warn stops nobody but on a page that refuses', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        expect(['nothing', 'badge']).toContain(intervene(judge(one), 'monitor').strength);
        const { canContinue, strength } = intervene(judge(one), 'warn');
        const isRefused = judge(one).reasons.some(
          (reason) => reason.rule === 'entra.assignment' || (reason.rule === 'entra.adminOnly' && reason.isRefused),
        );
        if (!isRefused || strength === 'badge') expect(canContinue).toBe(true);
        else expect(canContinue).toBe(false);
      }),
      runs,
    );
  });

  test('in mode enforce nobody goes on past a block or a needed approval, but where an entry says so', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const decision = judge(one);
        const isStopped = decision.permit === 'blocked' || decision.permit === 'needs-approval';
        const mayOverride = decision.reasons.some((reason) => reason.rule === 'policy.blocked' && reason.isOverridable);
        if (isStopped) expect(intervene(decision, 'enforce').canContinue).toBe(mayOverride);
      }),
      runs,
    );
  });
});

describe('what is not known', () => {
  const withPage = (one: Prompt, change: Prompt['page']) => judge({ ...one, page: { ...one.page, ...change } });

  test('about the permissions is never less risky than any list of them', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        expect(judge({ ...one, scopes: null }).risk).toBeGreaterThanOrEqual(judge(one).risk);
      }),
      runs,
    );
  });

  test('about the publisher is caution at least, where an unverified one would be', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const known = withPage(one, { badge: 'unverified' }).risk;
        expect(withPage(one, { badge: 'unknown' }).risk).toBeGreaterThanOrEqual(Math.min(2, known));
        expect(withPage(one, { badge: 'first-party' }).risk).toBeGreaterThanOrEqual(Math.min(2, known));
      }),
      runs,
    );
  });

  test('about the administrator counts as none, about the tenant as another', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        expect(judge({ ...one, isAdmin: 'unknown' })).toEqual(judge({ ...one, isAdmin: 'no' }));
        expect(withPage(one, { crossTenant: 'unknown' })).toEqual(withPage(one, { crossTenant: 'yes' }));
        expect(withPage(one, { orgWideTicked: 'unknown' })).toEqual(withPage(one, { orgWideTicked: 'no' }));
      }),
      runs,
    );
  });

  test('about earlier access is none', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const unread = judgeWith(one, (facts) => ({ ...facts, grants: { own: null, tenantWide: null } }));
        expect(unread.risk).toBeGreaterThanOrEqual(judge(one).risk);
        expect(unread.reasons[0]?.rule).not.toMatch(/^grant\./);
      }),
      runs,
    );
  });
});

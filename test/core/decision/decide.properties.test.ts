import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import type { Decision, Permit } from '../../../core/decision/decision.ts';
import { type Facts, redirectClasses } from '../../../core/decision/facts.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { riskRules } from '../../../core/decision/risk/index.ts';
import { openers } from '../../../core/oauth/authorization-request.ts';
import { microsoftScopeKey } from '../../../core/permissions/microsoft-scopes.ts';
import { wordsIn } from '../../../locales/all-languages.ts';
import { describeWarning } from '../../../locales/describe-warning.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { azureCli, eMClient, factsOf, maliciousApp, type Prompt } from './facts-samples.ts';

// Hundreds of prompts each: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const scopeNames = [
  'openid',
  'offline_access',
  'User.Read',
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Contacts.Read',
  'Mail.ReadBasic',
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
  eMClient,
  maliciousApp,
  'https://agent.example/client.json',
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
    consentPresets: fc.subarray(['low', 'recommended@2026-01-22', 'legacy', 'none']),
    consentPolicies: fc.subarray([
      { id: 'apps', includes: [{ permissionType: 'delegated', clientApplicationIds: [contosoApp] }] },
      { id: 'verified', includes: [{ permissionType: 'delegated', clientApplicationsFromVerifiedPublisherOnly: true }] },
    ]),
    riskStepUp: fc.constantFrom('on', 'off'),
    onUnknown: fc.constantFrom('warn', 'ask'),
    groupOwnerConsent: fc.constantFrom('follow', 'on', 'off'),
  },
  { requiredKeys: [] },
);
const page = fc.record({
  kind: fc.constantFrom('consent', 'need-approval', 'risky', 'assignment', 'device', 'app-check', 'error', 'sign-in', 'unreadable'),
  appName: fc.constantFrom('Contoso Mail', 'Test App', 'OneDrive', 'ShaгePoint Online', null),
  badge: fc.constantFrom('first-party', 'certified', 'verified', 'attested', 'unverified', 'absent', 'unknown'),
  crossTenant: fc.constantFrom('yes', 'no', 'unknown'),
  replyUrls: fc.constantFrom(['https://app.contoso.example/auth'], [], null),
  errorCode: fc.constantFrom(null, '7000112', '90094'),
  accountDomain: fc.constantFrom(null, 'outlook.example', 'contoso.example'),
  orgWideOffered: fc.constantFrom('yes', 'no', 'unknown'),
  orgWideTicked: fc.constantFrom('yes', 'no', 'unknown'),
});
const tristate = fc.constantFrom('yes', 'no', 'unknown');
const prompt: fc.Arbitrary<Prompt & { readonly scopes: string; readonly policy: object }> = fc.record({
  path: fc.constantFrom('common/oauth2/v2.0/authorize', 'common/v2.0/adminconsent', 'consumers/oauth2/v2.0/authorize'),
  query: fc.constantFrom(
    '',
    'prompt=consent',
    'prompt=none',
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
  opener: fc.constantFrom(...openers),
  app: fc.constantFrom(
    {},
    { usualScopes: ['Calendars.Read', 'Mail.Read'] },
    { redirectHosts: ['evil.example'] },
    { note: { kind: 'compromised', date: null } },
  ),
  redirect: fc.constantFrom(...redirectClasses).map((each) => ({ class: each })),
  earlierHosts: fc.constantFrom([], ['old.example']),
  around: fc.record({
    frame: fc.constantFrom('top', 'sub', 'unknown'),
    focusSwap: tristate,
    codeCopiedFromWebPage: tristate,
    answerCarriedOff: tristate,
    foreignPrompt: tristate,
    errorLanding: fc.constantFrom(null, { error: 'invalid_scope', host: 'drop.example', isForeign: 'unknown' }),
  }),
});

/** Where no provider verifies anybody. */
const hasNoBadges = ({ page }: Prompt): boolean => page?.badge === 'absent';

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

  test('nor do they make the permit milder', () => {
    // What stops, stops: a block with a note, and an approval that only an administrator of the provider can give.
    const strictness: Readonly<Record<Permit, number>> = { allowed: 0, 'needs-reason': 1, unknown: 2, 'needs-approval': 3, blocked: 3 };
    // An ordinary prompt that asks for nothing new: by chance there are few.
    const covered = prompt.map((one) => ({
      ...one,
      ...{ path: 'common/oauth2/v2.0/authorize', query: '', clientId: contosoApp, own: one.scopes, tenantWide: 'openid' },
      page: { ...one.page, kind: 'consent' as const, orgWideTicked: 'no' as const, accountDomain: null, errorCode: null },
    }));
    fc.assert(
      fc.property(fc.oneof(prompt, covered), scopeList, (one, more) => {
        const wider = { ...one, scopes: [one.scopes, ...more].join(' ') };
        expect(strictness[judge(wider).permit]).toBeGreaterThanOrEqual(strictness[judge(one).permit]);
      }),
      runs,
    );
  });

  test('nor do so many that nobody reads them all, wherever they stand', () => {
    const padding = Array.from({ length: 205 }, (_, index) => `Padding${index}`).join(' ');
    fc.assert(
      fc.property(prompt, fc.boolean(), (one, isInFront) => {
        const padded = { ...one, scopes: isInFront ? `${padding} ${one.scopes}` : `${one.scopes} ${padding}` };
        expect(judge(padded).risk).toBeGreaterThanOrEqual(judge(one).risk);
      }),
      { numRuns: 150 },
    );
    for (const provider of ['github', 'google'] as const) {
      const takeover: Prompt = { provider, page: { badge: 'absent' }, scopes: 'repo delete_repo admin:org' };
      expect(judge({ ...takeover, scopes: `${padding} ${takeover.scopes}` }).risk).toBe(3);
      const rules = judge({ ...takeover, scopes: `${takeover.scopes} ${padding}` }).reasons.map(({ rule }) => rule);
      expect(rules).toEqual(expect.arrayContaining(['A6', 'floor']));
    }
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
        const keys = ({ newScopes }: Decision) => (newScopes === 'unknown' ? newScopes : newScopes.map(microsoftScopeKey).sort());
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
        // Of an app that did not show, an entry only makes unknown what was let through.
        const isLetThrough = before.permit === 'allowed' || before.permit === 'needs-reason';
        const allowed = one.clientId !== null ? [before.permit, 'blocked'] : [before.permit, isLetThrough ? 'unknown' : before.permit];
        expect(allowed).toContain(after.permit);
        expect(after.risk).toBe(before.risk);
      }),
      runs,
    );
  });

  test('trust of any kind lowers neither an attack, nor consent for everyone, nor a contradiction', () => {
    const firmRules = riskRules
      .filter(({ loweredBy }) => loweredBy === 'nothing' || loweredBy === 'reasoned-entry')
      .map(({ rule }) => rule);
    const firm = (decision: Decision) => decision.reasons.filter(({ rule }) => firmRules.includes(rule));
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

describe('the surroundings', () => {
  const attacks = ['F1', 'F2', 'F3', 'F4', 'F5', 'F7'];

  test('no entry of the policy, no publisher and no earlier grant lowers an attack on the way', () => {
    const attacksIn = ({ reasons }: Decision) => reasons.filter(({ rule }) => attacks.includes(rule));
    fc.assert(
      fc.property(prompt, (one) => {
        const bare = { ...one, policy: {}, own: 'openid', tenantWide: 'openid', page: { ...one.page, badge: 'unverified' as const } };
        const apps = [contosoApp, azureCli].map((id) => ({
          clientId: id,
          access: 'allow',
          redirectHosts: ['contoso.example', 'localhost', 'portal.azure.com'],
          reason: 'Known to us',
        }));
        const trusted = {
          ...one,
          policy: { apps, tenants: [contosoTenant] },
          page: { ...one.page, badge: 'certified' as const, crossTenant: 'no' as const },
        };
        expect(attacksIn(judge(trusted))).toEqual(attacksIn(judge(bare)));
      }),
      runs,
    );
  });

  test('that nobody saw are never quieter than those that are known to be fine', () => {
    fc.assert(
      fc.property(prompt, fc.constantFrom('focusSwap', 'codeCopiedFromWebPage', 'answerCarriedOff', 'foreignPrompt'), (one, fact) => {
        const [unseen, fine, bad] = (['unknown', 'no', 'yes'] as const).map(
          (value) => judge({ ...one, around: { ...one.around, [fact]: value } }).risk,
        );
        expect(unseen).toBe(fine);
        expect(bad).toBeGreaterThanOrEqual(fine ?? 0);
      }),
      runs,
    );
  });

  test('a frame that is not known to be one counts as a tab', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const inFrame = (frame: 'top' | 'sub' | 'unknown') => judge({ ...one, around: { ...one.around, frame } });
        expect(inFrame('unknown')).toEqual(inFrame('top'));
        expect(inFrame('sub').risk).toBeLessThanOrEqual(inFrame('top').risk);
      }),
      runs,
    );
  });

  test('where an error landed elsewhere, not knowing from where is caution at least', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        fc.pre(one.around?.frame !== 'sub');
        const landing = { error: 'invalid_scope', host: 'drop.example', isForeign: 'unknown' as const };
        expect(judge({ ...one, around: { ...one.around, errorLanding: landing } }).risk).toBeGreaterThanOrEqual(2);
      }),
      runs,
    );
  });
});

test('no page supplies markup or a line of its own to any sentence', () => {
  const evil = '<img src=x onerror=alert(1)>\u202E{app}\n';
  fc.assert(
    fc.property(prompt, (one) => {
      const facts = factsOf({
        ...one,
        scopes: `${one.scopes} <b>Evil</b>`,
        page: { ...one.page, appName: evil, publisherName: evil },
        around: { ...one.around, errorLanding: { error: 'x', host: evil, isForeign: 'yes' } },
      });
      const decision = decide(facts);
      const { headline, reasons, advice } = describeWarning(facts, decision, intervene(decision, 'warn'), wordsIn('en'));
      // Every reason has its sentence, and what others wrote stands between isolates, as text.
      expect(reasons).toHaveLength(decision.reasons.length);
      for (const text of [headline, ...reasons, advice ?? '']) {
        expect(text.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(/[<>{}\u202E\n]/u);
      }
    }),
    { numRuns: 150 },
  );
});

describe('what is not known', () => {
  const withPage = (one: Prompt, change: Prompt['page']) => judge({ ...one, page: { ...one.page, ...change } });

  test('about the permissions is never less risky than any list of them', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const [unlisted, listed] = [judge({ ...one, scopes: null }).risk, judge(one).risk];
        // There an app asks what it registered, as every GitHub App does: caution and never quiet, and no attack by itself.
        expect(unlisted).toBeGreaterThanOrEqual(hasNoBadges(one) ? Math.min(2, listed) : listed);
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
        // What is told the administrator (`drift`) rests on what is certain.
        expect({ ...judge({ ...one, isAdmin: 'unknown' }), drift: [] }).toEqual({ ...judge({ ...one, isAdmin: 'no' }), drift: [] });
        // Entra's consent policies tell what is not known from what is not so, and say which fact is missing.
        const tenant = (crossTenant: 'unknown' | 'yes') => {
          const { reasons, headline: _headline, ...verdict } = withPage(one, { crossTenant });
          return { ...verdict, reasons: reasons.map((reason) => (reason.rule === 'entra.unknown' ? { ...reason, missing: [] } : reason)) };
        };
        expect(tenant('unknown')).toEqual(tenant('yes'));
        expect(withPage(one, { orgWideTicked: 'unknown' })).toEqual(withPage(one, { orgWideTicked: 'no' }));
      }),
      runs,
    );
  });

  test('about earlier access is none', () => {
    fc.assert(
      fc.property(prompt, (one) => {
        const unread = judgeWith(one, (facts) => ({ ...facts, grants: { ...facts.grants, own: null, tenantWide: null } }));
        expect(unread.risk).toBeGreaterThanOrEqual(judge(one).risk);
        expect(unread.reasons[0]?.rule).not.toMatch(/^grant\./);
      }),
      runs,
    );
  });
});

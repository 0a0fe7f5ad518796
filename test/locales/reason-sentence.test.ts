import { describe, expect, test } from 'vitest';
import type { Reason, RuleId } from '../../core/decision/decision.ts';
import { missingFacts } from '../../core/policy/consent-policies/verdict.ts';
import { ownKeys } from '../../core/policy/own-settings.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { type Names, reasonSentence } from '../../locales/reason-sentence.ts';
import { languages } from '../../locales/translate.ts';

type Variants = { readonly [Rule in RuleId]: readonly Omit<Extract<Reason, { readonly rule: Rule }>, 'rule' | 'source' | 'level'>[] };

/** Every argument of every rule: a rule or a variant that is missing here does not compile or is not tested. */
const variants: Variants = {
  'policy.blocked': (['app', 'publisher', 'redirect-host', 'provider'] as const).flatMap((by) => [
    { by, note: null, isOverridable: false },
    { by, note: 'Use another one.', isOverridable: true },
  ]),
  'own.blocked': [{ by: 'app' }, { by: 'redirect-host' }],
  'own.allowed': [{}],
  'policy.unidentified': [{}],
  'flow.device': [{}],
  'flow.silent': [{}],
  'admin.orgWide': [
    { tenant: null, isBlocked: false },
    { tenant: 'Fabrikam\u202E', isBlocked: false },
    { tenant: 'Contoso', isBlocked: true },
  ],
  'scope.personal': [{ handling: 'advise' }, { handling: 'ignore' }, { handling: 'blocked' }],
  'grant.tenant': [{ asksAgain: false }, { asksAgain: true }],
  'policy.allowed': [{}],
  'grant.kept': [
    ...(['keep', 'flag', 'review-by', 'ask-revoke', 'ended', 'unsure'] as const).flatMap((handling) => [
      { handling, since: '2026-01-10T09:00:00.000Z', reviewBy: '2026-12-31', isAll: true },
      { handling, since: 'not a date', reviewBy: null, isAll: true },
    ]),
    { handling: 'ask-revoke', since: '2026-01-10T09:00:00.000Z', reviewBy: null, isAll: false },
    { handling: 'review-by', since: '2026-01-10T09:00:00.000Z', reviewBy: '2026-12-31', isAll: false },
  ],
  'entra.adminOnly': [
    { scopes: [], isRefused: true, isApprovedHere: true },
    { scopes: [], isRefused: true, isApprovedHere: false },
    { scopes: ['Directory.Read.All'], isRefused: false, isApprovedHere: false },
  ],
  'entra.assignment': [{}],
  'admin.self': [{}],
  'policy.allowExceeded': [
    { surplus: ['Mail.Read'], redirectHost: null },
    { surplus: Array.from({ length: 20 }, (_, index) => `Scope${index}`), redirectHost: null },
    { surplus: [], redirectHost: null },
    { surplus: 'unknown', redirectHost: null },
    { surplus: ['Mail.Read'], redirectHost: 'app.contoso.example' },
  ],
  'scope.signIn': [{ isAll: true }, { isAll: false }],
  'toggle.on': [{}],
  'toggle.off': [{ requests: 'on' }, { requests: 'off' }],
  'group.owner': [{ isHeldBack: true }, { isHeldBack: false }],
  'entra.riskStepUp': [{ isAgeKnown: true }, { isAgeKnown: false }],
  'entra.policy': [{ policies: ['low'] }, { policies: ['recommended@2026-01-22', 'contoso-partners'] }],
  'entra.unknown': [false, true].flatMap((mustAsk) => [
    { missing: ['publisher'], mustAsk },
    { missing: [...missingFacts], mustAsk },
  ]),
  'entra.notAllowed': [{ scopes: [] }, { scopes: ['Mail.Read'] }],
  'google.restricted': [
    { finding: 'restricted', scopes: ['https://www.googleapis.com/auth/drive'] },
    { finding: 'unknown', scopes: ['https://www.googleapis.com/auth/drive'] },
    { finding: 'unknown', scopes: [] },
    { finding: 'unknown-ask', scopes: ['https://www.googleapis.com/auth/drive'] },
    { finding: 'unknown-ask', scopes: [] },
    { finding: 'none', scopes: [] },
  ],
  'policy.none': [{}],
  'page.unreadable': [{}],
  A1: [{ listedSince: null }, { listedSince: '2025-04-01' }],
  A2: [
    { kind: 'looks-like', brand: 'OneDrive' },
    { kind: 'looks-like', brand: null },
    { kind: 'mixed-alphabets', brand: 'OneDrive' },
    { kind: 'mixed-alphabets', brand: null },
  ],
  A3: (['unverified', 'unknown'] as const).flatMap((publisher) =>
    (['unenumerable', 'critical', 'high', 'medium', 'low', 'unknown'] as const).map((reach) => ({ publisher, reach })),
  ),
  A4: (['dual-use', 'compromised', 'historical'] as const).flatMap((because) => [
    { because, date: null },
    { because, date: '2025-08-26' },
  ]),
  A5: (['changed', 'free-hosting', 'dangling-prone', 'ip', 'punycode'] as const).map((because) => ({
    because,
    host: 'app.contoso.example',
  })),
  A6: (['whole-mailbox', 'mail-and-send', 'mail-and-contacts', 'code-takeover', 'mail-and-lasting', 'all-files-and-lasting'] as const).map(
    (combination) => ({ combination }),
  ),
  A7: [
    { host: 'app.contoso.example', scopes: [] },
    { host: null, scopes: ['Mail.Read'] },
  ],
  A8: [{ hasHighScopes: false }, { hasHighScopes: true }],
  A9: [{ scopes: ['Foo.Bar'] }, { scopes: Array.from({ length: 20 }, (_, index) => `Foo${index}`) }],
  A10: [{}],
  A11: [{ conflict: 'client-id' }, { conflict: 'two-client-ids' }, { conflict: 'two-redirects' }, { conflict: 'redirect' }],
  F1: [{ because: 'device' }, { because: 'opener' }, { because: 'pasted' }, { because: 'copied' }],
  F2: [{ because: 'opener' }, { because: 'carried-off' }],
  F3: [
    { because: 'silent', host: null },
    { because: 'silent', host: 'app.contoso.example' },
    { because: 'landing', host: 'app.contoso.example' },
  ],
  F4: [{}],
  F5: [{}],
  F6: [{}],
  F7: [{}],
  floor: [
    { because: 'changes-content' },
    { because: 'control' },
    { because: 'everything-registered' },
    { because: 'endless-list' },
    { because: 'own-organisation-high' },
  ],
};

const reasons = Object.entries(variants).flatMap(([rule, all]) =>
  all.map((each) => ({ ...each, rule, source: 'page', level: 0 }) as Reason),
);

const managed: Names = {
  shown: { app: '“\u2068Contoso Mail\u2069”', org: '\u2068Contoso\u2069', orgMiddle: '\u2068Contoso\u2069' },
  policy: { state: 'ready', ownKeys: [], orgName: 'Contoso' },
};
const everyNames: readonly Names[] = [
  managed,
  { ...managed, policy: { ...managed.policy, ownKeys } },
  { ...managed, policy: { state: 'none', ownKeys: [], orgName: null } },
  { ...managed, policy: { state: 'none', ownKeys, orgName: null } },
];

describe.each(languages)('in the language %s', (language) => {
  const words = wordsIn(language);

  test.each(reasons)('$rule has a sentence without a gap (%#)', (reason) => {
    for (const names of everyNames) {
      const sentence = reasonSentence(reason, names, words);
      expect(sentence).toMatch(/[.!?]\u2069?$/u);
      expect(sentence).not.toMatch(/[{}]|\s{2}|undefined|null|\[object/u);
    }
  });

  test('the variants of a rule differ where what they say differs', () => {
    const distinct = (rule: RuleId) =>
      new Set(reasons.filter((reason) => reason.rule === rule).map((reason) => reasonSentence(reason, managed, words))).size;
    expect(distinct('A11')).toBe(4);
    expect(distinct('A3')).toBe(12);
    expect(distinct('floor')).toBe(5);
    expect(distinct('google.restricted')).toBe(6);
    expect(distinct('grant.kept')).toBe(14);
    expect(distinct('scope.signIn')).toBe(2);
    expect(distinct('policy.blocked')).toBe(8);
    expect(distinct('policy.allowExceeded')).toBe(4);
    expect(distinct('scope.personal')).toBe(2);
    expect(distinct('A2')).toBe(2);
    expect(distinct('group.owner')).toBe(2);
    expect(distinct('entra.riskStepUp')).toBe(2);
    expect(distinct('entra.unknown')).toBe(4);
    expect(distinct('entra.notAllowed')).toBe(2);
    expect(distinct('A4')).toBe(5);
    expect(distinct('A5')).toBe(5);
    expect(distinct('A6')).toBe(6);
    expect(distinct('A7')).toBe(2);
    expect(distinct('F1')).toBe(4);
    expect(distinct('F2')).toBe(2);
    expect(distinct('F3')).toBe(2);
  });

  test('consent for everyone names whose everyone it is, and quotes what the policy does not say', () => {
    const of = (tenant: string | null) =>
      reasonSentence({ rule: 'admin.orgWide', source: 'page', level: 0, tenant, isBlocked: false }, managed, words);
    expect(of('Contoso')).toContain(' \u2068Contoso\u2069');
    expect(of('Fabrikam')).toContain(words.quote('Fabrikam'));
    expect(of('Fabrikam')).not.toContain('Contoso');
    for (const tenant of [null, ' ', '\u202E']) expect(of(tenant)).toContain(words.translate('organisation.middle'));
  });

  test('an organisation is not said to want what nobody but the person set', () => {
    const own: Names = { ...managed, policy: { state: 'none', ownKeys, orgName: null } };
    for (const rule of ['toggle.on', 'toggle.off', 'admin.orgWide', 'scope.personal'] as const) {
      for (const reason of reasons.filter((each) => each.rule === rule)) {
        if (reason.rule === 'admin.orgWide' && !reason.isBlocked) continue; // says for whom it counts
        expect(reasonSentence(reason, own, words)).not.toContain('Contoso');
      }
    }
  });

  test('text of others stands isolated, however it is written', () => {
    const evil = '\u202EX{app}<b>\u200B\r\n';
    const hostile: readonly Reason[] = [
      { rule: 'policy.blocked', source: 'policy', level: 0, by: 'app', note: evil, isOverridable: false },
      { rule: 'A9', source: 'catalogue', level: 2, scopes: [evil] },
      { rule: 'policy.allowExceeded', source: 'policy', level: 0, surplus: [evil], redirectHost: null },
      { rule: 'policy.allowExceeded', source: 'policy', level: 0, surplus: [], redirectHost: 'X.example' },
      { rule: 'entra.policy', source: 'policy', level: 0, policies: [evil] },
      { rule: 'entra.notAllowed', source: 'policy', level: 0, scopes: [evil] },
      { rule: 'A5', source: 'address', level: 2, because: 'free-hosting', host: evil },
      { rule: 'A7', source: 'catalogue', level: 3, host: evil, scopes: [] },
      { rule: 'A7', source: 'catalogue', level: 2, host: null, scopes: [evil] },
      { rule: 'F3', source: 'address', level: 3, because: 'landing', host: evil },
    ];
    for (const reason of hostile) {
      const sentence = reasonSentence(reason, managed, words);
      expect(sentence).not.toMatch(/[\u202E\u200B\r\n]/u);
      // What stands outside every pair of isolates is ours.
      expect(sentence.replace(/\u2068[^\u2068\u2069]*\u2069/gu, '')).not.toMatch(/[X<\u2068\u2069]/u);
    }
  });

  test('long lists are cut and counted', () => {
    const sentence = reasonSentence(
      { rule: 'A9', source: 'catalogue', level: 2, scopes: Array.from({ length: 20 }, (_, index) => `Foo${index}.Bar`) },
      managed,
      words,
    );
    expect(sentence).toContain('Foo4.Bar');
    expect(sentence).not.toContain('Foo5.Bar');
    expect(sentence).toContain('15');
  });
});

test('every sentence has its own in each language', () => {
  for (const reason of reasons) {
    expect(new Set(languages.map((language) => reasonSentence(reason, managed, wordsIn(language)))).size).toBe(languages.length);
  }
});

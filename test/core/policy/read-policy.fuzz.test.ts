import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppEntry, EffectivePolicy } from '../../../core/policy/effective-policy.ts';
import { type PolicyKeyName, policyKeyNames } from '../../../core/policy/policy-keys.ts';
import { builtInPolicy } from '../../../core/policy/read-policy.ts';
import { contosoApp, fabrikamApp, read } from './policy-samples.ts';

const refusing = (): never => {
  throw new Error('refused');
};

describe('readPolicy never throws', () => {
  test('on any value', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSparseArray: true }), (managed) => {
        expect(Object.keys(read(managed)).sort()).toEqual(Object.keys(builtInPolicy()).sort());
      }),
      { numRuns: 500 },
    );
  });

  test('on any value under any known key', () => {
    const managed = fc.dictionary(
      fc.constantFrom(...policyKeyNames, '__proto__', 'constructor'),
      fc.oneof(fc.anything(), fc.array(fc.anything())),
    );
    fc.assert(
      fc.property(managed, (values) => void JSON.stringify(read(values))),
      { numRuns: 500 },
    );
  });

  test('on entries with any value in any field', () => {
    const entry = fc.dictionary(
      fc.constantFrom(
        'clientId',
        'access',
        'scopes',
        'redirectHosts',
        'until',
        'lang',
        'text',
        'publisherId',
        '__proto__',
        'scope',
        'class',
      ),
      fc.anything(),
    );
    const list = fc.array(entry);
    fc.assert(
      fc.property(list, list, list, list, (apps, publishers, messages, permissionClasses) => {
        read({ apps, publishers, messages, permissionClasses });
      }),
    );
  });

  test('on proxies, getters, cycles, prototypes and great size', () => {
    const cyclic: Record<string, unknown> = { mode: 'warn' };
    cyclic['apps'] = [cyclic];
    const hostile = [
      new Proxy({}, { ownKeys: refusing }),
      new Proxy({ mode: 'warn' }, { get: refusing }),
      new Proxy({ mode: 'warn' }, { getOwnPropertyDescriptor: refusing }),
      {
        get mode() {
          return refusing();
        },
      },
      { apps: new Proxy([], { get: refusing }), tenants: [new Proxy({}, { ownKeys: refusing })] },
      Object.assign(Object.create(null), { mode: 'enforce' }),
      cyclic,
      JSON.parse('{"__proto__": {"mode": "monitor"}, "constructor": 1}'),
      { orgName: 'x'.repeat(1_000_000), [`k${'y'.repeat(1_000_000)}`]: 1, requestUrl: `https://${'a'.repeat(1_000_000)}` },
      { tenants: Array(100_000).fill('x'), apps: Array(20_000).fill({ access: 'allow' }), messages: Array(1_000).fill(null) },
    ];
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const managed of [...hostile, proxy, { apps: proxy }])
      expect(read(managed).problems.length).toBeGreaterThanOrEqual(managed === hostile[5] ? 0 : 1);
    expect(read(hostile[1]).mode).toBe('enforce');
    expect(read(hostile[7]).mode).toBe('warn');
    expect(read(hostile[9]).problems).toHaveLength(1_001);
    expect(read(hostile[9]).problems.at(-1)).toEqual({ path: '*', code: 'too-many' });
  });

  test('inherited values count for nothing', () => {
    expect(read(Object.create({ mode: 'monitor', userConsent: 'off' }))).toMatchObject({ mode: 'warn', userConsent: 'on' });
  });
});

const order = {
  mode: ['monitor', 'warn', 'enforce'],
  userConsent: ['on', 'conditional', 'off'],
  existingGrants: [null, 'keep', 'flag', 'review-by', 'ask-revoke'],
  signInOnly: ['allow', 'follow'],
  groupOwnerConsent: ['on', 'follow', 'off'],
  riskStepUp: ['off', 'on'],
  onUnknown: ['warn', 'ask'],
  adminConsent: ['tick', 'typed', 'blocked'],
  personalAccounts: ['ignore', 'advise', 'blocked'],
  requests: ['on', 'off'],
  reasonAtRating: [null, 'critical', 'high', 'medium'],
} as const satisfies { readonly [K in keyof EffectivePolicy]?: readonly EffectivePolicy[K][] };

const limits = (values: readonly string[] | null) => (values === null ? 'any' : [...values].sort());
const keyOf = ({ clientId, provider, scopes, redirectHosts, until }: AppEntry) =>
  JSON.stringify([clientId, provider, limits(scopes), limits(redirectHosts), until]);
const includesAll = <T>(all: readonly T[], some: readonly T[]) => some.every((item) => all.includes(item));

/** In what `one` is weaker than `other`; empty where in nothing. */
function weaknesses(one: EffectivePolicy, other: EffectivePolicy): string[] {
  const weaker: string[] = [];
  for (const [key, values] of Object.entries(order) as [keyof typeof order, readonly unknown[]][]) {
    if (values.indexOf(one[key]) < values.indexOf(other[key])) weaker.push(key);
  }
  const entries = (policy: EffectivePolicy, access: string) => policy.apps.filter((entry) => entry.access === access).map(keyOf);
  if (!includesAll(entries(other, 'allow'), entries(one, 'allow'))) weaker.push('apps: allows more');
  if (!includesAll(entries(one, 'block'), entries(other, 'block')) && one.userConsent !== 'off') weaker.push('apps: blocks less');
  if (!includesAll(one.blockedRedirectHosts, other.blockedRedirectHosts) && one.userConsent !== 'off') weaker.push('hosts: blocks less');
  if (!includesAll(other.tenants, one.tenants)) weaker.push('tenants: trusts more');
  if (!includesAll(other.consentPresets, one.consentPresets)) weaker.push('consentPresets: approves more');
  const policies = ({ consentPolicies }: EffectivePolicy) => consentPolicies.map((policy) => JSON.stringify(policy));
  if (!includesAll(policies(other), policies(one))) weaker.push('consentPolicies: approves more');
  if (one.accountDomains !== null && other.accountDomains === null && one.personalAccounts !== 'blocked')
    weaker.push('accountDomains: binds less');
  return weaker;
}

const good: fc.Arbitrary<Partial<Record<PolicyKeyName, unknown>>> = fc.record(
  {
    userConsent: fc.constantFrom('on', 'off', 'conditional'),
    integratedApps: fc.boolean(),
    mode: fc.constantFrom('warn', 'monitor', 'enforce'),
    existingGrants: fc.constantFrom('keep', 'flag', 'review-by', 'ask-revoke'),
    reviewBy: fc.constantFrom('2027-01-01', '2025-01-01'),
    signInOnly: fc.constantFrom('allow', 'follow'),
    consentPresets: fc.subarray(['low', 'legacy']),
    consentPolicies: fc.subarray([{ id: 'contoso', includes: [{ permissionType: 'delegated' }] }]),
    permissionClasses: fc.subarray([{ scope: 'Mail.Read', class: 'low' }]),
    riskStepUp: fc.constantFrom('on', 'off'),
    onUnknown: fc.constantFrom('warn', 'ask'),
    groupOwnerConsent: fc.constantFrom('follow', 'on', 'off'),
    adminConsent: fc.constantFrom('typed', 'tick', 'blocked'),
    personalAccounts: fc.constantFrom('advise', 'ignore', 'blocked'),
    requests: fc.constantFrom('on', 'off'),
    reasonAtRating: fc.constantFrom('medium', 'high', 'critical'),
    accountDomains: fc.subarray(['contoso.example', 'fabrikam.example']),
    tenants: fc.constant([]),
    blockedRedirectHosts: fc.subarray(['fabrikam.example', 'github.io']),
    apps: fc.subarray([
      { clientId: contosoApp, access: 'allow', scopes: ['Mail.Read'] },
      { clientId: fabrikamApp, access: 'block' },
    ]),
  },
  { requiredKeys: [] },
);
const nonsense = fc.oneof(
  fc.constantFrom('', 'ON', 'enfroce', null, 0, 1, 'true', {}, ['x'], [3], '2027-02-31', undefined),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.array(fc.string()),
);

describe('a faulty value is never weaker than none', () => {
  test('for every key and any value that is reported', () => {
    fc.assert(
      fc.property(good, fc.constantFrom(...policyKeyNames), nonsense, (policy, key, faulty) => {
        const { [key]: _, ...without } = policy;
        const result = read({ ...without, [key]: faulty });
        fc.pre(result.problems.some(({ path, code }) => path.startsWith(key) && code !== 'conflict' && code !== 'not-yet-supported'));
        expect(weaknesses(result, read(without))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('nor is a declared key that did not arrive', () => {
    fc.assert(
      fc.property(good, fc.constantFrom(...policyKeyNames), (policy, key) => {
        const { [key]: _, declaredKeys: __, ...without } = policy;
        expect(weaknesses(read({ ...without, declaredKeys: [key] }), read(policy))).toEqual([]);
      }),
    );
  });

  test('a faulty field of an allow entry never widens it, and one of a block entry never lifts the block', () => {
    const entry = {
      clientId: contosoApp,
      provider: 'entra',
      scopes: ['Mail.Read'],
      redirectHosts: ['contoso.example'],
      until: '2027-01-01',
      reason: 'x',
    };
    const field = fc.constantFrom('access', 'provider', 'scopes', 'redirectHosts', 'until', 'reason', 'note', 'overridable', 'scope');
    fc.assert(
      fc.property(field, nonsense, fc.constantFrom('allow', 'block'), (name, faulty, access) => {
        const policy = read({ apps: [{ ...entry, access, [name]: faulty }] });
        fc.pre(policy.problems.some(({ path }) => path.startsWith(`apps[0].${name}`)));
        const [result] = policy.apps;
        if (access === 'block' || name === 'access') expect(result?.access).toBe('block');
        else if (result) {
          expect(result).toMatchObject({ provider: 'entra', until: '2027-01-01' });
          expect(result.scopes).not.toBeNull();
          expect(result.redirectHosts).not.toBeNull();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

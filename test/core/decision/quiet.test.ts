import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import type { Reason } from '../../../core/decision/decision.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { dropEnded, isQuiet, keepQuiet, type QuietRecord, quieten, quietRecordOf, readQuietRecords } from '../../../core/decision/quiet.ts';
import { factsOf, maliciousApp, type Prompt, unverified } from './facts-samples.ts';

/** What would be remembered of a prompt; null where its card is shown every time. */
function recordOf(prompt: Prompt, mode: 'warn' | 'enforce' = 'warn'): QuietRecord | null {
  const facts = factsOf(prompt);
  const decision = decide(facts);
  return quietRecordOf(facts, decision, intervene(decision, mode));
}

const small: Prompt = { page: unverified, scopes: 'openid Contacts.Read' };
const remembered = recordOf(small);
if (!remembered) throw new Error('the sample is not one that can be quiet');
const days = (count: number): string => new Date(Date.parse(remembered.at) + count * 86_400_000).toISOString();

describe('the same prompt again', () => {
  test('is quiet for 30 days and then speaks once more', () => {
    expect(isQuiet(remembered, [])).toBe(false);
    expect(isQuiet({ ...remembered, at: days(29) }, [remembered])).toBe(true);
    expect(isQuiet({ ...remembered, at: days(30) }, [remembered])).toBe(false);
    // A clock that was set back.
    expect(isQuiet({ ...remembered, at: days(-1) }, [remembered])).toBe(false);
  });

  test('whatever order its scopes have', () => {
    const other = recordOf({ ...small, scopes: 'Contacts.Read openid' });
    expect(other && isQuiet(other, [remembered])).toBe(true);
  });

  test.each<[string, Partial<QuietRecord>]>([
    ['another app', { clientId: '11111111-2222-3333-4444-666666666666' }],
    ['another provider', { provider: 'microsoft-personal' }],
    ['another organisation', { tenant: 'fabrikam.example' }],
    ['no organisation that is known', { tenant: '' }],
    ['another account', { accountDomain: 'fabrikam.example' }],
    ['another address for the answer', { redirectHost: 'elsewhere.example' }],
    ['one scope more', { scopes: [...remembered.scopes, 'Tasks.Read'] }],
    ['other scopes', { scopes: ['Tasks.Read'] }],
    ['one finding more', { findings: [...remembered.findings, '{"rule":"A9","level":2}'] }],
    ['a graver finding', { findings: remembered.findings.map((finding) => finding.replace('"level":2', '"level":3')) }],
  ])('speaks with %s', (_what, change) => {
    expect(isQuiet({ ...remembered, ...change }, [remembered])).toBe(false);
  });

  test.each([
    ['organizations', 'common', false],
    ['contoso.example', 'fabrikam.example', false],
    ['common', 'contoso.example', false],
    ['contoso.example', 'contoso.example', true],
  ])('past it at %s, then at %s: quiet %s', (earlier, later, expected) => {
    const at = (tenant: string) => recordOf({ ...small, path: `${tenant}/oauth2/v2.0/authorize` });
    const [first, second] = [at(earlier), at(later)];
    expect(first && second && isQuiet(second, [first])).toBe(expected);
  });

  test('what an earlier version kept, without the organisation, matches nothing', () => {
    const { tenant: _, ...older } = remembered;
    expect(readQuietRecords([older, { ...remembered, tenant: null }])).toEqual([]);
    expect(readQuietRecords([{ ...remembered, tenant: '' }])).toHaveLength(1);
  });

  test('speaks when the risk rose, and stays quiet when it fell', () => {
    expect(isQuiet({ ...remembered, risk: 2 }, [{ ...remembered, risk: 1 }])).toBe(false);
    expect(isQuiet({ ...remembered, risk: 1, findings: [] }, [remembered])).toBe(true);
  });

  test('the toolbar still says it', () => {
    const facts = factsOf(small);
    const loud = intervene(decide(facts), 'warn');
    expect(loud.strength).toBe('card');
    expect(quieten(loud)).toEqual({ ...loud, strength: 'badge' });
  });
});

describe('is said every time', () => {
  test.each<[string, Prompt]>([
    ['a device code', { path: 'common/oauth2/deviceauth', clientId: null, scopes: null, page: { kind: 'device' } }],
    ['a listed app', { ...small, clientId: maliciousApp }],
    ['consent for everyone', { ...small, page: { ...unverified, orgWideOffered: 'yes', orgWideTicked: 'yes' } }],
    ['a redirect the app has not registered', { ...small, page: { ...unverified, replyUrls: ['https://other.example/'] } }],
    ['what needs approval', { ...small, policy: { userConsent: 'off' } }],
    ['what needs a tick', { page: unverified, scopes: 'Mail.Read offline_access' }],
    ['a request that lists nothing', { ...small, scopes: null }],
    ['a focus that was swapped', { ...small, around: { focusSwap: 'yes' } }],
    ['an app that is not named', { ...small, clientId: null }],
  ])('%s', (_what, prompt) => {
    expect(recordOf(prompt)).toBeNull();
  });

  test('every rule of the way here, of everyone and of disagreement, at whatever level', () => {
    const facts = factsOf(small);
    const decision = decide(facts);
    const loud = intervene(decision, 'warn');
    for (const rule of ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'A1', 'A8', 'A11', 'admin.orgWide', 'page.unreadable']) {
      const reason = { rule, level: 1, source: 'address' } as unknown as Reason;
      expect(quietRecordOf(facts, { ...decision, reasons: [...decision.reasons, reason] }, loud), rule).toBeNull();
    }
    expect(quietRecordOf(facts, decision, loud)).not.toBeNull();
  });
});

describe('what is kept', () => {
  test('is bounded, holds no prompt twice and nothing that has ended', () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ ...remembered, clientId: String(index), at: days(index / 100) }));
    const kept = many.reduce<readonly QuietRecord[]>((all, record) => keepQuiet(all, record), []);
    expect(kept).toHaveLength(200);
    expect(kept[0]).toEqual(many[299]);
    expect(keepQuiet([remembered], { ...remembered, at: days(3) })).toEqual([{ ...remembered, at: days(3) }]);
    expect(keepQuiet([{ ...remembered, clientId: 'x' }], { ...remembered, at: days(31) })).toHaveLength(1);
    expect(dropEnded([remembered], days(31))).toEqual([]);
    expect(dropEnded([remembered], days(1))).toEqual([remembered]);
  });

  test('is read back as it was, and nothing else is', () => {
    expect(readQuietRecords(JSON.parse(JSON.stringify([remembered])))).toEqual([remembered]);
    const faults = [null, 7, [], {}, { ...remembered, risk: 3 }, { ...remembered, scopes: [7] }, { ...remembered, clientId: '' }];
    expect(readQuietRecords(faults)).toEqual([]);
    fc.assert(fc.property(fc.anything(), (value) => readQuietRecords(value).length >= 0));
  });
});

import { describe, expect, test } from 'vitest';
import { handlingOfGrants } from '../../../core/decision/existing-grants.ts';
import { intervene } from '../../../core/decision/intervention.ts';
import { ruleName } from '../../../core/decision/rule-name.ts';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';
import { factsOf, judge, off, type Prompt, unverified, verified } from './facts-samples.ts';
import { vectors } from './vectors.ts';

/** The prompt of one vector, for what a table has no column for. */
const vectorPrompt = (id: string): Prompt => {
  const found = vectors.find((vector) => vector.id === id);
  if (!found) throw new Error(`there is no vector ${id}`);
  return found.prompt;
};

test('every vector of the specification is there, in its order', () => {
  const numbers = [...new Set(vectors.map(({ id }) => Number.parseInt(id, 10)))];
  expect(numbers).toEqual(Array.from({ length: 52 }, (_, index) => index + 1));
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
});

describe('golden vectors', () => {
  test.each(vectors)('vector $id: $policy, $input', ({ prompt, permit, rule, risk, acknowledgement, findings = [], newScopes }) => {
    const decision = judge(prompt);
    if (permit) expect(decision.permit).toBe(permit);
    if (rule) expect(decision.reasons.slice(0, 1).map(ruleName)).toEqual([rule]);
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
    expect(judge({ ...vectorPrompt('27'), redirectUri: 'https://other.example/auth' }).reasons[0]).toMatchObject({
      surplus: [],
      redirectHost: 'other.example',
    });
    expect(judge({ ...vectorPrompt('27'), scopes: 'openid Calendars.Read Mail.Read' }).reasons[0]).toMatchObject({
      surplus: ['Mail.Read'],
      redirectHost: null,
    });
  });

  test('vector 31: of an allow and a block for another app, each speaks for its own', () => {
    const apps = [
      { clientId: contosoApp, access: 'allow' },
      { clientId: fabrikamApp, access: 'block' },
    ];
    expect(judge({ ...vectorPrompt('27'), policy: { ...off, apps } }).permit).toBe('allowed');
    expect(judge({ ...vectorPrompt('27'), policy: { ...off, apps }, clientId: fabrikamApp }).permit).toBe('blocked');
  });

  test('vector 36: the page is left alone', () => {
    const prompt = vectorPrompt('36');
    expect(intervene(judge(prompt), factsOf(prompt).policy.mode)).toMatchObject({ strength: 'nothing', canContinue: true });
  });

  test('vectors 44 to 46: what an overlay says holds at its provider alone', () => {
    const off46 = { ...vectorPrompt('46'), scopes: 'email https://www.googleapis.com/auth/calendar' };
    expect(judge(off46)).toMatchObject({ permit: 'needs-approval', rule: 'toggle.off' });
    expect(judge({ ...off46, provider: 'github', scopes: 'repo' })).toMatchObject({ permit: 'allowed', rule: 'toggle.on' });
    expect(judge({ ...vectorPrompt('44'), own: 'read:org' })).toMatchObject({ permit: 'needs-approval', rule: 'toggle.off' });
    expect(judge(vectorPrompt('44')).reasons[0]).toMatchObject({ handling: 'ended' });
    // The person's own switch, without an organisation's policy.
    expect(judge({ ...vectorPrompt('44'), policy: off, policyState: 'none' }).reasons[0]).toMatchObject({ handling: 'keep' });
  });

  test('vector 44: the inventory says that the provider ended it, and only where the organisation tightened its rules', () => {
    const { policy } = factsOf({ policy: off });
    expect([handlingOfGrants('github', policy), handlingOfGrants('google', policy), handlingOfGrants('entra', policy)]).toEqual([
      'ended',
      'unsure',
      'keep',
    ]);
    expect(handlingOfGrants('github', { ...policy, userConsent: 'on' })).toBe('keep');
    expect(handlingOfGrants('github', { ...policy, existingGrants: 'ask-revoke' })).toBe('ask-revoke');
    for (const whose of [{ ownKeys: ['userConsent'] }, { state: 'none' }] as const) {
      expect([handlingOfGrants('github', { ...policy, ...whose }), handlingOfGrants('google', { ...policy, ...whose })]).toEqual([
        'keep',
        'keep',
      ]);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { type Grant, mergeConsent } from '../../core/grants/grant.ts';
import { readEntries } from '../../core/grants/inventory-entry.ts';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { isolate } from '../../core/text/isolate.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeAppCard } from '../../locales/describe-app-card.ts';
import { languages } from '../../locales/translate.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';
import { eMClient, maliciousApp } from '../core/decision/facts-samples.ts';
import { mailConsent, mailGrant, second, third } from '../core/grants/grant-samples.ts';
import { contosoApp, now, read } from '../core/policy/policy-samples.ts';

const atGithub = mergeConsent(null, { ...mailConsent, provider: 'github', scopes: ['repo'] }, second);
const atGoogle = mergeConsent(null, { ...mailConsent, provider: 'google', scopes: ['https://www.googleapis.com/auth/calendar'] }, second);
const contoso = (managed: object) => read({ orgName: 'Contoso', ...managed });

function cardOf(grant: Grant, policy: EffectivePolicy, language: (typeof languages)[number] = 'en') {
  const entry = readEntries(policy, now, ownCatalogue, () => '')(grant);
  return { status: entry.status.status, ...describeAppCard(entry, policy, wordsIn(language), ownCatalogue) };
}

describe('why an app has its status', () => {
  test('it was kept', () => {
    expect(cardOf(mailGrant, contoso({ userConsent: 'off' }))).toMatchObject({ status: 'kept', why: 'A new request would need approval.' });
  });

  test('the provider itself ended access, or may have, when the organisation tightened its rules there', () => {
    const github = contoso({ providers: [{ provider: 'github', userConsent: 'off' }] });
    expect(cardOf(atGithub, github)).toMatchObject({
      status: 'flagged',
      why: `Given before approval was needed. It no longer reaches what belongs to ${isolate('Contoso')}.`,
    });
    expect(cardOf(mailGrant, github)).toMatchObject({ status: 'allowed', why: 'New apps may be allowed here.' });
    expect(cardOf(atGithub, read({ userConsent: 'off' })).why).toContain('belongs to your organisation.');
    expect(cardOf(atGoogle, contoso({ userConsent: 'off' })).why).toBe(
      'Given before approval was needed. Google may have ended this access since.',
    );
  });

  test('the organisation asked to look again, which says nothing of what the provider did', () => {
    const asked = `Given before approval was needed. ${isolate('Contoso')} asks you to look at it again.`;
    expect(cardOf(atGithub, contoso({ userConsent: 'off', existingGrants: 'flag' })).why).toBe(asked);
    expect(cardOf(atGithub, contoso({ userConsent: 'off', providers: [{ provider: 'github', existingGrants: 'flag' }] })).why).toBe(asked);
  });

  test('a person’s own switch ended nothing at the provider', () => {
    const own = { userConsent: 'off' } as const;
    const alone = combineSettings({}, own, { state: 'none', asOf: null }).policy;
    const beside = combineSettings({ orgName: 'Contoso' }, own, { state: 'ready', asOf: now }).policy;
    for (const policy of [alone, beside]) {
      for (const grant of [atGithub, atGoogle]) {
        expect(cardOf(grant, policy)).toMatchObject({ status: 'kept', why: 'A new request would need approval.' });
      }
    }
  });

  test('the person asked to look again, or wants no apps with personal accounts', () => {
    const combine = (own: OwnSettings) => combineSettings({ orgName: 'Contoso' }, own, { state: 'ready', asOf: now }).policy;
    expect(cardOf(atGithub, combine({ userConsent: 'off', existingGrants: 'flag' })).why).toBe(
      'Given before approval was needed. A setting of yours asks you to look at it again.',
    );
    const personal = { ...mailGrant, provider: 'microsoft-personal' } as const;
    expect(cardOf(personal, combine({ personalAccounts: 'blocked' })).why).toContain('A setting of yours');
  });

  test.each(languages)('has words of its own for every one in %s', (language) => {
    const cases: readonly (readonly [Grant, object])[] = [
      [mailGrant, {}],
      [mailGrant, { userConsent: 'off' }],
      [mailGrant, { existingGrants: 'flag' }],
      [mailGrant, { existingGrants: 'ask-revoke' }],
      [mailGrant, { apps: [{ clientId: contosoApp, access: 'block' }] }],
      [mailGrant, { apps: [{ clientId: contosoApp, access: 'allow' }] }],
      [atGithub, { userConsent: 'off' }],
      [atGoogle, { userConsent: 'off' }],
      [{ ...mailGrant, revokedAt: third, revokedBy: 'reading' }, {}],
      [{ ...mailGrant, revokedAt: second, revokedBy: 'person' }, {}],
      [{ ...mailGrant, revokedAt: second, revokedBy: 'person', lastSeen: third }, {}],
      [{ ...mailGrant, kind: 'tenant-wide' }, {}],
      [{ ...mailGrant, source: 'imported' }, {}],
      [{ ...mailGrant, scopes: [] }, {}],
      [{ ...mailGrant, kind: 'unknown', source: 'page', scopes: [] }, {}],
    ];
    const reasons = cases.map(([grant, managed]) => cardOf(grant, contoso(managed), language).why);
    expect(new Set(reasons).size).toBe(cases.length);
    expect(reasons.join()).not.toMatch(/\{\w+\}|undefined/u);
  });
});

describe('the facts', () => {
  const factOf = (grant: Grant, label: string) => cardOf(grant, read({})).facts.find((fact) => fact.label === label)?.value;

  test('a day on which it was given only where that was seen', () => {
    expect(factOf(mailGrant, 'Since')).toBe('10 January 2026');
    const told: Grant = { ...mailGrant, source: 'page', consents: [] };
    expect(factOf(told, 'Since')).toBeUndefined();
    expect(factOf(told, 'In this list since')).toBe('10 January 2026');
  });

  test('where answers went and what the person wrote, where that is known', () => {
    expect(factOf(mailGrant, 'Answers went to')).toBe(isolate('app.contoso.example'));
    expect(factOf({ ...mailGrant, redirectHost: null }, 'Answers went to')).toBeUndefined();
    expect(factOf({ ...mailGrant, reason: 'For the team' }, 'You wrote')).toBe(isolate('For the team'));
    expect(factOf(mailGrant, 'You wrote')).toBeUndefined();
  });

  test('who reported an app that attacked people, and of no other', () => {
    expect(factOf({ ...mailGrant, clientId: maliciousApp }, 'Reported by')).toBe(isolate('wiz.io'));
    expect(factOf({ ...mailGrant, clientId: eMClient }, 'Reported by')).toBeUndefined();
    expect(factOf(mailGrant, 'Reported by')).toBeUndefined();
  });

  test('show hostile text for what it is', () => {
    const hostile = { redirectHost: 'x\u200B.example', reason: '\u202Egpj', publisherName: `\u202E${'x'.repeat(5_000)}` };
    const text = JSON.stringify(cardOf({ ...mailGrant, ...hostile }, read({})).facts);
    expect(text).not.toMatch(/[\u202E\u200B]/u);
    expect(text.length).toBeLessThan(2_000);
  });
});

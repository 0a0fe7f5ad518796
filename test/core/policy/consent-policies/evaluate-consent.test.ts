import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ConsentSubject } from '../../../../core/policy/consent-policies/conditions.ts';
import { approvalReading, evaluateConsent } from '../../../../core/policy/consent-policies/evaluate-consent.ts';
import type { PresetName } from '../../../../core/policy/consent-policies/presets/index.ts';
import { allOf, anyOf, no, not, unknown, yes } from '../../../../core/policy/consent-policies/verdict.ts';
import { ownCatalogue } from '../../catalogue/own-catalogue.ts';
import { contosoApp, fabrikamApp } from '../policy-samples.ts';
import { mailRead, permission, policyWith, subject } from './consent-samples.ts';

const thunderbird = '9e5f94bc-e8a4-4e73-b8be-63364c29d753';
const scopes = (text: string) => text.split(' ').map(permission);
const ask = (policies: Parameters<typeof evaluateConsent>[0], asked = [mailRead], who: Partial<ConsentSubject> = {}) =>
  evaluateConsent(policies, { ...subject, ...who }, asked);

test('three values: no decides where all must hold, yes where one is enough', () => {
  const open = unknown('publisher');
  expect([allOf([yes, open, no]), allOf([yes, open]), allOf([yes]), allOf([])]).toEqual([no, open, yes, yes]);
  expect([anyOf([no, open, yes]), anyOf([no, open]), anyOf([no]), anyOf([])]).toEqual([yes, open, no, no]);
  expect([not(yes), not(no), not(open)]).toEqual([no, yes, open]);
  expect(anyOf([unknown('rule'), open, unknown('rule')]).missing).toEqual(['publisher', 'rule']);
});

describe('sets', () => {
  const app = { clientApplicationIds: [contosoApp] };
  const other = { clientApplicationIds: [fabrikamApp] };
  const verified = { clientApplicationsFromVerifiedPublisherOnly: true };
  const hidden: Partial<ConsentSubject> = { isVerified: 'unknown' };

  test.each<[string, string, readonly object[], readonly object[], Partial<ConsentSubject>]>([
    ['one include is enough', 'yes', [other, app], [], {}],
    ['no include', 'no', [], [], {}],
    ['an include of another app', 'no', [other], [], {}],
    ['one exclude is enough', 'no', [{}], [other, app], {}],
    ['all conditions of a set', 'no', [{ ...app, ...verified }], [], { isVerified: 'no' }],
    ['an unknown condition', 'unknown', [verified], [], hidden],
    ['an unknown condition beside one that fails', 'no', [{ ...other, ...verified }], [], hidden],
    ['an unknown include beside one that matches', 'yes', [verified, app], [], hidden],
    ['an unknown exclude', 'unknown', [{}], [verified], hidden],
    ['an unknown exclude beside one that matches', 'no', [{}], [verified, app], hidden],
    ['an unknown exclude without an include', 'no', [other], [verified], hidden],
  ])('%s: %s', (_name, expected, includes, excludes, who) => {
    expect(ask([policyWith(includes, excludes)], [mailRead], who).answer).toBe(expected);
  });

  test('a set that was not read in full gives nothing, and excludes wherever its other conditions match', () => {
    expect(ask([policyWith([{ unread: ['region'] }])]).answer).toBe('no');
    expect(ask([policyWith([{ unread: ['permissions'] }])]).answer).toBe('no');
    expect(ask([policyWith([{}], [{ unread: ['region'] }])])).toMatchObject({ answer: 'unknown', missing: ['rule'] });
    expect(ask([policyWith([{}], [{ ...other, unread: ['region'] }])]).answer).toBe('yes');
    expect(ask([{ ...policyWith([{}]), unread: ['isEnabled'] }]).answer).toBe('unknown');
    expect(ask([{ ...policyWith([other]), unread: ['isEnabled'] }]).answer).toBe('no');
  });

  test('of several policies one is enough, and an exclude of one says nothing about another', () => {
    const excluding = policyWith([{}], [app], 'first');
    expect(ask([excluding]).answer).toBe('no');
    expect(ask([excluding, policyWith([app], [], 'second')])).toMatchObject({ answer: 'yes', policies: ['second'] });
  });

  test('names what no policy approves', () => {
    expect(ask([policyWith([{ permissions: [{ id: null, scope: 'Mail.Read' }] }])], scopes('Mail.Read Mail.Send')).refused).toEqual([
      'Mail.Send',
    ]);
  });

  test('a request that lists nothing is approved only by a policy that asks nothing about permissions', () => {
    for (const asked of [['unlisted'], []] as const) {
      expect(evaluateConsent([policyWith([{}])], subject, asked).answer).toBe('yes');
      expect(evaluateConsent(ownCatalogue.presetPolicies('legacy'), subject, asked).answer).toBe('unknown');
      expect(evaluateConsent(ownCatalogue.presetPolicies('none'), subject, asked).answer).toBe('no');
    }
  });
});

describe('per permission, or per prompt', () => {
  const asked = scopes('https://outlook.office.com/IMAP.AccessAsUser.All offline_access');
  const client = { ...subject, clientId: thunderbird };
  const policies = ownCatalogue.presetPolicies('recommended@2026-01-22');

  test('each permission is asked about by itself', () => {
    expect(approvalReading).toBe('permission');
    expect(evaluateConsent(policies, client, asked)).toMatchObject({
      answer: 'yes',
      policies: ['recommended@2026-01-22', 'recommended@2026-01-22/mail-clients'],
    });
  });

  test('the other reading can be chosen, and then the exception for mail clients helps none', () => {
    expect(evaluateConsent(policies, client, asked, 'prompt').answer).toBe('no');
    expect(evaluateConsent(policies, client, asked.slice(0, 1), 'prompt').answer).toBe('yes');
  });

  test('the stricter reading never approves what the other does not', () => {
    const names = ['openid', 'Mail.Read', 'Files.Read', 'Calendars.ReadBasic', 'Foo.Bar', 'Directory.Read.All'];
    const set = fc.record({ permissions: fc.subarray(names).map((all) => all.map((scope) => ({ id: null, scope }))) });
    const policy = fc.tuple(fc.array(set, { maxLength: 2 }), fc.array(set, { maxLength: 2 })).map(([one, two]) => policyWith(one, two));
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 3 }), fc.subarray(names, { minLength: 1 }), (all, asking) => {
        const permissions = asking.map(permission);
        if (evaluateConsent(all, subject, permissions, 'prompt').answer === 'yes')
          expect(evaluateConsent(all, subject, permissions).answer).toBe('yes');
      }),
    );
  });
});

describe('presets', () => {
  const answer = (name: PresetName, text: string, who: Partial<ConsentSubject> = {}) =>
    ask(ownCatalogue.presetPolicies(name), scopes(text), who).answer;

  test('none approves nothing, legacy all that needs no administrator', () => {
    expect(answer('none', 'openid')).toBe('no');
    expect(answer('legacy', 'Mail.ReadWrite Files.ReadWrite.All', { isVerified: 'no' })).toBe('yes');
    expect(answer('legacy', 'Directory.Read.All')).toBe('no');
  });

  test('low asks for a class, and a verified publisher or the own organisation', () => {
    expect(answer('low', 'Calendars.ReadBasic')).toBe('yes');
    expect(answer('low', 'Mail.Read')).toBe('no');
    expect(answer('low', 'Calendars.ReadBasic', { isVerified: 'no' })).toBe('no');
    expect(answer('low', 'Calendars.ReadBasic', { isVerified: 'no', isOwnOrganisation: 'yes' })).toBe('yes');
    expect(answer('low', 'Calendars.ReadBasic', { isVerified: 'unknown' })).toBe('unknown');
  });

  test.each([
    'Files.Read.All',
    'Mail.Read',
    'Calendars.ReadBasic',
    'People.Read',
    'Chat.Read',
    'Tasks.ReadWrite.Shared',
    'IMAP.AccessAsUser.All',
  ])('recommended holds back %s', (scope) => {
    expect(answer('recommended@2026-01-22', `openid ${scope}`)).toBe('no');
  });

  test('recommended holds back Exchange’s twins too, and lets the rest pass', () => {
    for (const scope of ['Mail.Read', 'Calendars.Read', 'EWS.AccessAsUser.All', 'POP.AccessAsUser.All'])
      expect(answer('recommended@2026-01-22', `https://outlook.office.com/${scope}`)).toBe('no');
    expect(
      answer('recommended@2026-01-22', 'openid offline_access User.Read Contacts.Read Mail.Send Files.Read', { isVerified: 'no' }),
    ).toBe('yes');
  });

  test('recommended has the list of its day', () => {
    const [policy, clients] = ownCatalogue.presetPolicies('recommended@2026-01-22');
    const listed = (set: typeof policy) => set?.excludes.flatMap(({ permissions }) => (permissions === 'all' ? [] : permissions)) ?? [];
    const graph = listed(policy).filter(({ scope }) => !scope?.includes('/'));
    expect(graph).toHaveLength(32 + 4);
    expect(listed(policy)).toHaveLength(36 + 28);
    expect(new Set(listed(policy).map(({ scope }) => scope)).size).toBe(36 + 28);
    // Mail and its protocols, at Graph and at Exchange.
    expect(clients?.includes[0]?.permissions).toHaveLength(15 * 2);
    for (const each of clients?.includes[0]?.permissions ?? []) expect(listed(policy)).toContainEqual(each);
    expect(clients?.includes[0]?.clientApplicationIds).toHaveLength(6);
  });

  test('mail clients get mail, and nothing else of the list', () => {
    const client = { clientId: thunderbird };
    expect(answer('recommended@2026-01-22', 'Mail.ReadWrite offline_access', client)).toBe('yes');
    expect(answer('recommended@2026-01-22', 'Mail.ReadWrite Calendars.Read', client)).toBe('no');
  });
});

import { describe, expect, test } from 'vitest';
import { decide } from '../../core/decision/decide.ts';
import type { PageFacts, PageKind } from '../../core/decision/facts.ts';
import { intervene } from '../../core/decision/intervention.ts';
import { readEntraPage } from '../../core/providers/entra-page.ts';
import type { WarningText } from '../../core/warning.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import { findRefusal, shownErrorCode } from '../../locales/refusal-sentence.ts';
import { type Language, languages } from '../../locales/translate.ts';
import { factsOf, maliciousApp, off, type Prompt, unverified } from '../core/decision/facts-samples.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';
import { pageOf as entraPage } from '../core/providers/entra-page-samples.ts';
import { errorCodes } from '../sites/entra/error-codes.ts';

function describePrompt(prompt: Prompt, language: Language = 'en'): WarningText {
  const facts = factsOf({ policy: {}, ...prompt });
  const decision = decide(facts);
  return describeWarning(facts, decision, intervene(decision, facts.policy.mode), wordsIn(language));
}
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/gu, '');

/** Every code that has words, the page it makes, and what must be said of it. */
const codes: readonly (readonly [string, PageKind, string])[] = [
  ['90094', 'need-approval', 'An administrator has to allow “Inbox Turbo” first.'],
  ['90095', 'approval-required', 'An administrator has to allow “Inbox Turbo” first.'],
  ['900941', 'risky', 'Microsoft held “Inbox Turbo” back, because it looks risky.'],
  ['900981', 'risky', 'Microsoft held “Inbox Turbo” back, because it looks risky.'],
  ['90093', 'need-approval', '“Inbox Turbo” asks for access that your account cannot give.'],
  ['65001', 'need-approval', 'Nobody has allowed “Inbox Turbo” for you yet.'],
  ['90008', 'need-approval', 'Nobody has allowed “Inbox Turbo” for you yet.'],
  ['90099', 'need-approval', 'You sign in for another organisation, and it has not allowed “Inbox Turbo” yet.'],
  ['50105', 'assignment', 'Contoso has not given you “Inbox Turbo” yet.'],
  ['65004', 'error', 'Somebody said no to “Inbox Turbo” here.'],
  ['65005', 'error', '“Inbox Turbo” asks for something its maker did not register.'],
  ['650056', 'error', '“Inbox Turbo” asks for something its maker did not register.'],
  ['650057', 'error', '“Inbox Turbo” asks for something its maker did not register.'],
  ['650053', 'error', '“Inbox Turbo” asks for a permission that does not exist.'],
  ['650052', 'error', '“Inbox Turbo” needs a service that Contoso does not have.'],
  ['500011', 'error', '“Inbox Turbo” needs a service that Contoso does not have.'],
  ['700016', 'error', '“Inbox Turbo” is not known in Contoso.'],
  ['70001', 'error', '“Inbox Turbo” is switched off.'],
  ['7000112', 'error', '“Inbox Turbo” is switched off.'],
  ['53003', 'error', 'Contoso does not allow this sign-in from here.'],
  ['530032', 'error', 'Contoso does not allow this sign-in from here.'],
  ['530033', 'error', 'Contoso does not allow this sign-in from here.'],
  ['50020', 'error', 'This account does not belong where “Inbox Turbo” signs people in.'],
  ['650054', 'error', '“Inbox Turbo” asks for access to something that is not there any more.'],
  ['65002', 'error', '“Inbox Turbo” may not use this service of Microsoft.'],
  ['1000031', 'error', '“Inbox Turbo” cannot be used at the moment.'],
  ['50076', 'error', 'Contoso wants a second check before you can use “Inbox Turbo”.'],
  ['50079', 'error', 'Contoso wants a second check before you can use “Inbox Turbo”.'],
  ['52004', 'error', '“Inbox Turbo” needs your LinkedIn account, and you have not connected it.'],
  ['90090', 'error', 'Microsoft could not write down what you agreed to for “Inbox Turbo”.'],
  ['50011', 'error', '“Inbox Turbo” wants its answer sent to an address that its maker did not register.'],
];
const policy = { orgName: 'Contoso' };
const pageOf = (errorCode: string, kind: PageKind): Partial<PageFacts> => ({ ...unverified, kind, errorCode });

describe('a page that refuses, or shows an error', () => {
  test.each(codes)('%s is explained, with a next step, in both languages', (code, kind, sentence) => {
    const page = pageOf(code, kind);
    const [english, dutch] = languages.map((language) => describePrompt({ page, policy, scopes: 'openid Mail.Read' }, language));
    expect(plain(english?.headline ?? null)).toBe(sentence);
    expect(dutch?.headline).not.toBe(english?.headline);
    expect(plain(dutch?.headline ?? '')).toContain(code.startsWith('530') ? 'Contoso' : 'Inbox Turbo');
    for (const { advice } of [english, dutch] as WarningText[]) {
      expect(advice).toMatch(/\.$/u);
      expect(advice).not.toMatch(/[{}]|undefined/u);
    }
    expect(dutch?.advice).not.toBe(english?.advice);
    expect(english?.facts.map(({ value }) => plain(value))).toContain(`AADSTS${code}`);
  });

  test.each(codes.filter(([, kind]) => kind !== 'error'))(
    '%s gives a calm card without Continue, whatever the mode and the app',
    (code, kind) => {
      for (const mode of ['warn', 'enforce']) {
        const card = describePrompt({ page: pageOf(code, kind), policy: { ...policy, mode }, scopes: 'Mail.Read' });
        expect(card.intervention).toMatchObject({ strength: 'card', tone: 'info' });
        expect(card.continue).toBeNull();
        expect(card.ask?.copyText).toContain(`AADSTS${code}`);
      }
      expect(describePrompt({ page: pageOf(code, kind), policy: { mode: 'monitor' } }).intervention.strength).toBe('badge');
    },
  );

  test('has words of its kind where the number is not known, and none on other pages', () => {
    expect(findRefusal({ kind: 'need-approval', errorCode: null })).toBe('admin');
    expect(findRefusal({ kind: 'assignment', errorCode: 'constructor' })).toBe('assignment');
    expect(findRefusal({ kind: 'error', errorCode: '50126' })).toBeNull();
    expect(findRefusal({ kind: 'error', errorCode: null })).toBeNull();
    for (const kind of ['consent', 'sign-in', 'unreadable', 'device'] as const)
      expect(findRefusal({ kind, errorCode: '90094' })).toBeNull();
  });

  test('has words for every code that the emulated sign-in ends a page with, and says of each whether an administrator can allow it', () => {
    const expected = Object.entries(errorCodes).filter(([, { page }]) => page !== 'question');
    expect(codes.map(([code]) => code).toSorted()).toEqual(expected.map(([code]) => code).toSorted());
    const isForAdministrators = new Map(expected.map(([code, { page }]) => [code, page === 'refuses' || page === 'request-form']));
    for (const [code, kind] of codes) {
      expect([code, kind !== 'error']).toEqual([code, isForAdministrators.get(code)]);
      expect(readEntraPage(entraPage({ pgid: 'ConvergedError', sErrorCode: code }))?.kind).toBe(kind);
    }
  });

  test('shows a number only where it is one', () => {
    expect(
      ['90094', '7000112', null, '', 'constructor', '1; drop', '9'.repeat(20)].map((errorCode) => shownErrorCode({ errorCode })),
    ).toEqual(['AADSTS90094', 'AADSTS7000112', '', '', '', '', '']);
  });
});

describe('what leads', () => {
  const refused = { page: pageOf('90094', 'need-approval'), scopes: 'openid Mail.Read' };

  test('a block of the organisation, and an app known to attack, come before the refusal, and still cannot be continued', () => {
    const blocked = describePrompt({ ...refused, policy: { apps: [{ clientId: contosoApp, access: 'block' }] } });
    expect(plain(blocked.headline)).toContain('has blocked');
    expect(blocked.advice).toBeNull();
    expect(blocked.continue).toBeNull();
    const malicious = describePrompt({ ...refused, clientId: maliciousApp });
    expect(malicious.intervention).toMatchObject({ strength: 'page', tone: 'stop' });
    expect(malicious.firstExit).toBe('leave');
    expect(malicious.continue).toBeNull();
  });

  test('the page’s own form comes first where it has one, then asking', () => {
    expect(describePrompt({ ...refused, page: pageOf('90095', 'approval-required') })).toMatchObject({
      firstExit: 'page',
      reasonLabel: null,
    });
    expect(describePrompt(refused).firstExit).toBe('ask');
    expect(describePrompt({ ...refused, page: pageOf('900941', 'risky') })).toMatchObject({ firstExit: 'leave', ask: expect.anything() });
    expect(describePrompt({ ...refused, policy: { requests: 'off' } })).toMatchObject({ firstExit: 'leave', ask: null });
    const form = describePrompt({ ...refused, page: pageOf('90095', 'approval-required'), policy: { requests: 'off' } });
    expect(form.firstExit).toBe('leave');
  });

  test('what the organisation approved and the provider does not let through is said to be just that', () => {
    const allow = { clientId: contosoApp, access: 'allow', scopes: ['Mail.Read'] };
    const advice = (apps: object[]) => plain(describePrompt({ ...refused, policy: { ...policy, ...off, apps } }).advice);
    expect(advice([allow])).toContain('Contoso has approved this app');
    expect(advice([{ ...allow, scopes: ['Files.Read'] }])).not.toContain('approved');
    expect(advice([])).not.toContain('approved');
  });
});

describe('a device page', () => {
  const page = {
    kind: 'device',
    appName: 'Inbox Turbo',
    badge: 'unknown',
    publisherName: null,
    devicePlace: 'Reykjavik \u202E',
    deviceAddress: '203.0.113.24',
  } as const;
  const device: Prompt = { path: 'common/oauth2/deviceauth', clientId: null, scopes: null, redirectUri: null, page };

  test.each(languages)('asks one question, with what the page tells, and lists nothing it does not know (%s)', (language) => {
    const translate = wordsIn(language).translate;
    const card = describePrompt(device, language);
    expect(plain(card.headline)).toContain('Inbox Turbo');
    expect(card.headline).toMatch(/\?$/u);
    expect(card.facts.map(({ value }) => plain(value))).toEqual(['Reykjavik', '203.0.113.24']);
    expect([card.abilities, card.abilitiesNote]).toEqual([[], null]);
    expect(card.continue).toBe(translate('device.continue'));
    expect(card.firstExit).toBe('leave');
    const unnamed = describePrompt({ ...device, page: { ...page, appName: null, devicePlace: null, deviceAddress: null } }, language);
    expect(unnamed.headline).toBe(translate('device.headline'));
    expect([unnamed.facts, unnamed.app.name]).toEqual([[], '']);
  });

  test('asks for a tick where it was reached from mail, or the code was pasted', () => {
    for (const prompt of [{ ...device, opener: 'mail' } as const, { ...device, page: { ...page, isCodePasted: 'yes' } } as const]) {
      const card = describePrompt(prompt);
      expect(card.acknowledgement).toEqual({ kind: 'tick', label: 'I started this myself, on a device in front of me.' });
      expect(card.intervention).toMatchObject({ strength: 'card', tone: 'warn', canContinue: true });
      expect(card.continue).toBe('Continue');
    }
  });
});

describe('consent for everyone', () => {
  const everyone: Prompt = { path: 'organizations/v2.0/adminconsent', scopes: 'Directory.Read.All' };

  test('who publishes the app comes before what it may do, with what that means', () => {
    const badges = ['certified', 'verified', 'attested', 'unverified', 'unknown', 'absent'] as const;
    for (const language of languages) {
      const advices = badges.map((badge) => describePrompt({ ...everyone, page: { badge } }, language).advice);
      expect(new Set(advices).size).toBe(badges.length);
      expect(advices).not.toContain(null);
    }
    expect(plain(describePrompt({ ...everyone, policy }).headline)).toBe('You would be deciding for everyone in Contoso.');
  });

  test('by `adminConsent`: typed, a tick that says so, or not from here', () => {
    const acknowledgement = (adminConsent: string) => describePrompt({ ...everyone, policy: { ...policy, adminConsent } }).acknowledgement;
    expect(acknowledgement('typed')).toMatchObject({ kind: 'typed', expected: 'Contoso Mail' });
    const tick = acknowledgement('tick');
    expect(tick.kind === 'tick' ? plain(tick.label) : '').toBe(
      'I decide this for everyone in Contoso, and I know who makes “Contoso Mail”.',
    );
    const blocked = describePrompt({ ...everyone, policy: { ...policy, adminConsent: 'blocked', mode: 'enforce' } });
    expect(blocked).toMatchObject({ continue: null, advice: null, intervention: { strength: 'page', tone: 'stop' } });
    expect(plain(blocked.headline)).toBe('Contoso does not allow consent for everyone from here.');
  });
});

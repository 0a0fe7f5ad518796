/** Own settings are never called an organisation's, in the card or in the popup. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../core/decision/decide.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { intervene } from '../../core/decision/intervention.ts';
import { unseenPage } from '../../core/decision/page-facts.ts';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { readRequest } from '../../core/providers/index.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describePolicyInForce } from '../../locales/describe-policy.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import { languages } from '../../locales/translate.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';

const now = '2026-11-23T12:00:00Z';
const words = wordsIn('en');

function policyOf(own: OwnSettings, managed: object | null) {
  return combineSettings(managed ?? {}, own, managed ? { state: 'ready', asOf: now } : { state: 'none', asOf: null }).policy;
}

function warn(
  own: OwnSettings,
  managed: object | null = null,
  language: (typeof languages)[number] = 'en',
  path = 'common/oauth2/v2.0/authorize',
) {
  const request = readRequest(
    `https://login.microsoftonline.com/${path}?client_id=11111111-2222-3333-4444-555555555555&response_type=code&redirect_uri=https%3A%2F%2Fnotes.fabrikam.example%2F&scope=Files.Read`,
  );
  if (!request) throw new Error('not read');
  const facts = gatherFacts(
    {
      request,
      page: { ...unseenPage, appName: 'Fabrikam Notes', badge: 'verified', source: 'page-data' },
      opener: 'unknown',
      grants: { own: null, tenantWide: null, redirectHosts: [] },
      policy: policyOf(own, managed),
      isAdmin: 'unknown',
      now,
    },
    ownCatalogue,
  );
  const decision = decide(facts);
  const text = describeWarning(facts, decision, intervene(decision, facts.policy.mode), wordsIn(language));
  return { ...text, all: JSON.stringify(text).replace(/[\u2066-\u2069]/g, '') };
}

describe('without an organisation', () => {
  test.each(languages)('in %s a card about an own rule names none, and offers nobody to ask', (language) => {
    for (const mode of ['warn', 'enforce'] as const) {
      for (const own of [{ userConsent: 'off' }, { reasonAtRating: 'medium' }, { personalAccounts: 'blocked' }] as const) {
        const path = 'personalAccounts' in own ? 'consumers/oauth2/v2.0/authorize' : undefined;
        const text = warn({ ...own, mode }, null, language, path);
        expect(text.all).not.toMatch(/Your organisation|your organisation|[Jj]e organisatie/);
        expect(text.ask).toBeNull();
      }
    }
  });

  test('the card says whose rule it is', () => {
    const text = warn({ userConsent: 'off' });
    expect(text.band).toBe('Your own rule');
    expect(text.headline).toContain('You chose to hold back new access');
    expect(text.footer).toBe('Your own settings');
    expect(text.reasons).toContain('No policy of an organisation was found here; your own settings apply.');
    expect(warn({}).reasons).toContain('No policy of an organisation was found here, so Consent Lens only warns.');
  });

  test('nor does one about access for everyone that the person blocked', () => {
    const text = warn({ adminConsent: 'blocked' }, null, 'en', 'common/adminconsent');
    expect(text.headline).toBe('In your own settings, consent for everyone is not allowed from here.');
  });
});

describe('under an organisation', () => {
  test('its rule is called its own; a suggestion that the person changed is the person’s', () => {
    const managed = { orgName: 'Contoso', userConsent: 'off', requestEmail: 'it@contoso.example' };
    expect(warn({ userConsent: 'on' }, managed).all).toContain('Contoso approves apps first');
    expect(warn({}, managed).ask).not.toBeNull();
    const suggested = { ...managed, userConsent: 'on', preferred: ['userConsent'] };
    const text = warn({ userConsent: 'off' }, suggested);
    expect(text.headline).toContain('You chose to hold back new access');
    expect(text.ask).toBeNull();
  });
});

describe('the popup', () => {
  const popup = (own: OwnSettings, managed: object | null = null) => describePolicyInForce(policyOf(own, managed), now, words);

  test('calls own settings that', () => {
    expect(popup({})).toMatchObject({ summary: 'No policy set. Consent Lens warns, and you decide.', detail: null });
    expect(popup({ mode: 'enforce', userConsent: 'off' })).toMatchObject({
      summary: 'No policy of an organisation here. Your own settings apply.',
      detail: 'stops what is not approved · new apps are held back',
    });
  });

  test('says who decides about new apps', () => {
    const managed = { orgName: 'Contoso', userConsent: 'on', preferred: ['userConsent'] };
    expect(popup({}, managed).summary).toContain('lets people allow apps themselves');
    expect(popup({ userConsent: 'off' }, managed).summary).toBe('You chose to hold back new apps');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAuthorizeAddress } from './authorize-address.ts';
import { controlKindOf, controlKinds } from './control-kinds.ts';
import { errorCodes } from './entra/error-codes.ts';
import { createSignInSite } from './entra/sign-in-site.ts';
import { pageLanguages, permissionTexts } from './permission-texts.ts';
import { errorScenarios, findScenario, type Scenario, scenarios } from './scenarios.ts';
import { startAddress } from './serve-sites.ts';
import type { SiteRequest } from './site.ts';
import { startSite } from './start-site.ts';

const createRequest = (address: string, method = 'GET', fields = ''): SiteRequest => {
  const url = new URL(address);
  return { method, host: url.host, url, fields: new URLSearchParams(fields), acceptLanguage: 'nl-NL,nl' };
};

describe('scenarios', () => {
  it('have ids of their own and are found by their address', () => {
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const scenario of scenarios) {
      const { searchParams } = new URL(createAuthorizeAddress(scenario));
      expect(findScenario(searchParams.get('client_id') ?? '', searchParams.get('state') ?? '')).toBe(scenario);
    }
    expect(findScenario('00000000-0000-4000-8000-000000000000', '')).toBeNull();
  });

  it('stand on the start page once, but for those that press Accept by themselves', () => {
    const page = startSite(createRequest(startAddress)).parts.join('');
    const listed = [...page.matchAll(/\?demo=([\w-]+)/gu)].map(([, id]) => id);
    const met = scenarios.filter(({ isHurried }) => !isHurried).map(({ id }) => id);
    expect(listed.toSorted()).toEqual(met.toSorted());
  });

  it('each have one control without the extension', () => {
    const used = new Set(scenarios.map(controlKindOf));
    expect([...used].toSorted()).toEqual(Object.keys(controlKinds).toSorted());
  });

  it('are each opened by a test in a browser with the extension', () => {
    const folder = join(import.meta.dirname, '../e2e');
    const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts') && name !== 'without-extension.spec.ts');
    const tests = specs.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    // Those that refusals.spec.ts and exposure.spec.ts take from the tables.
    const isTaken = ({ errorCode, isHurried }: Scenario): boolean => isHurried || errorCodes[errorCode]?.page === 'fails';
    expect(scenarios.filter((scenario) => !isTaken(scenario) && !tests.includes(`'${scenario.id}'`)).map(({ id }) => id)).toEqual([]);
  });

  it('have a text in every page language for each permission', () => {
    for (const { scopes } of scenarios) {
      for (const scope of scopes.map((name) => name.replace('https://graph.microsoft.com/', ''))) {
        if (!['openid', 'email'].includes(scope)) expect(Object.keys(permissionTexts[scope] ?? {})).toEqual(pageLanguages);
      }
    }
  });
});

describe('error codes', () => {
  /**
   * Those around consent, of Microsoft's reference (https://learn.microsoft.com/entra/identity-platform/reference-error-codes) and its page
   * on unexpected consent errors (https://learn.microsoft.com/entra/identity/enterprise-apps/application-sign-in-unexpected-user-consent-error).
   */
  const known = `65001 65002 65004 65005 650052 650053 650054 650056 650057 90008 90090 90093 90094 90095 90099 900941 900981 50105 500011
    700016 70001 7000112 1000031 53003 530032 530033 50199 50076 50079 50020 50011 52004`.split(/\s+/u);

  it('are those that are known, each with one scenario', () => {
    expect(Object.keys(errorCodes).toSorted()).toEqual(known.toSorted());
    expect(errorScenarios.map(({ errorCode }) => errorCode).toSorted()).toEqual(known.toSorted());
    expect(scenarios.filter(({ errorCode }) => errorCode !== '')).toEqual(errorScenarios);
  });

  it('stand in the data of the page that a scenario ends with', () => {
    for (const scenario of errorScenarios.filter(({ way, ending }) => way === 'direct' && ending === 'refused')) {
      const page = createSignInSite()(createRequest(createAuthorizeAddress(scenario))).parts.join('');
      expect(page).toContain(`"sErrorCode":"${scenario.errorCode}"`);
    }
  });
});

describe('the emulated sign-in', () => {
  const [scenario] = scenarios.filter(({ id }) => id === 'mail-direct');
  if (!scenario) throw new Error('mail-direct is gone');

  it('says on every page that it is an emulation', () => {
    for (const candidate of scenarios) {
      const answer = createSignInSite()(createRequest(createAuthorizeAddress(candidate)));
      if (answer.status === 200) expect(answer.parts.join('')).toContain('This page is an emulation made for Consent Lens');
    }
  });

  it('answers consent only to the registered address, and declines with access_denied', () => {
    const site = createSignInSite();
    const foreign = site(createRequest(createAuthorizeAddress(scenario, { redirect_uri: 'https://elsewhere.example/' })));
    expect(foreign.parts.join('')).toContain('AADSTS50011');

    const page = site(createRequest(createAuthorizeAddress(scenario))).parts.join('');
    const ctx = /name="ctx" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const set = (accept: string) =>
      site(createRequest('https://login.microsoftonline.com/common/Consent/Set', 'POST', `ctx=${ctx}&acceptConsent=${accept}`));
    expect(set('true').headers['location']).toMatch(/^https:\/\/inbox-turbo\.example\/auth\?code=/);
    expect(set('false').headers['location']).toContain('error=access_denied');
  });

  it('carries its data as JSON in the first script, in the page’s language', () => {
    const page = createSignInSite()(createRequest(createAuthorizeAddress(scenario))).parts.join('');
    const config: Record<string, unknown> = JSON.parse(/\$Config=(\{.*\});/.exec(page)?.[1] ?? '{}');
    expect(config).toMatchObject({
      pgid: 'ConvergedConsent',
      sAppName: 'Inbox Turbo',
      sAppCreatedDate: '26-10-2026',
      fAppInDifferentTenant: true,
    });
    expect(config['urlPost']).toMatch(/\/Consent\/Set$/);
  });
});

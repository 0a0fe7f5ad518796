import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../core/providers/index.ts';
import { findProvider } from '../../../core/providers/prompt-providers.ts';
import { contosoApp, fabrikamApp } from '../policy/policy-samples.ts';

const desktop = 'https://login.live.com/oauth20_desktop.srf';
const authorize = (query: string) => `https://login.live.com/oauth20_authorize.srf?${query}`;
const prompt = (inner: string, rest = '') => `https://account.live.com/Consent/Update?ru=${encodeURIComponent(inner)}${rest}`;

// Addresses that published programs use.
test.each<[string, string, readonly string[], string]>([
  [
    'client_id=000000000004773A&response_type=token&scope=PIFD.Read+PIFD.Create&redirect_uri=https%3A%2F%2Faccount.microsoft.com%2Fauth%2Fcomplete-silent-delegate-auth',
    '000000000004773a',
    ['PIFD.Read', 'PIFD.Create'],
    'account.microsoft.com',
  ],
  [
    `client_id=0000000040170455&scope=service::prod.rewardsplatform.microsoft.com::MBI_SSL&response_type=code&redirect_uri=${desktop}`,
    '0000000040170455',
    ['service::prod.rewardsplatform.microsoft.com::MBI_SSL'],
    'login.live.com',
  ],
  [
    `client_id=00000000402b5328&response_type=code&redirect_uri=${desktop}&scope=XboxLive.signin offline_access`,
    '00000000402b5328',
    ['XboxLive.signin', 'offline_access'],
    'login.live.com',
  ],
  [`client_id=${contosoApp}&scope=Mail.Read&redirect_uri=https://app.contoso.example/`, contosoApp, ['Mail.Read'], 'app.contoso.example'],
])('%s', (query, clientId, scopes, redirectHost) => {
  const request = readRequest(authorize(query));
  expect(request).toMatchObject({ provider: 'microsoft-personal', cloud: 'global', tenant: 'consumers', clientId, scopes, redirectHost });
  expect(readRequest(prompt(authorize(query)))).toEqual(request);
});

test('the page where a device’s code is entered is one without an app', () => {
  expect(readRequest('https://login.live.com/oauth20_remoteconnect.srf?lc=1033&otc=ABCD1234&client_id=x&scope=Mail.Read')).toMatchObject({
    provider: 'microsoft-personal',
    flow: 'device',
    clientId: null,
    scopes: 'unknown',
  });
});

describe('the path', () => {
  test.each(['/OAuth20_Authorize.SRF', '//oauth20_authorize.srf', '/oauth20_%61uthorize.srf'])('%s is one', (path) => {
    expect(readRequest(`https://login.live.com${path}?client_id=${contosoApp}`)?.clientId).toBe(contosoApp);
  });

  test.each([
    'https://login.live.com/oauth20_token.srf',
    'https://login.live.com/oauth20_desktop.srf?code=x',
    'https://login.live.com/oauth20_authorize.srf.evil',
    'https://login.live.com/x/oauth20_authorize.srf',
    'https://login.live.com/ppsecure/post.srf?client_id=x',
    'https://login.live.com/%zz',
    'https://login.live.com:8443/oauth20_authorize.srf?client_id=x',
    'http://login.live.com/oauth20_authorize.srf?client_id=x',
    'https://login.live.com.evil.example/oauth20_authorize.srf?client_id=x',
    'https://evil.example/oauth20_authorize.srf?client_id=x',
    'https://account.live.com/oauth20_authorize.srf?client_id=x',
    'https://account.live.com/consent/Manage',
    'https://account.live.com/Consent/Update?client_id=000000004C1E57A0&scope=wl.basic',
  ])('%s is none', (address) => {
    expect(readRequest(address)).toBeNull();
  });
});

describe('the address to return to', () => {
  const inner = authorize(`client_id=${contosoApp}&scope=Mail.Read`);

  test.each([
    'not an address',
    '',
    '/oauth20_authorize.srf?client_id=x',
    'https://login.microsoftonline.com/consumers/oauth2/v2.0/authorize?client_id=x',
    'https://evil.example/oauth20_authorize.srf?client_id=x',
    'javascript:alert(1)',
    // Once, and no deeper.
    prompt(inner),
  ])('%s is none', (text) => {
    expect(readRequest(prompt(text))).toBeNull();
  });

  test('is none of two different ones', () => {
    const other = authorize(`client_id=${fabrikamApp}&scope=openid`);
    expect(readRequest(prompt(inner, `&RU=${encodeURIComponent(other)}`))).toBeNull();
    expect(readRequest(prompt(inner, `&ru=${encodeURIComponent(inner)}`))?.clientId).toBe(contosoApp);
  });

  test('and the page’s own id are two apps where both are of the accounts’ own numbering and differ', () => {
    const numbered = authorize('client_id=000000004C1E57A0&scope=wl.basic');
    const idsOf = (address: string) => readRequest(address)?.otherClientIds;
    expect(idsOf(prompt(numbered, '&client_id=000000004C1E57A0'))).toEqual([]);
    expect(idsOf(prompt(numbered, '&client_id=000000004C1E57B8'))).toEqual(['000000004c1e57b8']);
    expect(idsOf(prompt(numbered, '&client_id=1E00004C1E57B8'))).toEqual([]);
    expect(idsOf(prompt(inner, '&client_id=000000004C1E57B8'))).toEqual([]);
  });

  test('keeps no secret', () => {
    const secret = 'zq-secret-qz';
    const names = ['state', 'nonce', 'code_challenge', 'code', 'client_secret', 'contextid', 'scft', 'uaid'];
    const query = names.map((name) => `${name}=${secret}`).join('&');
    const full = authorize(`client_id=${contosoApp}&scope=Mail.Read&login_hint=${secret}%40outlook.example&${query}#${secret}`);
    for (const address of [full, prompt(full, `&${query}`)]) {
      const request = readRequest(address);
      expect(request?.accountDomain).toBe('outlook.example');
      expect(JSON.stringify(request)).not.toContain(secret);
    }
  });
});

test.each([
  ['https://account.live.com', 'microsoft-personal'],
  ['https://login.live.com', 'microsoft-personal'],
  ['https://login.microsoftonline.com', 'entra'],
  ['http://account.live.com', null],
  ['https://account.live.com.evil.example', null],
  ['https://signup.live.com', null],
  ['null', null],
  ['', null],
])('pages of %s are those of %s', (origin, id) => {
  expect(findProvider(origin)?.id ?? null).toBe(id);
});

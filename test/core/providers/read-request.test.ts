import { describe, expect, test } from 'vitest';
import { providerIds } from '../../../core/oauth/authorization-request.ts';
import { providers, readRequest } from '../../../core/providers/index.ts';
import { examples as deviceExamples } from '../../../core/providers/microsoft-device.ts';
import { findPromptProvider, promptHosts, readPromptRequest } from '../../../core/providers/prompt-providers.ts';
import { readSeenAddresses } from '../../../scripts/judge-addresses.ts';
import { contosoApp, contosoTenant, fabrikamApp } from '../policy/policy-samples.ts';
import { providerExamples } from './provider-examples.ts';

const base = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize';
/** A v2 address with these parameters as they stand: nothing is encoded on the way. */
const read = (query: string) => readRequest(`${base}?client_id=${contosoApp}&${query}`);
const scopesOf = (query: string) => read(query)?.scopes;
const redirectOf = (redirect: string) => {
  const request = read(`redirect_uri=${encodeURIComponent(redirect)}`);
  return [request?.redirectUri, request?.redirectHost];
};

describe('where a request is recognised', () => {
  test.each([
    ['login.microsoftonline.com', 'global'],
    ['login.windows.net', 'global'],
    ['login.microsoft.com', 'global'],
    ['sts.windows.net', 'global'],
    ['login.partner.microsoftonline.cn', 'china'],
    ['login.chinacloudapi.cn', 'china'],
    ['login.microsoftonline.us', 'us-government'],
    ['login.usgovcloudapi.net', 'us-government'],
    ['login-us.microsoftonline.com', 'us-government'],
    ['login.sovcloud-identity.fr', 'bleu'],
    ['login.sovcloud-identity.de', 'delos'],
    ['login.sovcloud-identity.sg', 'singapore'],
    ['login.microsoftonline.de', 'germany'],
    ['login-us.microsoftonline.de', 'germany'],
    ['login.windows-ppe.net', 'pre-production'],
    ['sts.windows-ppe.net', 'pre-production'],
    ['login.microsoft-ppe.com', 'pre-production'],
  ])('%s is the cloud %s', (host, cloud) => {
    const query = `?client_id=${contosoApp}&scope=Mail.Read&response_type=code`;
    expect(readRequest(`https://${host}/common/oauth2/v2.0/authorize${query}`)).toMatchObject({
      cloud,
      flow: 'code',
      scopes: ['Mail.Read'],
    });
    expect(readRequest(`https://${host}/common/oauth2/authorize${query}`)).toMatchObject({ cloud, flow: 'code', scopes: 'unknown' });
    expect(readRequest(`https://${host}/common/v2.0/adminconsent${query}`)).toMatchObject({ cloud, flow: 'admin', scopes: ['Mail.Read'] });
    expect(readRequest(`https://${host}/common/adminconsent${query}`)).toMatchObject({ cloud, flow: 'admin', scopes: 'unknown' });
    expect(readRequest(`https://${host}/common/oauth2/deviceauth${query}`)).toMatchObject({ clientId: null, scopes: 'unknown' });
    expect(readRequest(`https://${host}/common/oauth2/deviceauth`)).toMatchObject({ cloud, flow: 'device', clientId: null });
    // Closed and pre-production clouds are understood, but no host access is asked for them.
    expect(promptHosts.includes(host)).toBe(cloud !== 'germany' && cloud !== 'pre-production');
  });

  test.each([
    '/COMMON/OAuth2/V2.0/Authorize',
    '/organizations/oauth2/authorize/',
    '//common/oauth2/v2.0/authorize',
    '/common/oauth2/v2.0/%61uthorize',
    '/common/%6Fauth2/v2%2E0/authorize',
    '/contoso.example/adminConsent',
    '/common/v2.0/AdminConsent/',
    '/common/oauth2/deviceauth',
    '/common/OAUTH2/v2.0/DeviceAuth',
    '/device',
    '/%zz/oauth2/authorize',
  ])('the path %s is one', (path) => {
    expect(readRequest(`https://login.microsoftonline.com${path}?client_id=${contosoApp}`)).not.toBeNull();
  });

  test.each([
    '/common/login',
    '/common/oauth2/v2.0/token',
    '/common/oauth2/v2.0/authorize/extra',
    '/common/oauth2/v2.0/authorized',
    '/common/reprocess?ctx=x',
    '/common/Consent/Set',
    '/oauth2/v2.0/authorize',
    '/common%2Foauth2/authorize',
    '/common/saml2',
    '/kmsi',
    '/',
  ])('the path %s is none', (path) => {
    expect(readRequest(`https://login.microsoftonline.com${path}`)).toBeNull();
  });

  test.each([
    'https://login.microsoftonline.com.evil.example/common/oauth2/authorize',
    'https://login.microsoftonline.com@evil.example/common/oauth2/authorize',
    'https://evil.example/https://login.microsoftonline.com/common/oauth2/authorize',
    'https://evil.example\\@login.microsoftonline.com/common/oauth2/authorize',
    'https://evil-login.microsoftonline.com/common/oauth2/authorize',
    'https://login.microsoftonline.com:8443/common/oauth2/authorize',
    'http://login.microsoftonline.com/common/oauth2/authorize',
    'http://https://login.microsoftonline.com/common/oauth2/authorize',
    'ftp://login.microsoftonline.com/common/oauth2/authorize',
    'view-source:https://login.microsoftonline.com/common/oauth2/authorize',
    'login.microsoftonline.com/common/oauth2/authorize',
    'https://login.microsoftonline.com../common/oauth2/authorize',
    'https://login.mіcrosoftonline.com/common/oauth2/authorize', // Cyrillic і
    'https://xn--login-microsoftonline-com-1s0a/common/oauth2/authorize',
    'https://[::1]/common/oauth2/authorize',
    'https://127.0.0.1/common/oauth2/authorize',
    // Names that every object has.
    'https://constructor/common/oauth2/authorize?client_id=x',
    'https://__proto__/common/oauth2/authorize?client_id=x',
    'https://hasownproperty/common/oauth2/authorize?client_id=x',
    'https://contoso.example/common/oauth2/v2.0/authorize?client_id=x',
    'javascript:alert(1)',
    'not an address',
    '',
    '   ',
  ])('%s is none', (address) => {
    expect(readRequest(address)).toBeNull();
  });

  test.each([
    'https://LOGIN.MicrosoftOnline.COM/common/oauth2/authorize',
    'https://login.microsoftonline.com./common/oauth2/authorize',
    'https://user@login.microsoftonline.com/common/oauth2/authorize',
    'https://evil.example:password@login.microsoftonline.com/common/oauth2/authorize',
    'https://login.microsoftonline.com:443/common/oauth2/authorize',
    'https:\\\\login.microsoftonline.com\\common\\oauth2\\authorize',
    'https://login%2Emicrosoftonline.com/common/oauth2/authorize',
    'https://ｌogin.microsoftonline.com/common/oauth2/authorize', // a full-width l is an l to every browser
    'https://https://login.microsoftonline.com/common/oauth2/authorize',
    '  HTTPS://login.microsoftonline.com/common/oauth2/authorize\n',
  ])('%s is the same host', (address) => {
    expect(readRequest(address)).toMatchObject({
      provider: 'entra',
      cloud: 'global',
      clientId: null,
      redirectUri: null,
      scopes: 'unknown',
    });
  });

  test('an address of more than 100,000 characters is not parsed', () => {
    expect(read(`state=${'x'.repeat(90_000)}`)).not.toBeNull();
    expect(read(`state=${'x'.repeat(100_000)}`)).toBeNull();
  });
});

describe('the tenant', () => {
  const tenantOf = (segment: string) => {
    const request = readRequest(`https://login.microsoftonline.com/${segment}/oauth2/v2.0/authorize?client_id=x`);
    return [request?.provider, request?.tenant];
  };

  test.each([
    ['common', 'entra', 'common'],
    ['Organizations', 'entra', 'organizations'],
    ['Contoso.Example', 'entra', 'contoso.example'],
    [contosoTenant.toUpperCase(), 'entra', contosoTenant],
    ['consumers', 'microsoft-personal', 'consumers'],
    ['CONSUMERS', 'microsoft-personal', 'consumers'],
    ['%63onsumers', 'microsoft-personal', 'consumers'],
    // Decoded once, as the server does: this is no word for personal accounts.
    ['%2563onsumers', 'entra', null],
    ['consumers.example', 'entra', 'consumers.example'],
    // The tenant that personal accounts live in.
    ['9188040d-6c67-4c5b-b112-36a304b66dad', 'microsoft-personal', '9188040d-6c67-4c5b-b112-36a304b66dad'],
    ['<TenantId>', 'entra', null],
    ['{tenant-id}', 'entra', null],
    ['%zz', 'entra', null],
    [`${'a'.repeat(252)}%F0%9F%98%80`, 'entra', null],
  ])('of %s', (segment, provider, tenant) => {
    expect(tenantOf(segment)).toEqual([provider, tenant]);
  });
});

test.each(readSeenAddresses())('$address', ({ address, provider, flow, clientId, scopes }) => {
  const request = readRequest(address);
  expect(request).toMatchObject({ provider, flow, clientId, otherClientIds: [] });
  expect(request?.scopes === 'unknown' ? 'unknown' : request?.scopes.length).toBe(scopes);
});

test.each(deviceExamples)('%s is a device’s code page, by itself and in the registry alone', (address) => {
  const provider = address.endsWith('/link') ? 'microsoft-personal' : 'entra';
  expect(readRequest(address)).toMatchObject({ provider, flow: 'device', clientId: null, scopes: 'unknown' });
  expect(Object.values(providers).filter((each) => each.readRequest(new URL(address)) !== null)).toEqual([]);
  expect(promptHosts).not.toContain(new URL(address).hostname);
  expect(readPromptRequest(address)).toBeNull();
});

test.each([
  'http://microsoft.com/devicelogin',
  'https://microsoft.com/devicelogin/else',
  'https://microsoft.com.evil.example/devicelogin',
  'https://contoso.example/devicelogin',
  'https://aka.ms/link',
  'https://aka.ms/devicelogin2',
  'http://fs.contoso.example/adfs/oauth2/deviceauth',
  'https://fs.contoso.example/adfs/oauth2/authorize',
])('%s is none', (address) => {
  expect(readRequest(address)).toBeNull();
});

test.each(Object.entries(providerExamples))('%s reads its own examples, and no other provider does', (owner, examples) => {
  expect(examples.length).toBeGreaterThan(0);
  for (const address of examples) {
    expect(readRequest(address)?.provider, address).toBe(owner);
    const readers = Object.values(providers).filter((provider) => provider.readRequest(new URL(address)) !== null);
    expect(readers.map(({ id }) => id)).toEqual([owner]);
  }
});

test('every provider has its id, and only those with prompts have hosts we ask access to', () => {
  expect(Object.keys(providers)).toEqual(providerIds);
  for (const [id, provider] of Object.entries(providers)) {
    expect(provider.id).toBe(id);
    expect(findPromptProvider(provider.id) !== null).toBe(id === 'entra' || id === 'microsoft-personal');
    if (findPromptProvider(provider.id) === null) expect(promptHosts.filter((host) => provider.hosts.includes(host))).toEqual([]);
  }
  expect(promptHosts.filter((host) => host.includes('*'))).toEqual([]);
});

describe('the client id', () => {
  const clientIds = (query: string) => {
    const request = readRequest(`${base}?${query}`);
    return [request?.clientId, request?.otherClientIds];
  };

  test('is one where it is given twice with one value, whatever the case', () => {
    expect(clientIds(`client_id=${contosoApp}&CLIENT_ID=%20${contosoApp.toUpperCase()}%20`)).toEqual([contosoApp, []]);
  });

  test('is reported with the others where they differ', () => {
    expect(clientIds(`client_id=${contosoApp}&client_id=${fabrikamApp}&client_id=x`)).toEqual([contosoApp, [fabrikamApp, 'x']]);
  });

  test('is null where there is none', () => {
    for (const query of ['', 'client_id=', 'client_id=%20&client_id', 'clientid=x']) expect(clientIds(query)).toEqual([null, []]);
  });

  test('is cut, and can be put into an address again', () => {
    const [clientId] = clientIds(`client_id=${'a'.repeat(255)}%F0%9F%98%80`);
    expect(clientId).toHaveLength(256);
    expect(() => encodeURIComponent(String(clientId))).not.toThrow();
  });
});

describe('the scopes', () => {
  test.each<[string, readonly string[] | 'unknown']>([
    ['scope=openid%20Mail.Read', ['openid', 'Mail.Read']],
    ['scope=openid+Mail.Read', ['openid', 'Mail.Read']],
    ['scope=openid%2BMail.Read', ['openid', 'Mail.Read']],
    ['scope=openid,Mail.Read%2C%20profile', ['openid', 'Mail.Read', 'profile']],
    ['scope=openid Mail.Read', ['openid', 'Mail.Read']],
    ['scope=openid%0D%0AMail.Read%09profile%E3%80%80email', ['openid', 'Mail.Read', 'profile', 'email']],
    ['scope=OPENID%20mail.read%20MAIL.READ%20Mail.Read', ['openid', 'mail.read']],
    // Of two spellings that name the same, the first one stays.
    ['scope=Foo.Bar%20foo.bar', ['Foo.Bar']],
    ['scope=openid&scope=Mail.Read&Scope=openid', ['openid', 'Mail.Read']],
    ['scope=https%3A%2F%2Fgraph.microsoft.com%2Fmail.read', ['mail.read']],
    ['scope=openid+https%3A%2F%2Fgraph.microsoft.com%2FUser.Read#', ['openid', 'User.Read']],
    ['scope=openid#scope=Mail.Read', ['openid']],
    ['scope=d42ffc93-c136-491d-b4fd-6f18168c68fd/msads.manage', ['d42ffc93-c136-491d-b4fd-6f18168c68fd/msads.manage']],
    ['scope=00000003-0000-0000-c000-000000000000/Mail.Read', ['Mail.Read']],
    ['scope=Foo.Bar.All', ['Foo.Bar.All']],
    ['scope=Mail.Read%00', ['Mail.Read\uFFFD']],
    ['scope=M%zzail.Read', ['M%zzail.Read']],
    ['scope=', 'unknown'],
    ['scope=%20,+', 'unknown'],
    ['', 'unknown'],
    ['scope=https://graph.microsoft.com/.default', 'unknown'],
    ['scope=openid%20.default', 'unknown'],
    ['scope=openid%20HTTPS://GRAPH.microsoft.com/.DEFAULT', 'unknown'],
    ['scope=openid%202ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default', 'unknown'],
    ['scope=openid&resource=https://graph.microsoft.com', 'unknown'],
    // The request object may ask for other things than the address does (RFC 9101, RFC 9126).
    ['scope=openid&request=eyJhbGciOiJub25lIn0', 'unknown'],
    ['scope=openid&request_uri=urn:example:1', 'unknown'],
  ])('%s', (query, scopes) => {
    expect(scopesOf(query)).toEqual(scopes);
  });

  test('are not read one by one where there are more than 200', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `Scope${index}.Read`).join('%20');
    expect(scopesOf(`scope=${list(200)}`)).toHaveLength(200);
    expect(scopesOf(`scope=${list(201)}`)).toBe('unknown');
    expect(scopesOf(`scope=${Array(10_000).fill('A.B').join('+')}`)).toEqual(['A.B']);
    expect(scopesOf(`scope=${Array.from({ length: 10_000 }, (_, index) => `s${index}`).join('+')}`)).toBe('unknown');
  });

  test.each([
    ['scope=https://graph.microsoft.com/.default', 'https://graph.microsoft.com'],
    ['scope=.default', 'https://graph.microsoft.com'],
    ['scope=openid%20api://contoso/.default', 'api://contoso'],
    ['scope=00000003-0000-0000-c000-000000000000/.default', 'https://graph.microsoft.com'],
    ['resource=https%3A%2F%2FGraph.Microsoft.com%2F', 'https://graph.microsoft.com'],
    ['resource=urn%3Aaad%3Atb%3Aupdate%3Aprt', 'urn:aad:tb:update:prt'],
    ['resource=', null],
    ['scope=Mail.Read', null],
  ])('%s is about the resource %s', (query, resource) => {
    expect(read(query)?.resource).toBe(resource);
  });

  test('a v1 address gives what the app has registered, whatever its scope says', () => {
    for (const path of ['common/oauth2/authorize', 'common/adminconsent']) {
      expect(readRequest(`https://login.microsoftonline.com/${path}?client_id=x&scope=openid`)?.scopes).toBe('unknown');
    }
  });
});

describe('the redirect address', () => {
  test.each([
    ['https://App.Contoso.example/Auth?code=x#y', 'https://app.contoso.example/Auth', 'app.contoso.example'],
    ['https://user:password@contoso.example:8443/cb', 'https://contoso.example:8443/cb', 'contoso.example'],
    ['https://contoso.example.', 'https://contoso.example./', 'contoso.example'],
    ['https://contoso.example/a/../../b', 'https://contoso.example/b', 'contoso.example'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/', 'xn--bcher-kva.example'],
    ['http://localhost:50997', 'http://localhost:50997/', 'localhost'],
    ['http://app.localhost/cb', 'http://app.localhost/cb', 'localhost'],
    ['http://127.0.0.1:8400/', 'http://127.0.0.1:8400/', 'localhost'],
    ['http://127.9.9.9/', 'http://127.9.9.9/', 'localhost'],
    ['http://2130706433/', 'http://127.0.0.1/', 'localhost'],
    ['http://[::1]:3000/cb', 'http://[::1]:3000/cb', 'localhost'],
    ['http://127.0.0.1.evil.example/', 'http://127.0.0.1.evil.example/', '127.0.0.1.evil.example'],
    ['https://localhost.evil.example/', 'https://localhost.evil.example/', 'localhost.evil.example'],
    ['ms-appx-web://Microsoft.AAD.BrokerPlugin/DRS?x=1', 'ms-appx-web://Microsoft.AAD.BrokerPlugin/DRS', null],
    ['msal11111111://auth#code=x', 'msal11111111://auth', null],
    ['urn:ietf:wg:oauth:2.0:oob', 'urn:ietf:wg:oauth:2.0:oob', null],
    ['javascript:alert(document.cookie)', 'javascript:', null],
    ['data:text/html,<script>alert(1)</script>', 'data:', null],
    ['/common/oauth2/nativeclient', null, null],
    ['contoso.example/cb', null, null],
    ['https://', null, null],
    ['', null, null],
  ])('%s', (redirect, uri, host) => {
    expect(redirectOf(redirect)).toEqual([uri, host]);
  });

  test('stays unknown where only redirect_id is given', () => {
    expect(read('redirect_id=https%3A%2F%2Fcontoso.example')).toMatchObject({ redirectUri: null, redirectHost: null });
  });

  test('is none of several, and all their hosts are kept', () => {
    expect(read('redirect_uri=https://contoso.example/&redirect_uri=https://fabrikam.example/')).toMatchObject({
      redirectUri: null,
      redirectHost: null,
      otherRedirectHosts: ['contoso.example', 'fabrikam.example'],
    });
    expect(read('redirect_uri=https://contoso.example/&Redirect_Uri=%20https://contoso.example/')).toMatchObject({
      redirectHost: 'contoso.example',
      otherRedirectHosts: [],
    });
  });

  test('with malformed percent-encoding is read as browsers do', () => {
    expect(read('redirect_uri=https://contoso.example/%zz')?.redirectHost).toBe('contoso.example');
  });
});

test.each([
  ['response_type=code', 'code'],
  ['response_type=code%20id_token', 'code'],
  ['response_type=code+token', 'code'],
  ['response_type=id_token%20token', 'implicit'],
  ['response_type=TOKEN', 'implicit'],
  ['response_type=id_token', 'implicit'],
  ['response_type=none', 'code'],
  ['', 'code'],
  ['prompt=none&response_type=token', 'silent'],
  ['prompt=NONE', 'silent'],
  ['prompt=consent', 'code'],
  ['prompt=admin_consent', 'admin'],
  ['prompt=login%20admin_consent', 'admin'],
  ['Prompt=Admin_Consent&response_type=token', 'admin'],
])('%s is the flow %s', (query, flow) => {
  expect(read(query)?.flow).toBe(flow);
});

test.each([
  ['login_hint=megan%40Contoso.Example', 'contoso.example'],
  ['login_hint=a%40b%40contoso.example', 'contoso.example'],
  ['login_hint=megan', null],
  ['login_hint=megan%40localhost', null],
  ['login_hint=megan%40contoso.example%2Fpath', null],
  ['login_hint=O.CiRhYmM', null],
  ['domain_hint=contoso.example', 'contoso.example'],
  ['domain_hint=organizations', null],
  ['login_hint=megan%40contoso.example&domain_hint=fabrikam.example', 'contoso.example'],
  ['', null],
])('%s is an account of %s', (query, domain) => {
  expect(read(query)?.accountDomain).toBe(domain);
});

test('the ways of answering and asking are kept as words', () => {
  expect(read('response_mode=FORM_POST&prompt=Select_Account')).toMatchObject({ responseMode: 'form_post', prompt: 'select_account' });
  expect(read('')).toMatchObject({ responseMode: null, prompt: null });
});

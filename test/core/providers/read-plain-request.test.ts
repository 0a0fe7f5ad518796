import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { providerIds } from '../../../core/oauth/authorization-request.ts';
import { providers, readRequest } from '../../../core/providers/index.ts';

vi.setConfig({ testTimeout: 60_000 });

/** An authorization address of each provider, without its query. */
const authorize = {
  google: 'https://accounts.google.com/o/oauth2/v2/auth',
  github: 'https://github.com/login/oauth/authorize',
  slack: 'https://slack.com/oauth/v2/authorize',
  gitlab: 'https://gitlab.com/oauth/authorize',
  atlassian: 'https://auth.atlassian.com/authorize',
  discord: 'https://discord.com/oauth2/authorize',
  facebook: 'https://www.facebook.com/v23.0/dialog/oauth',
  linkedin: 'https://www.linkedin.com/oauth/v2/authorization',
  salesforce: 'https://login.salesforce.com/services/oauth2/authorize',
  zoom: 'https://zoom.us/oauth/authorize',
  dropbox: 'https://www.dropbox.com/oauth2/authorize',
  box: 'https://account.box.com/api/oauth2/authorize',
} as const;
type Name = keyof typeof authorize;
const names = Object.keys(authorize) as readonly Name[];

const read = (name: Name, query: string) => readRequest(`${authorize[name]}?client_id=fabrikam&${query}`);

test('each is tried', () => {
  expect(['entra', 'microsoft-personal', ...names]).toEqual(providerIds);
});

describe.each(names)('%s', (name) => {
  const address = authorize[name];
  const { host, pathname } = new URL(address);

  test('is recognised by its exact host and path, over https', () => {
    for (const own of [
      address,
      `${address}/`,
      address.toUpperCase(),
      address.replace(host, `${host}.`),
      address.replace(host, `${host}:443`),
    ]) {
      expect(readRequest(`${own}?client_id=Fabrikam`), own).toMatchObject({
        provider: name,
        clientId: 'fabrikam',
        flow: expect.any(String),
      });
    }
    for (const other of [
      address.replace('https:', 'http:'),
      address.replace(host, `${host}:8443`),
      address.replace(host, `${host}.evil.example`),
      address.replace(host, `evil-${host}`),
      address.replace(host, `evil${host}`),
      address.replace(host, `.${host}`),
      `https://evil.example/?next=${address}`,
      `https://evil.example/${address}`,
      `https://${host}@evil.example${pathname}`,
      address.replace(pathname, `/evil${pathname}`),
      `${address}d`,
      `${address}/a/b/c/d/e`,
      `https://${host}/`,
    ]) {
      expect(readRequest(`${other}?client_id=fabrikam`), other).toBeNull();
    }
  });

  test('says nothing that the address does not say', () => {
    expect(readRequest(address)).toEqual({
      provider: name,
      cloud: 'global',
      tenant: null,
      flow: name === 'discord' ? 'app-install' : 'code',
      clientId: null,
      otherClientIds: [],
      redirectUri: null,
      redirectHost: null,
      otherRedirectHosts: [],
      scopes: 'unknown',
      resource: null,
      prompt: null,
      responseMode: null,
      accountDomain: null,
    });
  });

  test('reports two clients and two redirects, and takes a misspelt redirect for none', () => {
    expect(read(name, 'client_id=FABRIKAM&client_id=contoso')).toMatchObject({ clientId: 'fabrikam', otherClientIds: ['contoso'] });
    const two = read(name, 'redirect_uri=https://a.example/&redirect_uri=https://b.example/');
    expect(two).toMatchObject({ redirectHost: null, otherRedirectHosts: ['a.example', 'b.example'] });
    expect(read(name, 'redirect_id=https://a.example/')).toMatchObject({ redirectUri: null, redirectHost: null });
  });

  test('keeps the address of a client that describes itself', () => {
    const request = readRequest(`${address}?client_id=https%3A%2F%2Ffabrikam.example%2Fclient.json&redirect_uri=http://127.0.0.1:3000/cb`);
    expect(request).toMatchObject({ clientId: 'https://fabrikam.example/client.json', redirectHost: 'localhost' });
  });

  test('tells the flows', () => {
    expect(read(name, 'scope=x&response_type=token')?.flow).toBe('implicit');
    expect(read(name, 'scope=x&response_type=code%20id_token&response_mode=FORM_POST')).toMatchObject({
      flow: name === 'slack' ? 'app-install' : 'code',
      responseMode: 'form_post',
    });
    expect(read(name, 'scope=x&prompt=none')?.flow).toBe('silent');
    // A word of Microsoft's, which means nothing here.
    expect(read(name, 'scope=x&prompt=admin_consent')?.flow).not.toBe('admin');
  });

  test('keeps the case of scopes, each once, and knows none where they stand elsewhere', () => {
    const scopes = (query: string) => read(name, query)?.scopes;
    expect(scopes('scope=Mail.read%20mail.read+Mail.read')).toEqual(name === 'zoom' ? 'unknown' : ['Mail.read', 'mail.read']);
    expect(scopes('scope=mail.read&request_uri=urn:example:1')).toBe('unknown');
    expect(scopes('scope=%20')).toBe('unknown');
    const many = Array.from({ length: 5_000 }, (_, index) => `s${index}`).join('%20');
    expect(scopes(`scope=${many}`)).toBe('unknown');
  });

  test('keeps no secret', () => {
    const secret = 'zq5f1c9d7e3bqz';
    const secrets = ['state', 'code', 'nonce', 'code_challenge', 'code_verifier', 'client_secret', 'id_token_hint', 'user_code', 'part'];
    const query = secrets.map((key) => `${key}=${secret}`).join('&');
    const redirect = encodeURIComponent(`https://${secret}:${secret}@app.fabrikam.example/cb?code=${secret}#${secret}`);
    const request = read(name, `scope=x&${query}&login_hint=${secret}%40contoso.example&redirect_uri=${redirect}#${secret}`);
    expect(request).toMatchObject({ redirectUri: 'https://app.fabrikam.example/cb', accountDomain: 'contoso.example' });
    expect(JSON.stringify(request)).not.toContain(secret);
  });
});

test.each([
  ['google', 'https://accounts.google.com/o/oauth2/device/usercode?user_code=ABCD'],
  ['google', 'https://www.google.com/device'],
  ['google', 'https://google.com/device'],
  ['github', 'https://github.com/login/device'],
  ['github', 'https://contoso.ghe.com/login/device/confirmation'],
  ['gitlab', 'https://gitlab.com/oauth/device?user_code=ABCD'],
  ['discord', 'https://discord.com/activate'],
  ['facebook', 'https://www.facebook.com/device?user_code=ABCD'],
  ['salesforce', 'https://login.salesforce.com/setup/connect?user_code=ABCD'],
  ['salesforce', 'https://contoso.my.salesforce.com/setup/connect'],
  ['zoom', 'https://zoom.us/oauth_device'],
  ['zoom', 'https://zoom.us/oauth/device/complete/ABCD'],
])('%s takes the code of another device at %s', (provider, address) => {
  const request = readRequest(`${address}${address.includes('?') ? '&' : '?'}client_id=fabrikam&scope=x`);
  expect(request).toMatchObject({ provider, flow: 'device', clientId: null, scopes: 'unknown' });
  expect(JSON.stringify(request)).not.toContain('ABCD');
});

test.each([
  ['https://www.google.com/search?q=device'],
  ['https://www.google.com/o/oauth2/v2/auth?client_id=x'],
  ['https://accounts.google.com/device'],
  ['https://accounts.google.com/signin/v2/identifier'],
  ['https://gist.github.com/login/oauth/authorize?client_id=x'],
  ['https://ghe.com/login/oauth/authorize?client_id=x'],
  ['https://github.com/apps/fabrikam'],
  ['https://github.com/settings/applications'],
  ['https://gitlab.contoso.example/oauth/authorize?client_id=x'],
  ['https://app.slack.com/client'],
  ['https://slack.com/oauth/v3/authorize?client_id=x'],
  ['https://evilslack.com/oauth/v2/authorize?client_id=x'],
  ['https://my.salesforce.com/services/oauth2/authorize?client_id=x'],
  ['https://www.salesforce.com/services/oauth2/authorize?client_id=x'],
  ['https://evil-my.salesforce.com/services/oauth2/authorize?client_id=x'],
  ['https://www.facebook.com/dialog/share?app_id=1'],
])('%s asks for nothing', (address) => {
  expect(readRequest(address)).toBeNull();
});

describe('what each provider has of its own', () => {
  test('Google: the older words, the domain of a Workspace, and pages that say little', () => {
    expect(read('google', 'scope=email&approval_prompt=force&hd=Contoso.example')).toMatchObject({
      prompt: 'consent',
      accountDomain: 'contoso.example',
    });
    expect(read('google', 'scope=email&approval_prompt=force&prompt=none&hd=*')).toMatchObject({ prompt: 'none', accountDomain: null });
    expect(readRequest('https://accounts.google.com/signin/oauth/consent?part=x')).toMatchObject({ clientId: null, scopes: 'unknown' });
    const scopes = 'https://www.googleapis.com/auth/drive https://mail.google.com/ openid ';
    expect(read('google', `scope=${scopes}`)?.scopes).toEqual(scopes.trim().split(' '));
    // Google takes no commas: glued together, they are a scope that nobody knows.
    expect(read('google', 'scope=openid,email')?.scopes).toEqual(['openid,email']);
  });

  test('GitHub: commas, an OAuth app without scopes, and apps whose permissions are registered', () => {
    const of = (clientId: string, query: string) => readRequest(`${authorize.github}?client_id=${clientId}&${query}`)?.scopes;
    expect(read('github', 'scope=repo,user%20read:org')?.scopes).toEqual(['repo', 'user', 'read:org']);
    for (const oauthApp of ['0123456789abcdef0123', 'Ov23liAbCdEfGhIjKlMn']) {
      expect(of(oauthApp, '')).toEqual(['(no scope)']);
      expect(of(oauthApp, 'scope=')).toEqual(['(no scope)']);
      expect(of(oauthApp, 'request_uri=urn:example:1')).toBe('unknown');
      expect(of(oauthApp, `scope=${Array.from({ length: 300 }, (_, index) => `s${index}`).join('+')}`)).toBe('unknown');
    }
    for (const app of ['Iv1.0123456789abcdef', 'Iv23liAbCdEfGhIjKlMn']) {
      expect(of(app, '')).toBe('unknown');
      expect(of(app, 'scope=read:user')).toBe('unknown');
    }
    // An id of no shape we know may be of either kind.
    expect(of('fabrikam', '')).toBe('unknown');
  });

  test.each([
    '/apps/fabrikam/installations/new',
    '/apps/fabrikam/installations/new/permissions?target_id=1',
    '/apps/fabrikam/installations/select_target',
    '/settings/installations/1/permissions/update',
    '/organizations/contoso/settings/installations/1/permissions/update',
  ])('GitHub: %s installs an app', (path) => {
    expect(readRequest(`https://github.com${path}`)).toMatchObject({
      provider: 'github',
      flow: 'app-install',
      clientId: null,
      scopes: 'unknown',
    });
  });

  test('Slack: what is for the bot and what acts as the user', () => {
    const scopes = (path: string, query: string) => {
      const request = readRequest(`https://contoso.slack.com${path}?client_id=1.2&${query}`);
      return [request?.flow, request?.scopes];
    };
    expect(scopes('/oauth/v2/authorize', 'scope=chat:write,channels:read&user_scope=channels:read')).toEqual([
      'app-install',
      ['chat:write', 'channels:read', 'user:channels:read'],
    ]);
    expect(scopes('/oauth/v2/authorize', 'scope=&user_scope=identity.basic')).toEqual(['code', ['user:identity.basic']]);
    expect(scopes('/oauth/v2_user/authorize', 'scope=search:read')).toEqual(['code', ['user:search:read']]);
    expect(scopes('/oauth/authorize', 'scope=identity.basic,bot')).toEqual(['app-install', ['bot', 'user:identity.basic']]);
    expect(scopes('/openid/connect/authorize', 'scope=openid%20email')).toEqual(['code', ['openid', 'email']]);
    expect(scopes('/oauth', '')).toEqual(['code', 'unknown']);
    const many = Array.from({ length: 150 }, (_, index) => `s${index}`).join();
    expect(scopes('/oauth/v2/authorize', `scope=${many}&user_scope=${many}`)).toEqual(['app-install', 'unknown']);
  });

  test('Discord: a bot, and one that may do everything', () => {
    const of = (query: string) => [read('discord', query)?.flow, read('discord', query)?.scopes];
    expect(of('scope=identify')).toEqual(['code', ['identify']]);
    expect(of('scope=identify&permissions=8')).toEqual(['code', ['identify']]);
    expect(of('scope=bot+applications.commands&permissions=3072')).toEqual(['app-install', ['bot', 'applications.commands']]);
    expect(of('scope=bot&permissions=8')).toEqual(['app-install', ['bot', 'bot:administrator']]);
    expect(of('scope=bot&permissions=0&permissions=15')).toEqual(['app-install', ['bot', 'bot:administrator']]);
    for (const odd of ['', '-8', '8.0', '0x8', '1e1', `${'9'.repeat(1_000)}`])
      expect(of(`scope=bot&permissions=${odd}`)[1]).toEqual(['bot']);
  });

  test('Salesforce: its own word for asking without a prompt', () => {
    expect(read('salesforce', 'immediate=TRUE')?.flow).toBe('silent');
    expect(read('salesforce', 'immediate=false')?.flow).toBe('code');
    expect(read('salesforce', 'immediate=true&response_type=token')?.flow).toBe('implicit');
  });
});

describe('whatever an address holds', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000 }),
    fc.webUrl(),
    fc.constantFrom('%', '%zz', '%F0%9F', '__proto__', 'constructor', '/', '8'),
    fc.array(fc.constantFrom('openid', 'repo', '%20', ',', '+', 'bot'), { maxLength: 5_000 }).map((parts) => parts.join('%20')),
  );
  const parameter = fc.constantFrom(
    'client_id',
    'scope',
    'user_scope',
    'redirect_uri',
    'prompt',
    'permissions',
    'hd',
    'response_type',
    '__proto__',
  );
  const query = fc
    .array(fc.tuple(parameter, noise), { maxLength: 6 })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
  const bases = [
    ...Object.values(authorize),
    'https://github.com/login/device',
    'https://github.com/apps/x/installations/new',
    'https://slack.com/oauth/authorize',
  ];

  test('no reader throws, and what is read is bounded and can be stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          noise,
          fc
            .tuple(fc.constantFrom(...bases), fc.constantFrom('', '/', '/%zz'), query)
            .map(([base, tail, text]) => `${base}${tail}?${text}`),
        ),
        (text) => {
          readRequest(text);
          if (!URL.canParse(text)) return;
          for (const provider of Object.values(providers)) {
            const request = provider.readRequest(new URL(text));
            if (request === null) continue;
            expect(request.provider).toBe(provider.id);
            expect(JSON.parse(JSON.stringify(request))).toEqual(request);
            expect(request.scopes).not.toEqual([]);
            expect(request.scopes.length).toBeLessThanOrEqual(201);
            expect(request.clientId?.length ?? 0).toBeLessThanOrEqual(256);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('the order, repetition and separation of scopes change nothing but their order', () => {
    const scope = fc.constantFrom('repo', 'user:email', 'read:org', 'openid', 'chat:write');
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(scope, { minLength: 1, maxLength: 8 }), (name, scopes) => {
        const sorted = (list: readonly string[]) => {
          const found = read(name, `scope=${list.join('%20')}`)?.scopes;
          return found === 'unknown' ? found : [...(found ?? [])].sort();
        };
        expect(sorted([...scopes].reverse())).toEqual(sorted(scopes));
        expect(sorted([...scopes, ...scopes])).toEqual(sorted(scopes));
        expect(sorted(scopes)).toEqual(name === 'zoom' ? 'unknown' : [...new Set(scopes)].sort());
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readRequest } from '../../../core/providers/index.ts';
import { contosoApp } from '../policy/policy-samples.ts';

// Hundreds of addresses: slow on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

describe('whatever an address holds', () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9._~-]{12,40}$/).map((text) => `zq${text}qz`);
  const secretNames = [
    'state',
    'code',
    'nonce',
    'code_challenge',
    'code_verifier',
    'client_secret',
    'id_token_hint',
    'access_token',
    'STATE',
  ];
  const path = fc.constantFrom(
    'common/oauth2/v2.0/authorize',
    'common/oauth2/authorize',
    'common/adminconsent',
    'consumers/oauth2/v2.0/authorize',
  );
  const redirect = (scheme: string, value: string) =>
    `${scheme}://${value}:${value}@app.contoso.example/cb?code=${value}&state=${value}#access_token=${value}`;

  test('no secret of it is kept', () => {
    fc.assert(
      fc.property(
        path,
        secret,
        fc.constantFrom('https', 'http', 'ms-app', 'msauth.example'),
        fc.boolean(),
        (where, value, scheme, isRaw) => {
          const target = redirect(scheme, value);
          const query = [
            `client_id=${contosoApp}`,
            'scope=openid%20Mail.Read',
            ...secretNames.map((name) => `${name}=${encodeURIComponent(value)}`),
            `login_hint=${encodeURIComponent(`${value}@contoso.example`)}`,
            `redirect_uri=${isRaw ? target : encodeURIComponent(target)}`,
          ];
          const request = readRequest(`https://login.microsoftonline.com/${where}?${query.join('&')}#${value}`);
          expect(request).toMatchObject({ clientId: contosoApp, accountDomain: 'contoso.example' });
          expect(request?.redirectUri).toContain('app.contoso.example/cb');
          expect(JSON.stringify(request)).not.toContain(value);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reading it never throws, and what is read can be stored and put into addresses', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.webUrl(),
      fc.constantFrom('%', '%zz', '%F0%9F', '&', '=', '#', '?'),
    );
    const name = fc.constantFrom(
      'client_id',
      'scope',
      'redirect_uri',
      'resource',
      'prompt',
      'response_type',
      'login_hint',
      'domain_hint',
      'x',
    );
    const query = fc.array(fc.tuple(name, noise)).map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
    const address = fc.oneof(
      noise,
      fc.tuple(path, query).map(([where, text]) => `https://login.microsoftonline.com/${where}?${text}`),
      fc.tuple(noise, query).map(([where, text]) => `https://login.microsoftonline.com/${where}/oauth2/authorize?${text}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        const request = readRequest(text);
        if (request === null) return;
        expect(JSON.parse(JSON.stringify(request))).toEqual(request);
        expect(request.scopes).not.toEqual([]);
        // Each throws on half a character.
        [request.clientId, request.tenant, request.redirectUri, request.resource, ...request.scopes].map((value) =>
          encodeURIComponent(value ?? ''),
        );
      }),
      { numRuns: 300 },
    );
  });
});

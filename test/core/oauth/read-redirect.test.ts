import { describe, expect, test } from 'vitest';
import { isRegisteredRedirect } from '../../../core/oauth/read-redirect.ts';

describe('isRegisteredRedirect', () => {
  test.each([
    ['https://app.contoso.example/auth', 'https://app.contoso.example/auth'],
    ['https://app.contoso.example/auth', 'HTTPS://APP.contoso.example/Auth/'],
    ['https://app.contoso.example/', 'https://app.contoso.example'],
    ['https://app.contoso.example/auth', 'https://app.contoso.example/auth?fixed=1'],
    ['https://app.contoso.example/auth/callback', 'https://app.contoso.example/*'],
    ['https://app.contoso.example/auth', 'https://*.contoso.example/auth'],
    // A program may listen on any port (RFC 8252, section 7.3).
    ['http://localhost:50997/', 'http://localhost'],
    ['http://127.0.0.1:8400/', 'http://localhost'],
    ['msal11111111://auth', 'msal11111111://auth'],
    ['urn:ietf:wg:oauth:2.0:oob', 'urn:ietf:wg:oauth:2.0:oob'],
  ])('%s is %s', (redirect, registered) => {
    expect(isRegisteredRedirect(redirect, ['https://other.example/', registered])).toBe(true);
  });

  test.each([
    ['https://app.contoso.example/auth', 'https://app.contoso.example/auth2'],
    ['https://app.contoso.example/auth', 'https://app.contoso.example/'],
    ['https://app.contoso.example/auth', 'http://app.contoso.example/auth'],
    ['https://app.contoso.example:8443/auth', 'https://app.contoso.example/auth'],
    ['https://app.contoso.example.evil.example/', 'https://app.contoso.example/*'],
    ['https://evil.example/', 'https://app.contoso.example/*'],
    ['https://evil.example/x.contoso.example/auth', 'https://*.contoso.example/auth'],
    ['https://contoso.example/auth', 'https://*.contoso.example/auth'],
    ['https://a.b.contoso.example/auth', 'https://*.contoso.example/auth'],
    ['https://localhost/', 'http://localhost/'],
    ['http://localhost/evil', 'http://localhost/'],
    ['msal11111111://other', 'msal11111111://auth'],
    ['https://app.contoso.example/auth', 'not an address'],
    ['https://app.contoso.example/auth', ''],
  ])('%s is not %s', (redirect, registered) => {
    expect(isRegisteredRedirect(redirect, [registered])).toBe(false);
  });
});

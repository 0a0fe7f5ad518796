import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOutcome } from '../../../core/oauth/read-outcome.ts';

const at = (redirectUri: string | null) => (address: string) => readOutcome(address, { redirectUri });
const outcome = at('https://app.contoso.example/auth');

describe('readOutcome', () => {
  test.each([
    ['https://app.contoso.example/auth?code=x&state=y', 'accepted'],
    ['https://app.contoso.example/auth?code=', 'accepted'],
    ['https://APP.contoso.example/Auth?code=x', 'accepted'],
    ['https://app.contoso.example/auth#code=x&session_state=y', 'accepted'],
    ['https://app.contoso.example/auth#access_token=x&token_type=Bearer', 'accepted'],
    ['https://app.contoso.example/auth#id_token=x', 'accepted'],
    ['https://app.contoso.example/auth?admin_consent=True&tenant=t&scope=s', 'accepted'],
    ['https://app.contoso.example/auth?admin_consent=true', 'accepted'],
    ['https://app.contoso.example/auth?admin_consent=False', null],
    ['https://app.contoso.example/auth?error=access_denied&error_description=AADSTS65004', 'declined'],
    ['https://app.contoso.example/auth?admin_consent=True&error=consent_required', 'declined'],
    ['https://app.contoso.example/auth#error=access_denied', 'declined'],
    ['https://app.contoso.example/auth?error=x&code=y', 'declined'],
    ['https://app.contoso.example/auth', null],
    ['https://app.contoso.example/auth?state=x', null],
    ['https://app.contoso.example/auth?Code=x', null],
  ])('%s: %s', (address, expected) => {
    expect(outcome(address)).toBe(expected);
  });

  test.each([
    'https://app.contoso.example/other?code=x',
    'https://app.contoso.example:8443/auth?code=x',
    'http://app.contoso.example/auth?code=x',
    'https://evil.example/auth?code=x',
    'https://app.contoso.example.evil.example/auth?code=x',
    'https://login.microsoftonline.com/common/reprocess?ctx=x&code=y',
    'https://login.microsoftonline.com/common/federation/oauth2?code=x',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?redirect_uri=https%3A%2F%2Fapp.contoso.example%2Fauth%3Fcode%3Dx',
    'not an address',
    '/auth?code=x',
    '',
  ])('%s is not the answer', (address) => {
    expect(outcome(address)).toBeNull();
  });

  test('is read from other kinds of redirect addresses', () => {
    expect(at('http://localhost:50997/')('http://localhost:50997/?code=x')).toBe('accepted');
    expect(at('http://localhost:50997/')('http://localhost:50998/?code=x')).toBeNull();
    expect(at('msal11111111://auth')('msal11111111://auth?code=x')).toBe('accepted');
    expect(at('msal11111111://auth')('msal11111111://other?code=x')).toBeNull();
    expect(
      at('https://login.microsoftonline.com/common/oauth2/nativeclient')(
        'https://login.microsoftonline.com/common/oauth2/nativeclient?code=x',
      ),
    ).toBe('accepted');
  });

  test('where the redirect is not known, tells by the answer alone', () => {
    expect(at(null)('https://app.contoso.example/anywhere?code=x')).toBe('accepted');
    expect(at(null)('https://app.contoso.example/anywhere?x=y')).toBeNull();
  });

  test('never throws', () => {
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary' }).map((text) => `https://x.example/${text}`),
      fc.string().map((text) => `x:${text}`),
    );
    fc.assert(
      fc.property(address, (text) => {
        expect(['accepted', 'declined', null]).toContain(at(null)(text));
        expect(outcome(text)).toBeNull();
      }),
    );
  });
});

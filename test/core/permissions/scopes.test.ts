import fc from 'fast-check';
import { expect, test } from 'vitest';
import { providerIds } from '../../../core/oauth/authorization-request.ts';
import { microsoftScopeKey, normaliseMicrosoftScope } from '../../../core/permissions/microsoft-scopes.ts';
import { documentedScopeName, isSignInScope, normaliseScope, scopeKey } from '../../../core/permissions/scopes.ts';

const drive = 'https://www.googleapis.com/auth/drive';

test.each([
  ['google', drive, drive],
  ['google', ' https://mail.google.com/\t', 'https://mail.google.com/'],
  ['google', 'EMAIL', 'EMAIL'],
  ['github', 'read:Org', 'read:Org'],
  ['salesforce', 'Mail.read', 'Mail.read'],
  ['slack', 'chat:write\u200B', 'chat:write\uFFFD'],
  ['entra', 'https://graph.microsoft.com/Mail.Read', 'Mail.Read'],
  ['microsoft-personal', 'OPENID', 'openid'],
] as const)('%s spells %s as %s', (provider, raw, scope) => {
  expect(normaliseScope(provider, raw)).toBe(scope);
});

test('case tells scopes apart, save at Microsoft', () => {
  expect(scopeKey('google', drive.toUpperCase())).not.toBe(scopeKey('google', drive));
  expect(scopeKey('entra', 'MAIL.READ')).toBe(scopeKey('entra', 'Mail.Read'));
});

test.each([
  ['google', 'https://www.googleapis.com/auth/userinfo.email', true],
  ['google', 'https://www.googleapis.com/auth/userinfo.profile', true],
  ['google', 'openid', true],
  ['google', 'userinfo.email', false],
  ['google', 'https://evil.example/auth/userinfo.email', false],
  ['google', 'https://www.googleapis.com/auth/user.emails.read', false],
  ['google', 'Email', false],
  ['google', 'User.Read', false],
  ['google', drive, false],
  ['github', '(no scope)', true],
  ['github', 'user:email', true],
  ['github', 'user', false],
  ['slack', 'identity.basic', true],
  ['slack', 'user:identity.basic', true],
  ['slack', 'user:chat:write', false],
  ['discord', 'identify', true],
  ['discord', 'bot', false],
  ['zoom', 'constructor', false],
  ['microsoft-personal', 'wl.signin', true],
  ['microsoft-personal', 'WL.Basic', true],
  ['microsoft-personal', 'wl.imap', false],
  ['microsoft-personal', 'XboxLive.signin', false],
  ['microsoft-personal', 'User.Read', true],
  ['entra', 'wl.signin', false],
  ['entra', 'User.Read', true],
  ['entra', 'https://www.googleapis.com/auth/userinfo.email', false],
] as const)('at %s, %s only signs in: %s', (provider, scope, isSignIn) => {
  expect(isSignInScope(provider, scope)).toBe(isSignIn);
});

test('the mark of a scope that acts as the user is ours, the name behind it is the provider’s', () => {
  expect(documentedScopeName('slack', 'user:channels:history')).toBe('channels:history');
  expect(documentedScopeName('github', 'user:email')).toBe('user:email');
});

test('whatever the text, normalising once is enough', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...providerIds),
      fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.constant('\u0000a'.repeat(1_000))),
      (provider, raw) => {
        const scope = normaliseScope(provider, raw);
        expect(normaliseScope(provider, scope)).toBe(scope);
        expect(scopeKey(provider, scope)).toBe(scopeKey(provider, raw));
        expect(typeof isSignInScope(provider, scope)).toBe('boolean');
        if (provider === 'entra') expect([scope, scopeKey(provider, raw)]).toEqual([normaliseMicrosoftScope(raw), microsoftScopeKey(raw)]);
      },
    ),
    { numRuns: 300 },
  );
});

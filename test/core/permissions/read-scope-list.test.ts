import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { providerIds } from '../../../core/oauth/authorization-request.ts';
import { permissionOf } from '../../../core/permissions/permission-of.ts';
import { maxScopeLength, maxScopes, maxTextLength, readScopeList } from '../../../core/permissions/read-scope-list.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const read = (text: string, resource?: string) => readScopeList(text, 'entra', resource).scopes;

describe('a pasted list', () => {
  test.each([
    ['Mail.Read offline_access', ['Mail.Read', 'offline_access']],
    ['Mail.Read, MAIL.READ;mail.read\n\thttps://graph.microsoft.com/Mail.Read', ['Mail.Read']],
    ['"scopes": ["Mail.Read", "User.Read"]', ['scopes', ':', 'Mail.Read', 'User.Read']],
    ['  ', []],
    ['', []],
  ])('%j', (text, scopes) => {
    expect(read(text)).toEqual(scopes);
  });

  test('gives bare names to the resource, and the others to their own', () => {
    expect(read('Mail.Read openid https://graph.microsoft.com/User.Read', 'https://outlook.office365.com/')).toEqual([
      'https://outlook.office.com/Mail.Read',
      'openid',
      'User.Read',
    ]);
    expect(read('.default', '797f4846-ba00-4fd7-ba43-dac1f8f63013')).toEqual(['https://management.azure.com/.default']);
    expect(read('user_impersonation', 'contoso')).toEqual(['contoso/user_impersonation']);
  });

  test('is cut at five thousand scopes, ten thousand characters a scope, a million in all; and says so', () => {
    const scopes = Array.from({ length: maxScopes + 1 }, (_, index) => `Made.Up${index}`);
    expect(readScopeList(scopes.slice(1).join(' '), 'entra')).toMatchObject({ isCut: false, scopes: { length: maxScopes } });
    expect(readScopeList(scopes.join(' '), 'entra')).toMatchObject({ isCut: true, scopes: { length: maxScopes } });
    expect(readScopeList('x'.repeat(maxScopeLength), 'entra').isCut).toBe(false);
    expect(readScopeList('x'.repeat(maxScopeLength + 1), 'entra').isCut).toBe(true);
    expect(readScopeList(`${' '.repeat(maxTextLength)}Mail.Read`, 'entra')).toEqual({ scopes: [], isCut: true });
  });
});

test('any text of any provider comes out bounded, each scope once and understood without an error', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'mAiL.rEaD',
      'Mail.Read\u200B',
      '\u202EMail.Read',
      'x'.repeat(10_000),
      '/',
      'a/',
    ),
  );
  const resource = fc.option(fc.oneof(piece, fc.constant('https://outlook.office.com')));
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.constantFrom(' ', ',', '\n'),
      fc.constantFrom(...providerIds),
      resource,
      (pieces, between, provider, of) => {
        const { scopes } = readScopeList(pieces.join(between), provider, of);
        expect(new Set(scopes).size).toBe(scopes.length);
        for (const scope of scopes) {
          // The longest that is left of a scope, behind the longest that is left of a resource.
          expect(scope.length).toBeLessThanOrEqual(2_100);
          expect(scope).not.toMatch(/[\u200B\u202E]/u);
          expect(permissionOf(scope, provider, ownCatalogue).scope.length).toBeLessThanOrEqual(2_100);
        }
        const odd = scopes.filter((scope) => /__proto__|constructor|toString|\uFFFD/u.test(scope));
        for (const scope of odd) expect(permissionOf(scope, provider, ownCatalogue).level).toBe('unknown');
      },
    ),
  );
});

test.each(['MAIL.READ', 'mail.read', 'https://GRAPH.microsoft.com/mAiL.ReAd'])('case tells nothing: %s', (scope) => {
  expect(read(scope).map((each) => permissionOf(each, 'entra', ownCatalogue).scope)).toEqual(['Mail.Read']);
});

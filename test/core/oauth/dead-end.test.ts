import { expect, test } from 'vitest';
import { isDeadEnd } from '../../../core/oauth/dead-end.ts';
import { readRequest } from '../../../core/providers/index.ts';

const deadEndOf = (...redirects: readonly string[]) => {
  const query = redirects.map((redirect) => `&redirect_uri=${encodeURIComponent(redirect)}`).join('');
  const request = readRequest(`https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x${query}`);
  return request && isDeadEnd(request);
};

test.each([
  ['http://localhost:8400', 'yes'],
  ['http://127.0.0.1:1/x', 'yes'],
  ['http://[::1]/', 'yes'],
  ['https://nothing.invalid/', 'yes'],
  ['https://printer.local', 'yes'],
  ['https://login.microsoftonline.com/common/oauth2/nativeclient', 'yes'],
  ['https://login.microsoftonline.us/common/oauth2/nativeclient', 'yes'],
  ['urn:ietf:wg:oauth:2.0:oob', 'yes'],
  ['ms-appx-web://Microsoft.AAD.BrokerPlugin/x', 'yes'],
  ['javascript:alert(1)', 'yes'],
  ['https://portal.azure.com/auth', 'no'],
  ['https://login.microsoftonline.com/common/oauth2/nativeclient/more', 'no'],
  ['https://login.microsoftonline.com.evil.com/common/oauth2/nativeclient', 'no'],
  ['https://notlocalhost.com', 'no'],
  ['localhost', 'unknown'],
])('an answer to %s: %s', (redirect, answer) => {
  expect(deadEndOf(redirect)).toBe(answer);
});

test('without an address it is not known, and of two one is enough', () => {
  expect(deadEndOf()).toBe('unknown');
  expect(deadEndOf('https://portal.azure.com', 'https://www.office.com')).toBe('unknown');
  expect(deadEndOf('https://portal.azure.com', 'http://localhost')).toBe('yes');
});

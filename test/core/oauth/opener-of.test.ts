import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openers } from '../../../core/oauth/authorization-request.ts';
import { openerOf } from '../../../core/oauth/opener-of.ts';

const isProvider = (origin: string) => origin === 'https://login.microsoftonline.com';

test.each([
  [undefined, 'none'],
  ['null', 'unknown'],
  ['', 'unknown'],
  ['chrome-extension://abc', 'unknown'],
  ['https://login.microsoftonline.com', 'same-site'],
  ['https://login.microsoftonline.com/common/login?x=1', 'same-site'],
  ['https://login.microsoftonline.com.evil.example', 'web'],
  ['https://outlook.office.com', 'mail'],
  ['https://outlook.office.com.evil.example', 'web'],
  ['https://notoutlook.com', 'web'],
  ['https://mail.google.com', 'mail'],
  ['https://app.slack.com', 'chat'],
  ['https://entra.microsoft.com', 'portal'],
  ['https://sandbox-1.reactblade.portal.azure.com', 'portal'],
  ['https://calendar.contoso.example', 'web'],
  ['http://contoso.example:8080', 'web'],
])('%s is %s', (origin, opener) => {
  expect(openerOf(origin, isProvider)).toBe(opener);
});

test('any text is some opener, and no text is a message, a portal or the provider by chance', () => {
  fc.assert(
    fc.property(fc.string(), (origin) => {
      expect(openers).toContain(openerOf(origin, isProvider));
      expect(['none', 'mail', 'chat', 'portal', 'same-site']).not.toContain(openerOf(origin, isProvider));
    }),
  );
});

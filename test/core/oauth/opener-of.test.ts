import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openers } from '../../../core/oauth/authorization-request.ts';
import { openerOf } from '../../../core/oauth/opener-of.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const isProvider = (origin: string) => origin === 'https://login.microsoftonline.com';

test.each([
  ['chrome-extension://abc', 'unknown'],
  ['https://login.microsoftonline.com', 'same-site'],
  ['https://login.microsoftonline.com/common/login?x=1', 'same-site'],
  ['https://login.microsoftonline.com.evil.example', 'web'],
  ['https://outlook.office.com', 'web'],
  ['https://calendar.contoso.example', 'web'],
  ['http://contoso.example:8080', 'web'],
])('followed from %s it is %s, whatever else is said', (referrer, opener) => {
  for (const site of ['none', 'cross-site', 'same-origin', null]) expect(openerOf({ referrer, site }, isProvider)).toBe(opener);
});

test.each([
  ['none', 'none'],
  ['same-origin', 'same-site'],
  ['same-site', 'unknown'],
  // `referrer=no-referrer` and `rel=noreferrer` hide which site it was, and not that it was another one.
  ['cross-site', 'web'],
  ['None', 'unknown'],
  [null, 'unknown'],
])('without a referrer and with %s it is %s: who hides is not guilty, and where the browser says nothing not known', (site, opener) => {
  for (const referrer of [null, '', 'null']) expect(openerOf({ referrer, site }, isProvider)).toBe(opener);
});

test('any text is some opener, and no text is a message, a portal or the provider by chance', () => {
  fc.assert(
    fc.property(fc.string(), (referrer) => {
      const opener = openerOf({ referrer, site: 'cross-site' }, isProvider);
      expect(openers).toContain(opener);
      expect(['none', 'mail', 'chat', 'portal', 'same-site']).not.toContain(opener);
    }),
  );
});

test.each([
  ['outlook.office.com', 'mail'],
  ['outlook.office.com.evil.example', 'web'],
  ['notoutlook.com', 'web'],
  ['mail.google.com', 'mail'],
  ['app.slack.com', 'chat'],
  ['entra.microsoft.com', 'portal'],
  ['sandbox-1.reactblade.portal.azure.com', 'portal'],
  ['calendar.contoso.example', 'web'],
  ['com', 'web'],
  ['', 'web'],
])('on %s is read: %s', (host, kind) => {
  expect(ownCatalogue.kindOfSite(host)).toBe(kind);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyRedirect, readPunycode } from '../../../core/apps/redirect-host.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const classify = (uri: string | null) => classifyRedirect(uri, ownCatalogue);
const anyAddress = fc.oneof(
  fc.webUrl(),
  fc.string({ unit: 'binary' }),
  fc.string().map((text) => `https://${text}`),
);

describe('classifyRedirect', () => {
  it.each([
    ['https://login.contoso.example/auth', 'ordinary'],
    ['http://LOCALHOST:8400/', 'localhost'],
    ['http://127.0.0.1:1234/callback', 'localhost'],
    ['http://2130706433/', 'localhost'],
    ['http://[::1]/', 'localhost'],
    ['https://203.0.113.7/callback', 'ip'],
    ['https://0xcb.0.0x71.7/callback', 'ip'],
    ['https://[2001:db8::1]/callback', 'ip'],
    ['msauth.com.contoso.app://auth', 'custom-scheme'],
    ['urn:ietf:wg:oauth:2.0:oob', 'custom-scheme'],
    ['https://contoso.azurewebsites.net/.auth/login/aad/callback', 'dangling-prone'],
    ['https://contoso.westeurope.cloudapp.azure.com/', 'dangling-prone'],
    ['https://bucket.s3.eu-west-1.amazonaws.com/index.html', 'dangling-prone'],
    ['https://bucket.s3-website-us-east-1.amazonaws.com/', 'dangling-prone'],
    ['https://s3.amazonaws.com/bucket', 'dangling-prone'],
    ['https://contoso.blob.core.windows.net/', 'dangling-prone'],
    ['https://contoso.vault.core.windows.net/', 'ordinary'],
    ['https://s3notes.contoso.amazonaws.com.example/', 'ordinary'],
    ['https://contoso.github.io/app', 'free-hosting'],
    ['https://contoso.github.io./app', 'free-hosting'],
    ['https://contosogithub.io/app', 'ordinary'],
    ['https://contoso.powerappsportals.com/', 'free-hosting'],
    ['https://xn--80ak6aa92e.example/', 'punycode'],
    ['https://аррӏе.example/', 'punycode'],
    ['https://xn--80ak6aa92e.github.io/', 'free-hosting'],
    ['https://intranet/callback', 'unknown'],
    ['data:text/html,hello', 'unknown'],
    ['javascript:alert(1)', 'unknown'],
    ['file:///etc/hosts', 'unknown'],
    ['/relative', 'unknown'],
    ['', 'unknown'],
    [null, 'unknown'],
  ])('%s is %s', (uri, expected) => {
    expect(classify(uri).class).toBe(expected);
  });

  it('tells the part of a host that one owner holds', () => {
    expect(classify('https://xn--80ak6aa92e.example:8443/a?b#c')).toEqual({
      class: 'punycode',
      registrableDomain: 'xn--80ak6aa92e.example',
    });
    expect(classify('https://login.contoso.example/').registrableDomain).toBe('contoso.example');
    for (const none of [
      'com.contoso.app://auth/x',
      'http://127.0.0.1/',
      'https://203.0.113.7/',
      'https://intranet/',
      'data:text/html,x',
      null,
    ])
      expect(classify(none).registrableDomain).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(anyAddress, (uri) => void classify(uri)));
    expect(() => classify(`https://${'a.'.repeat(500_000)}example/`)).not.toThrow();
  });
});

describe('readPunycode', () => {
  it('says how a host in punycode reads, isolated; of no other host anything', () => {
    expect(readPunycode('xn--80ak6aa92e.example')).toBe('\u2068аррӏе.example\u2069');
    expect(readPunycode('login.contoso.example')).toBeNull();
    expect(readPunycode('xn--\u0430.example')).toBeNull();
  });

  it('never throws, and shows nothing that turns a sentence around', () => {
    const label = fc.oneof(
      fc.stringMatching(/^[a-z\d-]{0,70}$/u),
      fc.domain().map((name) => name.split('.')[0] ?? ''),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            label,
            label.map((text) => `xn--${text}`),
          ),
          { maxLength: 5 },
        ),
        (labels) => {
          expect(readPunycode(labels.join('.')) ?? '\u2068\u2069').toMatch(/^\u2068[^\u202A-\u202E\u2066-\u2069\n]*\u2069$/u);
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyRedirect } from '../../../core/apps/redirect-host.ts';
import { danglingProneSuffixes, freeHostingSuffixes } from '../../../core/oauth/hosting-suffixes.ts';

const lastTwo = (host: string) => host.split('.').slice(-2).join('.');
const classify = (uri: string | null, knownHosts: readonly string[] = []) =>
  classifyRedirect(uri, { knownHosts, findRegistrableDomain: lastTwo });

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

  it('shows the host as it is addressed, isolated, and beside it how punycode reads', () => {
    expect(classify('https://xn--80ak6aa92e.example:8443/a?b#c')).toEqual({
      class: 'punycode',
      shown: '\u2068xn--80ak6aa92e.example\u2069',
      reads: '\u2068аррӏе.example\u2069',
      registrableDomain: 'xn--80ak6aa92e.example',
      isKnownForClient: 'unknown',
    });
    expect(classify('https://login.contoso.example/')).toMatchObject({ shown: '\u2068login.contoso.example\u2069', reads: null });
    expect(classify('com.contoso.app://auth/x')).toMatchObject({ shown: '\u2068com.contoso.app\u2069', registrableDomain: null });
    expect(classify('http://127.0.0.1/')).toMatchObject({ shown: '\u2068localhost\u2069', registrableDomain: null });
    expect(classify('data:text/html,x')).toMatchObject({ shown: null });
  });

  it('compares with the hosts that this client is known to use', () => {
    expect(classify('https://app.contoso.example/', ['contoso.example']).isKnownForClient).toBe('yes');
    expect(classify('https://app.contoso.example/', ['fabrikam.example', 'app.contoso.example']).isKnownForClient).toBe('yes');
    expect(classify('https://evil-contoso.example/', ['contoso.example']).isKnownForClient).toBe('no');
    expect(classify('http://localhost:4000/', ['contoso.example']).isKnownForClient).toBe('no');
    expect(classify('https://app.contoso.example/', []).isKnownForClient).toBe('unknown');
    expect(classify('com.contoso.app://auth', ['contoso.example']).isKnownForClient).toBe('unknown');
  });

  it('never throws, and shows nothing that turns a sentence around', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          fc.string({ unit: 'binary' }),
          fc.string().map((text) => `https://${text}`),
        ),
        (uri) => {
          const { shown, reads } = classify(uri, ['contoso.example']);
          for (const text of [shown, reads]) {
            if (text !== null) expect(text).toMatch(/^\u2068[^\u202A-\u202E\u2066-\u2069\n]*\u2069$/u);
          }
        },
      ),
    );
    expect(() => classify(`https://${'a.'.repeat(500_000)}example/`)).not.toThrow();
  });
});

describe('the suffixes', () => {
  it('are lower case names, sorted, each once and in one list', () => {
    for (const list of [danglingProneSuffixes, freeHostingSuffixes]) {
      expect(list.filter((suffix) => !/^[a-z\d-]+(\.[a-z\d-]+)+$/u.test(suffix))).toEqual([]);
      expect(list).toEqual([...new Set(list)].sort());
    }
    expect(danglingProneSuffixes.filter((suffix) => freeHostingSuffixes.includes(suffix))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePunycode } from '../../../core/text/decode-punycode.ts';

describe('decodePunycode', () => {
  // The first three are samples of RFC 3492, section 7.1.
  it.each([
    ['xn--egbpdaj6bu4bxfgehfvwxn', 'ليهمابتكلموشعربي؟'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['XN--3B-ww4c5e180e575a65lsy2b', '3年b組金八先生'],
    ['xn--bcher-kva', 'bücher'],
    ['xn--80ak6aa92e', 'аррӏе'],
    ['xn--e28h', '😀'],
  ])('%s is %s', (label, decoded) => {
    expect(decodePunycode(label)).toBe(decoded);
  });

  it.each(['', 'contoso', 'xn--', 'xn--\u0430', 'xn--a b', 'xn--99999999', 'xn--zzzzzzzzzzzz99999999', `xn--${'a'.repeat(60)}`])(
    'gives null for %j',
    (label) => {
      expect(decodePunycode(label)).toBeNull();
    },
  );

  it('undoes what the browser does to a host', () => {
    const letter = fc.constantFrom(...'abcäéßøžабвгдежзикαβγδεאבגד日本語한국');
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 12 }), (label) => {
        fc.pre(URL.canParse(`https://${label}.example/`));
        const [first = ''] = new URL(`https://${label}.example/`).hostname.split('.');
        if (first.startsWith('xn--')) expect(decodePunycode(first)).toBe(label.normalize('NFC'));
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'az09-_') }), (text) => void decodePunycode(`xn--${text}`)));
  });
});

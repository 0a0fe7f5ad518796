import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRegistrableDomain } from '../../../core/oauth/registrable-domain.ts';

const table = ['rule', '!www.ck', '*.ck', '*.compute.example', 'co.uk', 'github.io', 'xn--55qx5d.cn', ''].join('\n');
const find = (host: string) => findRegistrableDomain(table, host);

describe('findRegistrableDomain', () => {
  it.each([
    ['contoso.com', 'contoso.com'],
    ['a.login.contoso.com', 'contoso.com'],
    ['login.contoso.co.uk', 'contoso.co.uk'],
    ['app.github.io', 'app.github.io'],
    ['a.app.github.io', 'app.github.io'],
    ['a.b.contoso.ck', 'b.contoso.ck'],
    ['www.ck', 'www.ck'],
    ['a.www.ck', 'www.ck'],
    ['x.eu.compute.example', 'x.eu.compute.example'],
    ['compute.example', 'compute.example'],
    ['contoso.xn--55qx5d.cn', 'contoso.xn--55qx5d.cn'],
    ['a.b.c.d.e.f.g.h.i.contoso.com', 'contoso.com'],
  ])('%s belongs to %s', (host, domain) => {
    expect(find(host)).toBe(domain);
  });

  it.each([
    '',
    'com',
    'co.uk',
    'github.io',
    'contoso.ck',
    'eu.compute.example',
    'localhost',
    '127.0.0.1',
    '[::1]',
    '.com',
    'a..com',
    'com.',
    'a b.com',
    'Á.com',
    'a\nb.com',
  ])('nobody owns %j', (host) => {
    expect(find(host)).toBeNull();
  });

  it('never throws, and gives an end of what it was asked', () => {
    fc.assert(
      fc.property(fc.oneof(fc.domain(), fc.string()), fc.oneof(fc.constant(table), fc.string()), (host, rules) => {
        const found = findRegistrableDomain(rules, host);
        if (found !== null) expect(`.${host}`.endsWith(`.${found}`)).toBe(true);
      }),
    );
    expect(find(`${'a.'.repeat(100_000)}com`)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeProtection, describeToolbar } from '../../locales/describe-protection.ts';

const english = wordsIn('en');
const dutch = wordsIn('nl');

describe('what is not protected', () => {
  it('is nothing to speak of where every host can be read', () => {
    expect(describeProtection([], true, english)).toBeNull();
  });

  it('is named: one host, two hosts, and one with the number of the others', () => {
    const titleOf = (hosts: readonly string[], words = english) => describeProtection(hosts, false, words)?.title;
    expect(titleOf(['a.example'])).toBe('Consent Lens is not protecting a.example');
    expect(titleOf(['a.example', 'b.example'])).toBe('Consent Lens is not protecting a.example and b.example');
    expect(titleOf(['a.example', 'b.example', 'c.example'])).toBe('Consent Lens is not protecting a.example and 2 other sign-in sites');
    expect(titleOf(['a.example', 'b.example', 'c.example'], dutch)).toBe('Consent Lens beschermt a.example en 2 andere inlogsites niet');
  });

  it('lists every host where the title does not', () => {
    const hosts = ['a.example', 'b.example', 'c.example'];
    expect(describeProtection(hosts, false, english)?.list?.hosts).toEqual(hosts);
    expect(describeProtection(hosts.slice(1), false, english)?.list).toBeNull();
  });

  it('speaks of a refusal only after one', () => {
    expect(describeProtection(['a.example'], false, english)?.refused).toBeNull();
    expect(describeProtection(['a.example'], true, english)?.refused).toContain('ask whoever manages this browser');
  });
});

describe('the toolbar in words', () => {
  it('has a sentence for every state, in the plural where there are more', () => {
    expect(describeToolbar({ kind: 'watching' }, english)).toBe('Consent Lens is watching for apps that ask for access');
    expect(describeToolbar({ kind: 'unprotected', hosts: ['a.example'] }, dutch)).toBe('Consent Lens beschermt a.example niet');
    expect(describeToolbar({ kind: 'policy-problem', count: 1 }, english)).toContain('1 setting of');
    expect(describeToolbar({ kind: 'policy-problem', count: 3 }, english)).toContain('3 settings of');
  });
});

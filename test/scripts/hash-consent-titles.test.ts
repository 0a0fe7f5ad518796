import { describe, expect, it } from 'vitest';
import { findByTitle } from '../../core/permissions/title-hash.ts';
import { hashConsentTitles } from '../../scripts/hash-consent-titles.ts';

const titles = (...lines: string[]) => ['name\tlang\ttitle', ...lines, ''].join('\n');

describe('hashConsentTitles', () => {
  it('writes a permission a line, sorted, and a hash a language', () => {
    const table = hashConsentTitles(
      titles('Mail.Send\ten\tPost a letter', 'Mail.Read\tde-DE\tDie Post ansehen', 'Mail.Read\ten\tLook at the post'),
    );
    const [head, first = '', second = '', ...rest] = table.split('\n');
    expect(head).toBe('name\ten\tde\tes\tfr\tja\tpt-BR\tru\tzh-CN');
    expect(first).toMatch(/^Mail\.Read\t[\w-]{7}\t[\w-]{7}\t{6}$/u);
    expect(second).toMatch(/^Mail\.Send\t[\w-]{7}\t{7}$/u);
    expect(rest).toEqual(['']);
    expect(findByTitle(table, 'de', 'Die Post ansehen')).toEqual(['Mail.Read']);
  });

  it.each([
    ['a line without a title', 'Mail.Read\ten\t'],
    ['a language without a column', 'Mail.Read\tnl-NL\tDe post bekijken'],
    ['two titles for one permission', 'Mail.Read\ten\tLook at the post\nMail.Read\ten\tOpen the post'],
  ])('refuses %s', (_name, lines) => {
    expect(() => hashConsentTitles(titles(lines))).toThrow();
  });

  it('refuses one hash for two titles of a language, and takes one title for two permissions', () => {
    const same = titles('Mail.Read\ten\tLook at the post', 'Post.All\ten\tLook at the POST');
    const other = titles('Mail.Read\ten\tLook at the post', 'Mail.Send\ten\tPost a letter');
    expect(hashConsentTitles(same, () => 'aaaaaaa')).toContain('Post.All\taaaaaaa');
    expect(() => hashConsentTitles(other, () => 'aaaaaaa')).toThrow('One hash for two titles');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findByTitle, hashTitle, normaliseTitle } from '../../../core/permissions/title-hash.ts';
import { listRecords } from '../../../core/text/packed-table.ts';
import { graphPermissions } from '../catalogue/own-catalogue.ts';

const table = readFileSync(join(import.meta.dirname, '../../../catalogue/consent-titles.tsv'), 'utf8');
const english = new Map(listRecords(table).map(([name = '', hash = '']) => [name, hash]));

// Made up for the tests: the table of the project has Microsoft's titles, as hashes.
const sample = [
  'name\ten\tde\tpt-BR',
  `Mail.Read\t${hashTitle('Look at the post')}\t${hashTitle('Die Post ansehen')}\t`,
  `Mail.Send\t${hashTitle('Post a letter')}\t\t${hashTitle('Look at the post')}`,
  `Post.All\t${hashTitle('Look at the post')}\t\t`,
].join('\n');

describe('normaliseTitle', () => {
  it.each([
    ['  Look\u00A0at\n the  POST ', 'look at the post'],
    ['Look\u200B at \u202Ethe\u202C post', 'look at the post'],
    ['Look at your team’s “post”', 'look at your team\'s "post"'],
    ['Look – at — the‑post', 'look - at - the-post'],
    ['Ｌｏｏｋ', 'look'],
    ['Look.', 'look.'],
    ['', ''],
  ])('%j is %j', (title, expected) => {
    expect(normaliseTitle(title)).toBe(expected);
  });

  it('changes nothing twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
        const once = normaliseTitle(title);
        expect(normaliseTitle(once)).toBe(once);
      }),
    );
  });
});

describe('hashTitle', () => {
  it('is the same for good', () => {
    // Computed with another implementation: FNV-1a over the code units, low byte first, folded to 42 bits, six bits a character from the lowest.
    expect(['', 'a', 'Look at the post'].map(hashTitle)).toEqual(['C-NEESO', 'cctR1eg', '8_24OBH']);
  });

  it('is seven plain characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (title) => /^[\w-]{7}$/u.test(hashTitle(title))));
  });
});

describe('findByTitle', () => {
  it('finds a permission in the page’s language, whatever the region', () => {
    expect(findByTitle(sample, 'de-AT', 'Die Post ansehen')).toEqual(['Mail.Read']);
    expect(findByTitle(sample, 'en-GB', 'post a letter')).toEqual(['Mail.Send']);
    expect(findByTitle(sample, 'pt-PT', 'Look at the post')).toEqual(['Mail.Send']);
  });

  it('gives back all that share a title', () => {
    expect(findByTitle(sample, 'en', 'LOOK at the post')).toEqual(['Mail.Read', 'Post.All']);
  });

  it('falls back to English, and tries every language where it has none of the page’s', () => {
    expect(findByTitle(sample, 'de', 'Post a letter')).toEqual(['Mail.Send']);
    expect(findByTitle(sample, 'nl', 'Die Post ansehen')).toEqual(['Mail.Read']);
    expect(findByTitle(sample, null, 'Look at the post')).toEqual(['Mail.Read', 'Mail.Send', 'Post.All']);
    expect(findByTitle(sample, 'en', 'Die Post ansehen')).toEqual([]);
  });

  it.each(['', 'Look at the', 'name', 'Mail.Read', '\t', 'x'.repeat(1_000_000)])(
    'finds nothing for a title it does not know: %j',
    (title) => {
      expect(findByTitle(sample, 'en', title)).toEqual([]);
      expect(findByTitle(table, null, title)).toEqual([]);
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ unit: 'binary' }), (text, language, title) => {
        findByTitle(text, language, title);
        expect(findByTitle(table, language, title)).toEqual([]);
      }),
    );
  });
});

describe('the table', () => {
  it('has every delegated permission of Graph in English, and about 340 in seven more languages', () => {
    expect(table.split('\n', 1)).toEqual(['name\ten\tde\tes\tfr\tja\tpt-BR\tru\tzh-CN']);
    const records = listRecords(table);
    const counts = Array.from({ length: 8 }, (_, column) => records.filter((record) => record[column + 1] !== '').length);
    expect(counts).toEqual([807, 343, 343, 343, 343, 343, 343, 343]);
    expect(records.filter((record) => record.length !== 9)).toEqual([]);
    expect(records.map(([name]) => name)).toEqual(records.map(([name]) => name).toSorted());
    expect([...english.keys()].toSorted()).toEqual(graphPermissions.map(({ name }) => name).toSorted());
  });

  it('holds hashes and no words', () => {
    const fields = listRecords(table).flatMap((record) => record.slice(1));
    expect(fields.filter((field) => !/^([\w-]{7})?$/u.test(field))).toEqual([]);
  });

  it('tells 151 meanings apart among the 153 that a user can grant, and 800 among all', () => {
    const userGrantable = graphPermissions.filter(({ who }) => who === 'user').map(({ name }) => english.get(name));
    expect(userGrantable).toHaveLength(153);
    expect(userGrantable).not.toContain(undefined);
    expect(new Set(userGrantable).size).toBe(151);
    expect(new Set(english.values()).size).toBe(800);
  });

  it('gives two mailbox protocols one title', () => {
    expect(english.get('EAS.AccessAsUser.All')).toBe(english.get('EWS.AccessAsUser.All'));
    expect(english.get('IMAP.AccessAsUser.All')).toBe(english.get('POP.AccessAsUser.All'));
    expect(english.get('IMAP.AccessAsUser.All')).not.toBe(english.get('Mail.ReadWrite'));
  });
});

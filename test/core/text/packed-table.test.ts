import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord, listRecords } from '../../../core/text/packed-table.ts';

const table = 'id\tname\nalpha\tFirst\nbeta\t\ngamma\tLast';

describe('findRecord', () => {
  it('finds a record by its whole key, the last one too', () => {
    expect(findRecord(table, 'alpha')).toEqual(['alpha', 'First']);
    expect(findRecord(table, 'beta')).toEqual(['beta', '']);
    expect(findRecord(table, 'gamma')).toEqual(['gamma', 'Last']);
    expect(findRecord('a\tb\tc\n1\t2\t3\n1\t4\t5\n', '1\t4')).toEqual(['1', '4', '5']);
  });

  it.each(['id', 'alph', 'lpha', '', '\n', 'alpha\nbeta', 'x\nalpha', '__proto__', 'constructor', 'a'.repeat(100_000)])(
    'finds nothing for %j',
    (key) => {
      expect(findRecord(table, key)).toBeNull();
    },
  );

  it('gives only records that start with what was asked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', '\t', '\n') }),
        fc.string({ unit: fc.constantFrom('a', 'b', '\t', '\n') }),
        (text, key) => {
          const found = findRecord(text, key);
          if (found) expect(found.join('\t').startsWith(`${key}\t`)).toBe(true);
        },
      ),
    );
  });
});

describe('listRecords', () => {
  it('lists all but the column names and empty lines', () => {
    expect(listRecords(`${table}\n\n`)).toEqual([
      ['alpha', 'First'],
      ['beta', ''],
      ['gamma', 'Last'],
    ]);
    expect(listRecords('')).toEqual([]);
  });
});

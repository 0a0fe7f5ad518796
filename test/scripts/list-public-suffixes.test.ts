import { describe, expect, it } from 'vitest';
import { listPublicSuffixes } from '../../scripts/list-public-suffixes.ts';

describe('listPublicSuffixes', () => {
  it('writes the rules of a trie one a line, without those that need not be told', () => {
    // Nodes: 0 the root of the rules, 1 uk, 2 co.uk, 3 ck, 4 *.ck, 5 дом.uk, 6 the root of the exceptions, 7 ck, 8 www.ck.
    const edges = [
      ['uk', 1, 0],
      ['ck', 3, 0],
      ['co', 2, 1],
      ['дом', 5, 1],
      ['*', 4, 3],
      ['ck', 7, 6],
      ['www', 8, 7],
    ] as const;
    const table = listPublicSuffixes({
      nodeFlags: [0, 1, 2, 0, 1, 1, 0, 0, 1],
      edgeStart: Array.from({ length: 10 }, (_, node) => edges.filter(([, , from]) => from < node).length),
      edgeLength: edges.map(([label]) => label.length),
      edgeChild: edges.map(([, to]) => to),
      labelText: edges.map(([label]) => label).join(''),
      rulesRoot: 0,
      exceptionsRoot: 6,
    });
    expect(table).toBe('rule\n!www.ck\n*.ck\nco.uk\n');
  });
});

/** The suffix trie as the package tldts (7.5, MIT; data: Public Suffix List, MPL-2.0) carries it in dist/es6/src/data/trie.js. */
export interface SuffixTrie {
  /** Not 0 where a rule ends. */
  readonly nodeFlags: ArrayLike<number>;
  /** A node's edges lie from its own number here up to the next node's. */
  readonly edgeStart: ArrayLike<number>;
  readonly edgeLength: ArrayLike<number>;
  readonly edgeChild: ArrayLike<number>;
  /** The labels of all edges in a row. */
  readonly labelText: string;
  readonly rulesRoot: number;
  readonly exceptionsRoot: number;
}

/**
 * The Public Suffix List as the table that core/oauth/registrable-domain.ts reads: `rule`, then a rule a line, sorted. Left out are
 * rules of one label (the last label always is a suffix) and those in other letters than ASCII (the browser writes hosts in punycode,
 * for which the list has its own rules).
 */
export function listPublicSuffixes(trie: SuffixTrie): string {
  const offsets: number[] = [];
  let end = 0;
  for (const length of Array.from(trie.edgeLength)) {
    offsets.push(end);
    end += length;
  }
  const rules: string[] = [];
  const walk = (node: number, suffix: string, mark: string) => {
    if (suffix !== '' && trie.nodeFlags[node] !== 0) rules.push(`${mark}${suffix}`);
    for (let edge = trie.edgeStart[node] ?? 0; edge < (trie.edgeStart[node + 1] ?? 0); edge += 1) {
      const start = offsets[edge] ?? 0;
      const label = trie.labelText.slice(start, start + (trie.edgeLength[edge] ?? 0));
      walk(trie.edgeChild[edge] ?? 0, suffix === '' ? label : `${label}.${suffix}`, mark);
    }
  };
  walk(trie.rulesRoot, '', '');
  walk(trie.exceptionsRoot, '', '!');
  return `${['rule', ...rules.filter((rule) => /^[!-~]+\.[!-~]+$/u.test(rule)).sort()].join('\n')}\n`;
}

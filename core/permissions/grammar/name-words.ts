/** What single words of permission names stand for: the `Mail` of `Mail.Read`, the `work` of `vso.work_write` (catalogue/README.md). */
import { listRecords } from '../../text/packed-table.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { ToldByName } from './told-by-name.ts';

/** Nouns are found in any case, words of the other vocabularies as they are written. */
const nouns = ['graph', 'azure-devops', 'sharepoint'] as const;
type Vocabulary =
  | (typeof nouns)[number]
  | 'azure-devops-operation'
  | 'defender'
  | 'defender-operation'
  | 'graph-constraint'
  | 'power-bi-operation'
  | 'resource'
  | 'sharepoint-operation';

/** What the word of a vocabulary stands for, or null; `unknown` is what the rest of the name tells. */
export type FindNameWord = (vocabulary: Vocabulary, word: string) => ToldByName | null;

/** Opens the table as the catalogue packs it, `vocabulary word data verb reach`. Every word in it was checked when it was packed. Read at the first question. */
export function openNameWords(table: string): FindNameWord {
  let byKey: ReadonlyMap<string, ToldByName> | undefined;
  return (vocabulary, word) => {
    byKey ??= new Map(
      listRecords(table).map(([owner = '', known = '', data, verb, reach]) => [keyOf(owner, known), { data, verb, reach } as ToldByName]),
    );
    return byKey.get(keyOf(vocabulary, word)) ?? null;
  };
}

function keyOf(vocabulary: string, word: string): string {
  return `${vocabulary} ${nouns.some((known) => known === vocabulary) ? toLowerAscii(word) : word}`;
}

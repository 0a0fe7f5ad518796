/** What single words of permission names stand for: the `Mail` of `Mail.Read`, the `work` of `vso.work_write` (catalogue/README.md). */
import { listRecords } from '../../text/packed-table.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { Permission } from '../permission.ts';

export type NameWord = Pick<Permission, 'data' | 'reach'>;

/** What the word of a vocabulary, in any case, stands for, or null. */
export type FindNameWord = (vocabulary: 'graph' | 'azure-devops' | 'sharepoint', word: string) => NameWord | null;

/** Opens the table as the catalogue packs it, `vocabulary word data reach`. Every word in it was checked when it was packed. Read at the first question. */
export function openNameWords(table: string): FindNameWord {
  let byKey: ReadonlyMap<string, NameWord> | undefined;
  return (vocabulary, word) => {
    byKey ??= new Map(
      listRecords(table).map(([owner, known = '', data, reach]) => [`${owner} ${toLowerAscii(known)}`, { data, reach } as NameWord]),
    );
    return byKey.get(`${vocabulary} ${toLowerAscii(word)}`) ?? null;
  };
}

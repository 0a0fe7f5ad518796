/** The catalogue's table of smaller permissions that exist, where names do not tell it (catalogue/README.md). */
import { listRecords } from '../text/packed-table.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { findResource } from './resources.ts';

/** The names of what gives less of the same as `name` of that vocabulary (as in permission-table.ts), the next smaller ones. */
export type FindNarrower = (vocabulary: string, name: string) => readonly string[];

/** `table`: `vocabulary wide narrow`. Never throws. */
export function findNarrower(table: string, vocabulary: string, name: string): ReturnType<FindNarrower> {
  const owner = findResource(vocabulary)?.id ?? vocabulary;
  return listRecords(table).flatMap(([known, wide = '', narrow = '']) =>
    known === owner && toLowerAscii(wide) === toLowerAscii(name) ? [narrow] : [],
  );
}

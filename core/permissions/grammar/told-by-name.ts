/** What the name of a permission tells by itself. Its level is told by no name: a name outside the tables stays unrated. */
import type { Permission } from '../permission.ts';

export type ToldByName = Pick<Permission, 'data' | 'verb' | 'reach'>;

/** Real names stay far below this. */
export const longestName = 1024;

/** Where a name tells nothing. */
export const toldNothing: ToldByName = { data: 'unknown', verb: 'unknown', reach: 'unknown' };

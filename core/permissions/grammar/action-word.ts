/** Providers whose names follow no pattern: only a plain word for what is done tells something. */
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { Verb } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

const words: readonly (readonly [RegExp, Verb])[] = [
  [/(^|[._:])(delete|permanent_delete|remove)($|[._:])/u, 'delete'],
  [/^(manage|admin)_|(^|[._:])(manage|admin)($|[._:])/u, 'administer'],
  [/^r?w_|(^|[._:])(write|readwrite|update|upload|create|modify|join|ingest)($|[._:])/u, 'change'],
  [/^r_|(^|[._:])(read|readonly|list|query)($|[._:])/u, 'read'],
];

/** The verb of a Discord, Dropbox, Box, Salesforce or LinkedIn scope, where its name has one. Never throws. */
export function parseActionWord(name: string): ToldByName {
  const key = toLowerAscii(name);
  const verb = words.find(([pattern]) => pattern.test(key))?.[1];
  return verb === undefined ? toldNothing : { ...toldNothing, verb };
}

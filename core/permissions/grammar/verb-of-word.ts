/** The words for what is done, as providers write them between colons. */

import { ownValue } from '../../text/own-value.ts';
import type { Verb } from '../permission.ts';

const verbs: Readonly<Record<string, Verb>> = {
  read: 'read',
  readonly: 'read',
  view: 'read',
  history: 'read',
  stream: 'read',
  search: 'read',
  list: 'read',
  write: 'change',
  update: 'change',
  create: 'change',
  join: 'change',
  share: 'change',
  execute: 'change',
  delete: 'delete',
  send: 'send',
  manage: 'administer',
  manage_objects: 'administer',
  admin: 'administer',
};

/** The verb that a word in lower case stands for; `unknown` for any other word. */
export function verbOfWord(word: string | undefined): Verb {
  return (word === undefined ? undefined : ownValue(verbs, word)) ?? 'unknown';
}

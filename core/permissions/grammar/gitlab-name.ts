/** GitLab: `<verb>_<noun>`, all about code and its building except these. */

import { ownValue } from '../../text/own-value.ts';
import type { DataCategory, Verb } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

const verbs: Readonly<Record<string, Verb>> = {
  read: 'read',
  write: 'change',
  create: 'change',
  manage: 'administer',
  admin: 'administer',
};

const nouns: Readonly<Record<string, DataCategory>> = {
  user: 'signin',
  observability: 'reports-health',
  service_ping: 'reports-health',
  mode: 'admin-roles',
};

/** What a GitLab scope tells. Source of the pattern: GitLab documentation, "Token scopes". Never throws. */
export function parseGitLabName(name: string): ToldByName {
  const [, first = '', noun = ''] = /^([a-z]+)_([a-z_0-9]+)$/u.exec(name) ?? [];
  const verb = ownValue(verbs, first);
  if (verb === undefined) return toldNothing;
  const data = ownValue(nouns, noun) ?? 'code';
  return { data, verb, reach: data === 'signin' ? 'mine' : data === 'admin-roles' ? 'organisation' : 'open' };
}

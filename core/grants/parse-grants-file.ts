import { listItems, ownFields } from '../policy/own-fields.ts';
import { readScope } from '../policy/text-formats.ts';
import { type Grant, grantSchemaVersion } from './grant.ts';
import { readGrant } from './read-grant.ts';
import { maxScopes } from './record-fields.ts';

/** `path` is the index with the field, such as `[2].scopes`; empty for the file as a whole. */
interface GrantsFileProblem {
  readonly path: string;
  readonly code: 'wrong-type' | 'malformed' | 'too-many';
}

const maxGrants = 10_000;

/** A whole record, of which one field at a time is replaced to find the faulty one. */
const wholeRecord = {
  schemaVersion: grantSchemaVersion,
  provider: 'entra',
  clientId: 'contoso',
  kind: 'own',
  since: '2026-01-01',
  lastSeen: '2026-01-01',
  scopes: [],
  source: 'observed',
};

/**
 * Reads the grants a policy is tried against: an array of `{provider, clientId, scopes, kind: own|tenant-wide, since}`, already
 * parsed from JSON. They count as given, as if this browser had seen them. An entry with any fault is left out and reported,
 * since half of it would answer another question than the one asked. Never throws.
 */
export function parseGrants(value: unknown): { readonly grants: readonly Grant[]; readonly problems: readonly GrantsFileProblem[] } {
  const list = listItems(value, maxGrants);
  if (list === null) return { grants: [], problems: [{ path: '', code: 'wrong-type' }] };
  const grants: Grant[] = [];
  const problems: GrantsFileProblem[] = list.isTruncated ? [{ path: '', code: 'too-many' }] : [];
  for (const [index, item] of list.items.entries()) {
    const entry = parseEntry(item, `[${index}]`);
    if ('code' in entry) problems.push(entry);
    else grants.push(entry);
  }
  return { grants, problems };
}

function parseEntry(item: unknown, path: string): Grant | GrantsFileProblem {
  const fields = ownFields(item);
  if (fields === null) return { path, code: 'wrong-type' };
  const faulty = ['provider', 'clientId', 'kind', 'since'].find((name) => readGrant({ ...wholeRecord, [name]: fields.get(name) }) === null);
  if (faulty !== undefined) return { path: `${path}.${faulty}`, code: 'malformed' };
  const scopes = listItems(fields.get('scopes'), maxScopes);
  if (scopes === null) return { path: `${path}.scopes`, code: 'wrong-type' };
  if (scopes.isTruncated) return { path: `${path}.scopes`, code: 'too-many' };
  const unread = scopes.items.findIndex((scope) => typeof scope !== 'string' || readScope(scope) === null);
  if (unread !== -1) return { path: `${path}.scopes[${unread}]`, code: 'malformed' };
  const since = fields.get('since');
  const granted = scopes.items.map((scope) => ({ scope, since }));
  const { provider, clientId, kind } = Object.fromEntries(fields);
  return readGrant({ ...wholeRecord, provider, clientId, kind, since, lastSeen: since, scopes: granted }) ?? { path, code: 'malformed' };
}

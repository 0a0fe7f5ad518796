/** Reads app consent policies as Microsoft Graph gives them: `GET /policies/permissionGrantPolicies`, v1.0 or beta. */
import type { FindScopeById } from '../../permissions/permission-ids.ts';
import { listItems, ownFields } from '../own-fields.ts';
import { displayKey, type ProblemLog } from '../read-value.ts';
import type { ConditionSet, ConsentPolicy } from './consent-policy.ts';
import { below, type ImportReader, isAnnotation } from './import-reader.ts';
import { canonicalPolicyId } from './policy-id.ts';
import { readConditionSet } from './read-condition-set.ts';

/** Far above what Entra takes. */
const maxPolicies = 500;
const maxSets = 200;
const maxLength = 1_024;

/**
 * The policies in `raw`: a collection (`{ value: […] }`), a list, or one policy. Never throws. What cannot be read is reported by its path
 * and never makes a policy approve more:
 *
 * - a condition that is unknown or faulty only narrows its set, so an include that has one gives nothing, and an exclude that has one
 *   may match wherever its other conditions do;
 * - a policy with an unknown or faulty field of its own, or whose includes or excludes are no list, approves nothing for certain;
 * - built-in policies for administrators, and for chats and teams, are marked (`isForUsers`): a collection has them, and none of them binds users.
 *
 * Annotations (`@odata.…`) are passed over. An id that `findScopeById` does not know is reported and kept: it may be any permission.
 */
export function importPolicies(raw: unknown, findScopeById: FindScopeById, path: string, log: ProblemLog): readonly ConsentPolicy[] {
  const collection = ownFields(raw)?.get('value');
  const list = listItems(collection ?? raw, maxPolicies);
  if (list === null) return toList(readPolicy(raw, { findScopeById, path, log }));
  if (list.isTruncated) log.report(path, 'too-many');
  return list.items.flatMap((item, index) => toList(readPolicy(item, { findScopeById, path: `${path}[${index}]`, log })));
}

const toList = <T>(value: T | null): readonly T[] => (value === null ? [] : [value]);

/** Fields of the beta that change nothing with these values; with others nobody here can say what the policy approves. */
const neutral: Readonly<Record<string, readonly unknown[]>> = {
  deletedDateTime: [null],
  includeAllPreApprovedApplications: [null, false],
  resourceScopeType: [null, 'tenant'],
};

function readPolicy(raw: unknown, reader: ImportReader): ConsentPolicy | null {
  const { path, log } = reader;
  const fields = ownFields(raw);
  const id = fields?.get('id');
  if (fields === null || typeof id !== 'string' || !/^[\w.@-]{1,256}$/u.test(id)) {
    log.report(fields === null ? path : `${path}.id`, fields === null ? 'wrong-type' : 'malformed');
    return null;
  }
  const isForUsers = !isBuiltInForOthers(id);
  if (!isForUsers) log.report(`${path}.id`, 'not-allowed-value');
  const unread = [...fields.keys()].filter((name) => !isAnnotation(name) && !isReadField(name, fields.get(name)));
  for (const name of unread) log.report(`${path}.${displayKey(name)}`, Object.hasOwn(neutral, name) ? 'not-allowed-value' : 'unknown-key');
  const includes = readSets(fields.get('includes'), below(reader, 'includes'));
  const excludes = readSets(fields.get('excludes'), below(reader, 'excludes'));
  return {
    id: canonicalPolicyId(id),
    displayName: readOptionalText(fields.get('displayName')),
    description: readOptionalText(fields.get('description')),
    includes: includes ?? [],
    excludes: excludes ?? [],
    isForUsers,
    given: raw,
    unread: [...unread.map(displayKey), ...(includes === null ? ['includes'] : []), ...(excludes === null ? ['excludes'] : [])],
  };
}

/** Built-in policies begin with Microsoft's name; those for users say so, and any other is for administrators or for chats and teams. */
function isBuiltInForOthers(id: string): boolean {
  return /^microsoft-(?!user-)/u.test(canonicalPolicyId(id));
}

function isReadField(name: string, value: unknown): boolean {
  if (Object.hasOwn(neutral, name)) return neutral[name]?.includes(value) === true;
  return ['id', 'displayName', 'description', 'includes', 'excludes'].includes(name);
}

function readOptionalText(raw: unknown): string | null {
  return typeof raw === 'string' ? raw.slice(0, maxLength) : null;
}

/** Null where there are sets and nobody can read them. */
function readSets(raw: unknown, reader: ImportReader): readonly ConditionSet[] | null {
  if (raw === undefined || raw === null) return [];
  const list = listItems(raw, maxSets);
  if (list === null || list.isTruncated) {
    reader.log.report(reader.path, list === null ? 'wrong-type' : 'too-many');
    return null;
  }
  return list.items.map((item, index) => readConditionSet(item, below(reader, index)));
}

import { normaliseMicrosoftScope } from '../../permissions/microsoft-scopes.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import { listItems, ownFields } from '../own-fields.ts';
import { displayKey, fail, type ProblemLog, readBoolean, readForm, readItems } from '../read-value.ts';
import { readClientId, readPublisherId, readScope, readTenantId } from '../text-formats.ts';
import { type ConditionField, conditionFields, isConditionField } from './conditions.ts';
import { anyEvent, type ConditionSet, type PermissionRef, permissionClassNames, permissionTypes } from './consent-policy.ts';
import { type ImportReader, isAnnotation } from './import-reader.ts';

/** Far above what Entra takes. */
const maxValues = 5_000;
const maxLength = 1_024;

/** One set of conditions as Graph writes it. What cannot be read is reported, and named in `unread`. */
export function readConditionSet(raw: unknown, { findScopeById, path, log }: ImportReader): ConditionSet {
  const fields = ownFields(raw);
  if (fields === null) {
    log.report(path, 'wrong-type');
    return { ...anyEvent, unread: ['*'] };
  }
  const unread = [...fields.keys()].filter((name) => name !== 'id' && !isAnnotation(name) && !isConditionField(name)).map(displayKey);
  for (const name of unread) log.report(`${path}.${name}`, 'unknown-key');
  const id = fields.get('id');
  const resource = readResource(fields.get('resourceApplication'));
  const readers: { readonly [Field in ConditionField]: Read<ConditionSet[Field]> } = {
    permissionClassification: choice([...permissionClassNames, 'all']),
    permissionType: choice(permissionTypes),
    resourceApplication: (_value, at, faults) => resource ?? fail(faults, at, 'malformed'),
    permissions: listOf((item, at) => {
      const permission = readPermission(item, resource, findScopeById);
      // It may be any: that is no fault of the list.
      if (permission?.scope === null) log.report(at, 'unknown-permission');
      return permission;
    }),
    clientApplicationIds: ids(readClientId),
    clientApplicationTenantIds: ids(readTenantId),
    clientApplicationPublisherIds: ids(readPublisherId),
    clientApplicationsFromVerifiedPublisherOnly: readBoolean,
    certifiedClientApplicationsOnly: readBoolean,
    scopeSensitivityLabels: readLabels,
  };
  // `anyEvent` is what a condition means that is absent or null, where Entra has a default for it.
  const set: Record<keyof ConditionSet, unknown> = { ...anyEvent, id: typeof id === 'string' ? id.slice(0, maxLength) : null };
  for (const field of conditionFields) {
    const value = fields.get(field) ?? null;
    if (value === null && field !== 'permissionType') continue;
    let isWhole = true;
    const report: ProblemLog['report'] = (at, code) => {
      isWhole = false;
      log.report(at, code);
    };
    set[field] = readers[field](value, `${path}.${field}`, { ...log, report }) ?? anyEvent[field];
    if (!isWhole) unread.push(field);
  }
  return { ...set, unread } as ConditionSet;
}

/** What a condition says, as far as it could be read; null where nothing of it could. What is reported to `faults` is a part of it that is missing. */
type Read<T> = (raw: unknown, path: string, faults: ProblemLog) => T | null;

function choice<V extends string>(values: readonly V[]): Read<V> {
  return (raw, path, faults) =>
    values.find((value) => value === raw) ?? fail(faults, path, raw === null ? 'malformed' : 'not-allowed-value');
}

/** `any`, or the id of an API in lower case; null where it is neither. */
function readResource(raw: unknown): string | null {
  if (raw === undefined || raw === null) return anyEvent.resourceApplication;
  if (typeof raw !== 'string' || raw.length > maxLength) return null;
  const text = toLowerAscii(raw.trim());
  return text === 'any' ? text : readTenantId(text);
}

function isAll(text: unknown): boolean {
  return typeof text === 'string' && toLowerAscii(text.trim()) === 'all';
}

function ids(readId: (raw: string) => string | null): Read<readonly string[] | 'all'> {
  return listOf((item) => (isAll(item) ? null : readId(item)));
}

/** A list of values, or with the single value `all` none at all; `all` beside others is a value that cannot be read. */
function listOf<T>(readItem: (item: string, path: string) => T | null): Read<readonly T[] | 'all'> {
  return (raw, path, faults) => {
    const first = listItems(raw, 1);
    if (first?.isTruncated === false && isAll(first.items[0])) return 'all';
    const list = readItems(raw, maxValues, path, faults, (item, at) => readForm(item, (text) => readItem(text, at), maxLength, at, faults));
    return list?.values ?? [];
  };
}

/** The id of a permission, or, in a policy of our own, its name: of Graph where it stands bare, or of the set's own resource. */
function readPermission(raw: string, resource: string | null, findScopeById: ImportReader['findScopeById']): PermissionRef | null {
  const id = readTenantId(raw);
  if (id !== null) return { id, scope: findScopeById(id) };
  const isBare = !raw.includes('/') && resource !== null && resource !== 'any';
  const scope = isAll(raw) ? null : readScope(isBare ? `${resource}/${raw.trim()}` : raw);
  return scope === null ? null : { id: null, scope: normaliseMicrosoftScope(scope) };
}

/** `{ labelKind: 'all' }`, or `{ labelKind: 'enumerated', sensitivityLabels: […] }`. */
const readLabels: Read<ConditionSet['scopeSensitivityLabels']> = (raw, path, faults) => {
  const fields = ownFields(raw);
  const kind = fields?.get('labelKind');
  if (!fields || (kind !== 'all' && kind !== 'enumerated')) {
    faults.report(path, fields ? 'not-allowed-value' : 'wrong-type');
    return [];
  }
  const foreign = [...fields.keys()].filter((name) => !isAnnotation(name) && name !== 'labelKind' && name !== 'sensitivityLabels');
  for (const name of foreign) faults.report(`${path}.${displayKey(name)}`, 'unknown-key');
  if (foreign.length > 0) return [];
  return kind === 'all' ? kind : ids(readTenantId)(fields.get('sensitivityLabels'), `${path}.sensitivityLabels`, faults);
};

import { normaliseMicrosoftScope } from '../../permissions/microsoft-scopes.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { PolicyProblemCode } from '../effective-policy.ts';
import { listItems, ownFields } from '../own-fields.ts';
import { displayKey } from '../read-value.ts';
import { readClientId, readPublisherId, readScope, readTenantId } from '../text-formats.ts';
import { type ConditionField, isConditionField } from './conditions.ts';
import { anyEvent, type ConditionSet, type PermissionRef, permissionClassNames, permissionTypes } from './consent-policy.ts';
import { below, type ImportReader, isAnnotation } from './import-reader.ts';

/** Far above what Entra takes. */
const maxValues = 5_000;
const maxLength = 1_024;

/** One set of conditions as Graph writes it. What cannot be read is reported, and named in `unread`. */
export function readConditionSet(raw: unknown, reader: ImportReader): ConditionSet {
  const { path, log } = reader;
  const fields = ownFields(raw);
  if (fields === null) {
    log.report(path, 'wrong-type');
    return { ...anyEvent, unread: ['*'] };
  }
  const unread = [...fields.keys()].filter((name) => name !== 'id' && !isAnnotation(name) && !isConditionField(name)).map(displayKey);
  for (const name of unread) log.report(`${path}.${name}`, 'unknown-key');
  const id = fields.get('id');
  // `anyEvent` is what a condition means that is absent or null, where Entra has a default for it.
  const set: { -readonly [Field in keyof ConditionSet]: ConditionSet[Field] } = {
    ...anyEvent,
    id: typeof id === 'string' ? id.slice(0, maxLength) : null,
  };
  const resource = readResource(fields.get('resourceApplication'));
  const read = <Field extends ConditionField>(
    field: Field,
    how: (value: unknown, reader: ImportReader) => Result<ConditionSet[Field]>,
  ): void => {
    const value = fields.get(field) ?? null;
    if (value === null && field !== 'permissionType') return;
    const result = how(value, below(reader, field));
    if (!result.isWhole) unread.push(field);
    if (result.value !== undefined) set[field] = result.value;
  };
  read('permissionClassification', choice([...permissionClassNames, 'all']));
  read('permissionType', choice(permissionTypes));
  read('resourceApplication', (_value, at) => (resource === null ? fault(at, 'malformed') : whole(resource)));
  read('permissions', (value, at) => listOf(value, at, (item, itemReader) => readPermission(item, resource, itemReader)));
  read('clientApplicationIds', ids(readClientId));
  read('clientApplicationTenantIds', ids(readTenantId));
  read('clientApplicationPublisherIds', ids(readPublisherId));
  read('clientApplicationsFromVerifiedPublisherOnly', bool);
  read('certifiedClientApplicationsOnly', bool);
  read('scopeSensitivityLabels', readLabels);
  return { ...set, unread };
}

/** What a condition says, as far as it could be read; `value` is undefined where nothing of it could. */
interface Result<T> {
  readonly value: T | undefined;
  readonly isWhole: boolean;
}
const whole = <T>(value: T): Result<T> => ({ value, isWhole: true });

function fault(reader: ImportReader, code: PolicyProblemCode): Result<never> {
  reader.log.report(reader.path, code);
  return { value: undefined, isWhole: false };
}

function choice<V extends string>(values: readonly V[]): (raw: unknown, reader: ImportReader) => Result<V> {
  return (raw, reader) => {
    const found = values.find((value) => value === raw);
    return found === undefined ? fault(reader, raw === null ? 'malformed' : 'not-allowed-value') : whole(found);
  };
}

function bool(raw: unknown, reader: ImportReader): Result<boolean> {
  return typeof raw === 'boolean' ? whole(raw) : fault(reader, 'wrong-type');
}

/** `any`, or the id of an API in lower case; null where it is neither. */
function readResource(raw: unknown): string | null {
  if (raw === undefined || raw === null) return anyEvent.resourceApplication;
  if (typeof raw !== 'string' || raw.length > maxLength) return null;
  const text = toLowerAscii(raw.trim());
  return text === 'any' ? text : readTenantId(text);
}

function ids(readId: (raw: string) => string | null): (raw: unknown, reader: ImportReader) => Result<readonly string[] | 'all'> {
  return (raw, reader) => listOf(raw, reader, (item) => (toLowerAscii(item.trim()) === 'all' ? null : readId(item)));
}

/** A list of values, or with the single value `all` none at all; `all` beside others is a value that cannot be read. */
function listOf<T>(
  raw: unknown,
  reader: ImportReader,
  readItem: (item: string, reader: ImportReader) => T | null,
): Result<readonly T[] | 'all'> {
  const list = listItems(raw, maxValues);
  if (list === null) return { ...fault(reader, 'wrong-type'), value: [] };
  if (list.isTruncated) reader.log.report(reader.path, 'too-many');
  const [only] = list.items;
  if (list.items.length === 1 && typeof only === 'string' && toLowerAscii(only.trim()) === 'all') return whole('all');
  const values = list.items.map((item, index) => {
    const at = below(reader, index);
    if (typeof item !== 'string') return fault(at, 'wrong-type');
    if (item.length > maxLength) return fault(at, 'too-long');
    const value = readItem(item, at);
    return value === null ? fault(at, 'malformed') : whole(value);
  });
  return {
    value: values.flatMap(({ value }) => (value === undefined ? [] : [value])),
    isWhole: !list.isTruncated && values.every(({ isWhole }) => isWhole),
  };
}

/** The id of a permission, or, in a policy of our own, its name: of Graph where it stands bare, or of the set's own resource. */
function readPermission(raw: string, resource: string | null, { findScopeById, path, log }: ImportReader): PermissionRef | null {
  const id = readTenantId(raw);
  if (id !== null) {
    const scope = findScopeById(id);
    if (scope === null) log.report(path, 'unknown-permission');
    return { id, scope };
  }
  const isBare = !raw.includes('/') && resource !== null && resource !== 'any';
  const scope = toLowerAscii(raw.trim()) === 'all' ? null : readScope(isBare ? `${resource}/${raw.trim()}` : raw);
  return scope === null ? null : { id: null, scope: normaliseMicrosoftScope(scope) };
}

/** `{ labelKind: 'all' }`, or `{ labelKind: 'enumerated', sensitivityLabels: […] }`. */
function readLabels(raw: unknown, reader: ImportReader): Result<ConditionSet['scopeSensitivityLabels']> {
  const fields = ownFields(raw);
  const kind = fields?.get('labelKind');
  if (!fields || (kind !== 'all' && kind !== 'enumerated'))
    return { ...fault(reader, fields ? 'not-allowed-value' : 'wrong-type'), value: [] };
  const foreign = [...fields.keys()].filter((name) => !isAnnotation(name) && name !== 'labelKind' && name !== 'sensitivityLabels');
  for (const name of foreign) reader.log.report(`${reader.path}.${displayKey(name)}`, 'unknown-key');
  if (foreign.length > 0) return { value: [], isWhole: false };
  return kind === 'all' ? whole('all') : ids(readTenantId)(fields.get('sensitivityLabels'), below(reader, 'sensitivityLabels'));
}

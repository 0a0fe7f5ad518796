/** Reads the lists of `apps`, `publishers`, `permissionClasses`, `messages` and `providers`: each good entry is kept, each faulty part reported with its path. */
import { normaliseMicrosoftScope } from '../permissions/microsoft-scopes.ts';
import { normaliseScope } from '../permissions/scopes.ts';
import type { PermissionClassEntry } from './consent-policies/consent-policy.ts';
import type { AppEntry, EffectivePolicy, ProviderOverlay, PublisherEntry } from './effective-policy.ts';
import { listItems, ownFields } from './own-fields.ts';
import { policyKeys } from './policy-keys.ts';
import { displayKey, type ProblemLog, readBoolean, readChoice, readText, readTexts } from './read-value.ts';
import { findClientId } from './text-formats.ts';

/** One entry being read. Its readers give undefined where a field is absent and null where it is faulty, which they report. */
interface EntryReader {
  readonly path: string;
  readonly log: ProblemLog;
  readonly raw: ReadonlyMap<string, unknown>;
  readonly hasUnknownFields: boolean;
}

function readList<T>(
  raw: unknown,
  key: { readonly maxItems: number; readonly fields: Readonly<Record<string, unknown>> },
  path: string,
  log: ProblemLog,
  readEntry: (entry: EntryReader) => T | null,
): readonly T[] {
  const list = listItems(raw, key.maxItems);
  if (list === null) {
    log.report(path, 'wrong-type');
    return [];
  }
  if (list.isTruncated) log.report(path, 'too-many');
  return list.items.flatMap((item, index) => {
    const opened = openEntry(item, key.fields, `${path}[${index}]`, log);
    const entry = opened && readEntry(opened);
    return entry === null ? [] : [entry];
  });
}

function openEntry(item: unknown, fields: Readonly<Record<string, unknown>>, path: string, log: ProblemLog): EntryReader | null {
  const raw = ownFields(item);
  if (raw === null) {
    log.report(path, 'wrong-type');
    return null;
  }
  const unknown = [...raw.keys()].filter((name) => !Object.hasOwn(fields, name));
  for (const name of unknown) log.report(`${path}.${displayKey(name)}`, 'unknown-key');
  return { path, log, raw, hasUnknownFields: unknown.length > 0 };
}

/** Undefined where the field is absent. */
function readField<T>(
  { raw, path, log }: EntryReader,
  name: string,
  read: (raw: unknown, path: string, log: ProblemLog) => T,
): T | undefined {
  return raw.has(name) ? read(raw.get(name), `${path}.${name}`, log) : undefined;
}

function readTextField(entry: EntryReader, name: string, limits: Parameters<typeof readText>[1]): string | null | undefined {
  return readField(entry, name, (raw, path, log) => readText(raw, limits, path, log));
}

function readChoiceField<Value extends string>(
  entry: EntryReader,
  name: string,
  field: { readonly values: readonly Value[] },
): Value | null | undefined {
  return readField(entry, name, (raw, path, log) => readChoice(raw, field, path, log));
}

/** A missing or faulty `access` may have been meant as a block, so it is one: a wrong block is the safer error. */
function readAccess(entry: EntryReader): 'allow' | 'block' {
  const { access } = policyKeys.apps.fields;
  const value = readChoiceField(entry, 'access', access);
  if (value === undefined) entry.log.report(`${entry.path}.access`, 'malformed');
  return value ?? access.strictest;
}

/** `isSharedSuffix` tells of a host that anybody can have a name below it (`github.io`): to allow it would allow strangers. */
export function readApps(raw: unknown, log: ProblemLog, isSharedSuffix: (host: string) => boolean): readonly AppEntry[] {
  return readList(raw, policyKeys.apps, 'apps', log, (entry) =>
    readAccess(entry) === 'allow' ? readAllowedApp(entry, isSharedSuffix) : readBlockedApp(entry),
  );
}

const { fields: app } = policyKeys.apps;

function readAppBasics(entry: EntryReader) {
  // Every field is read, so that one pass reports all there is to mend.
  const basics = {
    clientId: readTextField(entry, 'clientId', app.clientId),
    provider: readChoiceField(entry, 'provider', app.provider),
    until: readTextField(entry, 'until', app.until),
    overridable: readField(entry, 'overridable', readBoolean) ?? false,
    reason: readTextField(entry, 'reason', app.reason) ?? null,
  };
  readTextField(entry, 'note', app.note);
  if (basics.clientId === undefined) entry.log.report(`${entry.path}.clientId`, 'malformed');
  return basics;
}

/** A limit that cannot be read must not turn into "any": then the entry is dropped. A field we do not know may be such a limit. */
function readAllowedApp(entry: EntryReader, isSharedSuffix: (host: string) => boolean): AppEntry | null {
  const { clientId, provider, until, overridable, reason } = readAppBasics(entry);
  const scopes = readLimit(entry, 'scopes', app.scopes);
  const redirectHosts = readLimit(entry, 'redirectHosts', { ...app.redirectHosts, isRefused: isSharedSuffix });
  const isFaulty = [provider, until, scopes, redirectHosts].includes(null) || entry.hasUnknownFields;
  if (clientId === undefined || clientId === null || isFaulty) return null;
  return {
    clientId,
    access: 'allow',
    provider: provider ?? null,
    // Of an entry for any provider, which spelling is meant depends on who is asked.
    scopes: (provider && scopes?.map((scope) => normaliseScope(provider, scope))) ?? scopes ?? null,
    redirectHosts: redirectHosts ?? null,
    until: until ?? null,
    overridable,
    reason,
  };
}

/** The good members of a list of limits; null where members were given and none is good. */
function readLimit(entry: EntryReader, name: string, limits: Parameters<typeof readTexts>[1]): readonly string[] | null | undefined {
  return readField(entry, name, (raw, path, log) => {
    const list = readTexts(raw, limits, path, log);
    return list === null || (list.values.length === 0 && !list.isWhole) ? null : list.values;
  });
}

/** A block stands as far as its client id can be read: whatever would narrow it and cannot be read, or is not supported, does not. */
function readBlockedApp(entry: EntryReader): AppEntry | null {
  const { clientId, provider, until, overridable, reason } = readAppBasics(entry);
  for (const name of ['scopes', 'redirectHosts']) if (entry.raw.has(name)) entry.log.report(`${entry.path}.${name}`, 'not-yet-supported');
  const given = entry.raw.get('clientId');
  const blockedId = clientId ?? (typeof given === 'string' ? findClientId(given.slice(0, app.clientId.maxLength)) : null);
  if (blockedId === null) return null;
  return {
    clientId: blockedId,
    access: 'block',
    provider: provider ?? null,
    scopes: null,
    redirectHosts: null,
    until: until ?? null,
    overridable,
    reason,
  };
}

export function readPublishers(raw: unknown, log: ProblemLog): readonly PublisherEntry[] {
  const { fields } = policyKeys.publishers;
  return readList(raw, policyKeys.publishers, 'publishers', log, (entry) => {
    const access = readAccess(entry);
    const publisherId = readTextField(entry, 'publisherId', fields.publisherId);
    const tenantId = readTextField(entry, 'tenantId', fields.tenantId);
    if (publisherId === undefined && tenantId === undefined) entry.log.report(entry.path, 'malformed');
    // Neither a prompt nor the catalogue tells the partner id of an app.
    if (publisherId) entry.log.report(`${entry.path}.publisherId`, 'not-yet-supported');
    const isFaulty = publisherId === null || tenantId === null || entry.hasUnknownFields;
    if (access === 'allow' && isFaulty) return null;
    // Partner ids are digits, so an unquoted one is a likely slip; it still blocks.
    const given = entry.raw.get('publisherId');
    const blockedId = publisherId ?? (typeof given === 'number' && Number.isSafeInteger(given) ? String(given) : null);
    if (blockedId === null && (tenantId ?? null) === null) return null;
    return { publisherId: blockedId, tenantId: tenantId ?? null, access };
  });
}

/** An entry that cannot be read may be any permission, of any class. */
export const unreadPermissionClass: PermissionClassEntry = { scope: null, class: null };

export function readPermissionClasses(raw: unknown, log: ProblemLog): readonly PermissionClassEntry[] {
  const key = policyKeys.permissionClasses;
  const entries = readList(raw, key, 'permissionClasses', log, (entry) => {
    const resource = readTextField(entry, 'resource', key.fields.resource);
    const name = readTextField(entry, 'scope', key.fields.scope) ?? null;
    const given = readChoiceField(entry, 'class', key.fields.class) ?? null;
    for (const field of ['scope', 'class']) if (!entry.raw.has(field)) log.report(`${entry.path}.${field}`, 'malformed');
    if (name === null || resource === null) return { scope: null, class: given };
    return { scope: normaliseMicrosoftScope(resource === undefined ? name : `${resource}/${name}`), class: given };
  });
  const list = listItems(raw, key.maxItems);
  const isWhole = list !== null && !list.isTruncated && list.items.length === entries.length;
  return isWhole ? entries : [...entries, unreadPermissionClass];
}

/** A second entry for a provider is reported; the stricter value of each field stands. */
export function readProviders(raw: unknown, log: ProblemLog): readonly ProviderOverlay[] {
  const { fields } = policyKeys.providers;
  const seen = new Set<string>();
  return readList(raw, policyKeys.providers, 'providers', log, (entry) => {
    const provider = readChoiceField(entry, 'provider', fields.provider) ?? null;
    if (!entry.raw.has('provider')) log.report(`${entry.path}.provider`, 'malformed');
    if (provider !== null && seen.has(provider)) log.report(entry.path, 'conflict');
    seen.add(provider ?? '');
    const read = <V extends string>(name: string, field: { readonly values: readonly V[]; readonly strictest: V }): V | null => {
      const value = readChoiceField(entry, name, field);
      return value === null ? field.strictest : (value ?? null);
    };
    return {
      provider,
      isWhole: provider !== null && !entry.hasUnknownFields,
      userConsent: read('userConsent', fields.userConsent),
      mode: read('mode', fields.mode),
      existingGrants: read('existingGrants', fields.existingGrants),
      signInOnly: read('signInOnly', fields.signInOnly),
    };
  });
}

export function readMessages(raw: unknown, log: ProblemLog): EffectivePolicy['messages'] {
  const { fields } = policyKeys.messages;
  return readList(raw, policyKeys.messages, 'messages', log, (entry) => {
    const lang = readTextField(entry, 'lang', fields.lang);
    const text = readTextField(entry, 'text', fields.text);
    if (lang === undefined || text === undefined) entry.log.report(entry.path, 'malformed');
    return lang && text ? { lang, text } : null;
  });
}

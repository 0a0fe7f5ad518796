/** Reads the lists of `apps`, `publishers`, `permissionClasses`, `messages` and `providers`: each good entry is kept, each faulty part reported with its path. */
import { normaliseMicrosoftScope } from '../permissions/microsoft-scopes.ts';
import { normaliseScope } from '../permissions/scopes.ts';
import type { PermissionClassEntry } from './consent-policies/consent-policy.ts';
import type { AppEntry, EffectivePolicy, ProviderOverlay, PublisherEntry } from './effective-policy.ts';
import { ownFields } from './own-fields.ts';
import { policyKeys } from './policy-keys.ts';
import { displayKey, fail, type ProblemLog, readItems, readValue, type ValueOf } from './read-value.ts';
import { findClientId, readHost } from './text-formats.ts';

type ListName = 'apps' | 'publishers' | 'permissionClasses' | 'messages' | 'providers';
type Fields<Name extends ListName> = (typeof policyKeys)[Name]['fields'];

/** One entry being read. */
interface EntryReader<Name extends ListName> {
  readonly raw: ReadonlyMap<string, unknown>;
  readonly hasUnknownFields: boolean;
  /** Undefined where the field is absent, and null where it is faulty, which is reported. */
  read<Field extends keyof Fields<Name> & string>(
    field: Field,
    shape?: Fields<Name>[Field],
  ): ValueOf<Fields<Name>[Field]> | null | undefined;
  /** Reports that a field is missing, or something else about it; without a field, about the entry. */
  report(field: string, code?: Parameters<ProblemLog['report']>[1]): void;
}

/** The entries that can be read, and whether that is all of them. */
function readList<Name extends ListName, T>(raw: unknown, name: Name, log: ProblemLog, readEntry: (entry: EntryReader<Name>) => T | null) {
  const { maxItems } = policyKeys[name];
  const fields: Fields<Name> = policyKeys[name].fields;
  const list = readItems(raw, maxItems, name, log, (item, path) => {
    const given = ownFields(item);
    if (given === null) return fail(log, path, 'wrong-type');
    const unknown = [...given.keys()].filter((field) => !Object.hasOwn(fields, field));
    for (const field of unknown) log.report(`${path}.${displayKey(field)}`, 'unknown-key');
    return readEntry({
      raw: given,
      hasUnknownFields: unknown.length > 0,
      read: (field, shape = fields[field]) =>
        given.has(field) ? readValue(given.get(field), shape as never, `${path}.${field}`, log) : undefined,
      report: (field, code = 'malformed') => log.report(field === '' ? path : `${path}.${field}`, code),
    });
  });
  return list ?? { values: [], isWhole: false };
}

/** A missing or faulty `access` may have been meant as a block, so it is one: a wrong block is the safer error. */
function readAccess(entry: Pick<EntryReader<'apps' | 'publishers'>, 'read' | 'report'>): 'allow' | 'block' {
  const value = entry.read('access');
  if (value === undefined) entry.report('access');
  return value ?? policyKeys.apps.fields.access.strictest;
}

/** `isSharedSuffix` tells of a host that anybody can have a name below it (`github.io`): to allow it would allow strangers. */
export function readApps(raw: unknown, log: ProblemLog, isSharedSuffix: (host: string) => boolean): readonly AppEntry[] {
  return readList(raw, 'apps', log, (entry) =>
    readAccess(entry) === 'allow' ? readAllowedApp(entry, isSharedSuffix) : readBlockedApp(entry),
  ).values;
}

function readAppBasics(entry: EntryReader<'apps'>) {
  // Every field is read, so that one pass reports all there is to mend.
  const basics = {
    clientId: entry.read('clientId'),
    provider: entry.read('provider'),
    until: entry.read('until'),
    overridable: entry.read('overridable') ?? false,
    reason: entry.read('reason') ?? null,
  };
  entry.read('note');
  if (basics.clientId === undefined) entry.report('clientId');
  return basics;
}

/** A limit that cannot be read must not turn into "any": then the entry is dropped. A field we do not know may be such a limit. */
function readAllowedApp(entry: EntryReader<'apps'>, isSharedSuffix: (host: string) => boolean): AppEntry | null {
  const { clientId, provider, until, ...basics } = readAppBasics(entry);
  const scopes = limitOf(entry.read('scopes'));
  const readOwnHost = (text: string) => {
    const host = readHost(text);
    return host !== null && isSharedSuffix(host) ? null : host;
  };
  const redirectHosts = limitOf(entry.read('redirectHosts', { ...policyKeys.apps.fields.redirectHosts, read: readOwnHost }));
  const isFaulty = [provider, until, scopes, redirectHosts].includes(null) || entry.hasUnknownFields;
  if (clientId === undefined || clientId === null || isFaulty) return null;
  return {
    ...basics,
    clientId,
    access: 'allow',
    provider: provider ?? null,
    // Of an entry for any provider, which spelling is meant depends on who is asked.
    scopes: (provider && scopes?.map((scope) => normaliseScope(provider, scope))) ?? scopes ?? null,
    redirectHosts: redirectHosts ?? null,
    until: until ?? null,
  };
}

/** The good members of a list of limits; null where members were given and none is good. */
function limitOf(list: ValueOf<{ readonly kind: 'texts' }> | null | undefined): readonly string[] | null | undefined {
  return list && (list.values.length > 0 || list.isWhole ? list.values : null);
}

/** A block stands as far as its client id can be read: whatever would narrow it and cannot be read, or is not supported, does not. */
function readBlockedApp(entry: EntryReader<'apps'>): AppEntry | null {
  const { clientId, provider, until, ...basics } = readAppBasics(entry);
  for (const name of ['scopes', 'redirectHosts']) if (entry.raw.has(name)) entry.report(name, 'not-yet-supported');
  const given = entry.raw.get('clientId');
  const { maxLength } = policyKeys.apps.fields.clientId;
  const blockedId = clientId ?? (typeof given === 'string' ? findClientId(given.slice(0, maxLength)) : null);
  if (blockedId === null) return null;
  return {
    ...basics,
    clientId: blockedId,
    access: 'block',
    provider: provider ?? null,
    scopes: null,
    redirectHosts: null,
    until: until ?? null,
  };
}

export function readPublishers(raw: unknown, log: ProblemLog): readonly PublisherEntry[] {
  return readList(raw, 'publishers', log, (entry) => {
    const access = readAccess(entry);
    const publisherId = entry.read('publisherId');
    const tenantId = entry.read('tenantId');
    if (publisherId === undefined && tenantId === undefined) entry.report('');
    // Neither a prompt nor the catalogue tells the partner id of an app.
    if (publisherId) entry.report('publisherId', 'not-yet-supported');
    const isFaulty = publisherId === null || tenantId === null || entry.hasUnknownFields;
    if (access === 'allow' && isFaulty) return null;
    // Partner ids are digits, so an unquoted one is a likely slip; it still blocks.
    const given = entry.raw.get('publisherId');
    const blockedId = publisherId ?? (typeof given === 'number' && Number.isSafeInteger(given) ? String(given) : null);
    if (blockedId === null && (tenantId ?? null) === null) return null;
    return { publisherId: blockedId, tenantId: tenantId ?? null, access };
  }).values;
}

/** An entry that cannot be read may be any permission, of any class. */
export const unreadPermissionClass: PermissionClassEntry = { scope: null, class: null };

export function readPermissionClasses(raw: unknown, log: ProblemLog): readonly PermissionClassEntry[] {
  const { values, isWhole } = readList(raw, 'permissionClasses', log, (entry) => {
    const resource = entry.read('resource');
    const name = entry.read('scope') ?? null;
    const given = entry.read('class') ?? null;
    for (const field of ['scope', 'class']) if (!entry.raw.has(field)) entry.report(field);
    if (name === null || resource === null) return { scope: null, class: given };
    return { scope: normaliseMicrosoftScope(resource === undefined ? name : `${resource}/${name}`), class: given };
  });
  return isWhole ? values : [...values, unreadPermissionClass];
}

/** A second entry for a provider is reported; the stricter value of each field stands. */
export function readProviders(raw: unknown, log: ProblemLog): readonly ProviderOverlay[] {
  const { fields } = policyKeys.providers;
  const seen = new Set<string>();
  return readList(raw, 'providers', log, (entry) => {
    const provider = entry.read('provider') ?? null;
    if (!entry.raw.has('provider')) entry.report('provider');
    if (provider !== null && seen.has(provider)) entry.report('', 'conflict');
    seen.add(provider ?? '');
    const read = <Name extends keyof typeof fields>(name: Name): ValueOf<(typeof fields)[Name]> | null => {
      const value = entry.read(name);
      return value === null ? (fields[name].strictest as ValueOf<(typeof fields)[Name]>) : (value ?? null);
    };
    return {
      provider,
      isWhole: provider !== null && !entry.hasUnknownFields,
      userConsent: read('userConsent'),
      mode: read('mode'),
      existingGrants: read('existingGrants'),
      signInOnly: read('signInOnly'),
    };
  }).values;
}

export function readMessages(raw: unknown, log: ProblemLog): EffectivePolicy['messages'] {
  return readList(raw, 'messages', log, (entry) => {
    const lang = entry.read('lang');
    const text = entry.read('text');
    if (lang === undefined || text === undefined) entry.report('');
    return lang && text ? { lang, text } : null;
  }).values;
}

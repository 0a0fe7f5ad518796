/** Puts a pasted list of scopes into words, for the settings page. */
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { type ProviderId, providerIds } from '../core/oauth/authorization-request.ts';
import { permissionOf } from '../core/permissions/permission-of.ts';
import { readScopeList } from '../core/permissions/read-scope-list.ts';
import { describeSet, type GroupText } from './describe-set.ts';
import type { Words } from './formats.ts';
import type { Translate } from './translate.ts';

export interface LookupText {
  /** How many permissions were read. */
  readonly count: string;
  readonly groups: readonly GroupText[];
  /** What found no place, by kind; null where everything did. */
  readonly rest: string | null;
  readonly together: readonly string[];
  /** Duration, smaller permissions that exist, and where reading stopped. */
  readonly notes: readonly string[];
}

/** What a person put in. `resource`: the address or id of the service whose bare names they are, or nothing; Microsoft's alone are told apart so. */
export interface LookupQuestion {
  readonly text: string;
  readonly provider: string;
  readonly resource: string;
}

/** Null where the text holds no scope, or `provider` is none. */
export function describeLookup({ text, provider, resource }: LookupQuestion, catalogue: Catalogue, words: Words): LookupText | null {
  const id = providerIds.find((each) => each === provider);
  if (id === undefined) return null;
  const { scopes, isCut } = readScopeList(text, id, hasResources(id) && resource.trim() !== '' ? resource.trim() : null);
  if (scopes.length === 0) return null;
  const { translate } = words;
  const set = describeSet(
    scopes.map((scope) => permissionOf(scope, id, catalogue)),
    id,
    catalogue,
    words,
  );
  return {
    count: translate(scopes.length === 1 ? 'lookup.count.one' : 'lookup.count', { count: scopes.length }),
    groups: set.groups,
    rest: set.rest,
    together: set.together,
    notes: [set.duration, ...set.narrower, ...(isCut ? [translate('lookup.cut')] : [])],
  };
}

export interface LookupProvider {
  readonly value: ProviderId;
  readonly label: string;
  /** Whether its names belong to one service or another. */
  readonly hasResources: boolean;
}

/** Microsoft first; its personal accounts use the same names, and need no line of their own. */
export function lookupProviders(translate: Translate): readonly LookupProvider[] {
  return providerIds
    .filter((id) => id !== 'microsoft-personal')
    .map((value) => ({ value, label: translate(`provider.${value}`), hasResources: hasResources(value) }));
}

function hasResources(provider: ProviderId): boolean {
  return provider === 'entra';
}

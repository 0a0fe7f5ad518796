/** Puts a grant into words for the list of apps. */
import { givenAt } from '../core/grants/grant.ts';
import type { GrantStatus } from '../core/grants/grant-status.ts';
import type { InventoryEntry } from '../core/grants/inventory-entry.ts';
import { permissionSet } from '../core/permissions/set/permission-set.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { abilityLines, togetherSentences } from './describe-set.ts';
import type { Words } from './formats.ts';
import { initialsOf } from './initials.ts';
import { permissionPhrase } from './permission-sentence.ts';
import { worstFirst } from './worst-first.ts';

export interface AppText {
  /** Of the record; two accounts may have the same app. */
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** What it can do, in one line. */
  readonly can: string;
  readonly since: string;
  readonly status: GrantStatus['status'];
  readonly statusText: string;
  /** Of when the status is. */
  readonly statusAsOf: string;
  readonly abilities: readonly string[];
  /** Verbatim. */
  readonly scopes: readonly string[];
}

/** What a row of the list has room for. */
export type RowText = Pick<AppText, 'id' | 'name' | 'initials' | 'can' | 'since' | 'status' | 'statusText'>;

export function rowOf({ id, name, initials, can, since, status, statusText }: AppText): RowText {
  return { id, name, initials, can, since, status, statusText };
}

const MAX_PHRASES = 3;

export function describeGrant(
  { id, grant, status: { status, asOf }, permissions }: Pick<InventoryEntry, 'id' | 'grant' | 'status' | 'permissions'>,
  words: Words,
): AppText {
  const { translate } = words;
  const name = displayText(grant.appName ?? '').text || translate('popup.unnamed');
  const set = permissionSet(permissions, grant.provider);
  const beyondSignIn = [...set.groups.flatMap(({ statements }) => statements), ...set.harmless];
  const { lines, rest } = abilityLines(set, words);
  const phrases = [...new Set(worstFirst(beyondSignIn).map((permission) => permissionPhrase(permission, translate)))];
  const shown = phrases.slice(0, MAX_PHRASES);
  const more = phrases.length - shown.length;
  const revoked = grant.revokedBy === 'person' ? 'status.revoked.said' : 'status.revoked.checked';
  return {
    name: isolate(name),
    initials: initialsOf(name),
    can:
      shown.length > 0
        ? translate('popup.can', { abilities: words.list(more > 0 ? [...shown, translate('list.more', { count: more })] : shown) })
        : translate(grant.scopes.length === 0 ? 'popup.canUnknown' : 'popup.signIn'),
    since: translate(givenAt(grant) === null ? 'popup.inListSince' : 'popup.since', { date: words.date(grant.since) }),
    status,
    statusText: status === 'revoked' ? translate(revoked, { date: words.date(asOf) }) : translate(`status.${status}`),
    statusAsOf: translate('status.asOf', { date: words.date(asOf) }),
    abilities: [
      ...lines.map(({ title }) => title),
      ...(rest === null ? [] : [rest]),
      ...togetherSentences(set.combinations, set.isLasting, translate),
    ],
    scopes: grant.scopes.map(({ scope }) => displayText(scope, 120).text),
    id,
  };
}

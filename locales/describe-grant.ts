/** Puts a grant into words for the list of apps. */
import { type Grant, grantId } from '../core/grants/grant.ts';
import { type GrantStatus, grantStatus } from '../core/grants/grant-status.ts';
import { isSignInScope } from '../core/permissions/normalise-scope.ts';
import { permissionOf } from '../core/permissions/permission-of.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { providers } from '../core/providers/index.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';
import { initialsOf } from './initials.ts';
import { permissionPhrase, permissionSentence } from './permission-sentence.ts';
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
  readonly statusNote: string | null;
  readonly abilities: readonly string[];
  /** Verbatim. */
  readonly scopes: readonly string[];
  readonly answerTo: string | null;
  /** What the person wrote when the organisation asked, in words. */
  readonly reason: string | null;
  readonly clientId: string;
  readonly revokeUrl: string;
  readonly revokeNote: string;
}

const MAX_PHRASES = 3;

export function describeGrant(grant: Grant, policy: EffectivePolicy, now: string, words: Words): AppText {
  const { translate } = words;
  const name = displayText(grant.appName ?? '').text || translate('popup.unnamed');
  const permissions = worstFirst(grant.scopes.map(({ scope }) => permissionOf(scope)).filter(({ scope }) => !isSignInScope(scope)));
  const phrases = [...new Set(permissions.map((permission) => permissionPhrase(permission, translate)))];
  const shown = phrases.slice(0, MAX_PHRASES);
  const more = phrases.length - shown.length;
  const { status } = grantStatus(grant, policy, now);
  return {
    name: isolate(name),
    initials: initialsOf(name),
    can:
      shown.length > 0
        ? translate('popup.can', { abilities: words.list(more > 0 ? [...shown, translate('list.more', { count: more })] : shown) })
        : translate(permissions.length === grant.scopes.length ? 'popup.canUnknown' : 'popup.signIn'),
    since: translate('popup.since', { date: words.date(grant.since) }),
    status,
    statusText: translate(`status.${status}`),
    statusNote: status === 'kept' ? translate('status.kept.why') : null,
    abilities: [...new Set(permissions.map((permission) => permissionSentence(permission, translate).title))],
    scopes: grant.scopes.map(({ scope }) => displayText(scope, 120).text),
    answerTo:
      grant.redirectHost === null ? null : translate('popup.answerTo', { host: isolate(displayText(grant.redirectHost, 120).text) }),
    reason: grant.reason === null ? null : translate('popup.reason', { reason: isolate(displayText(grant.reason, 280).text) }),
    id: grantId(grant),
    clientId: grant.clientId,
    revokeUrl: providers[grant.provider].revokeUrl,
    revokeNote: translate(grant.provider === 'microsoft-personal' ? 'popup.revokeNote.personal' : 'popup.revokeNote'),
  };
}

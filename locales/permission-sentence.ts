/** What a permission gives, in words: sentences of its own for what people meet, the grammar's for the rest. */
import { graphNameOf, splitScope } from '../core/permissions/microsoft-scopes.ts';
import type { Permission } from '../core/permissions/permission.ts';
import { findResource } from '../core/permissions/resources.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { generatedExample, generatedPhrase } from './generated-phrase.ts';
import type { MessageKey, Translate } from './translate.ts';

/** Other names of the same access. */
const sameAs: Readonly<Record<string, string>> = {
  full_access_as_user: 'EWS.AccessAsUser.All',
};

/**
 * The permission as a title that fits a list under "It could" ("Read all your mail"), and one everyday example where we have one.
 * A permission that we do not know is said to be unknown; its name is untrusted text and comes isolated.
 */
export function permissionSentence(
  permission: Permission,
  translate: Translate,
): { readonly title: string; readonly example: string | null } {
  const phrase = permissionPhrase(permission, translate);
  return { title: phrase.charAt(0).toUpperCase() + phrase.slice(1), example: exampleOf(permission, translate) };
}

/** The same for use inside a sentence: "read all your mail"; in Dutch the infinitive, "al je mail lezen". */
export function permissionPhrase(permission: Permission, translate: Translate): string {
  const own = findOwnSentence(permission, translate);
  if (own !== null) return translate(own.phrase);
  if (permission.isEverythingRegistered) return translate('permission.everythingRegistered');
  if (isImpersonation(permission)) return translate('permission.impersonation', { resource: nameResource(permission, translate) });
  if (permission.level === 'unknown') return translate('permission.unknown', { scope: show(permission.scope) });
  return generatedPhrase(permission, translate);
}

function exampleOf(permission: Permission, translate: Translate): string | null {
  const own = findOwnSentence(permission, translate);
  if (own !== null) return translate(own.example);
  if (permission.isEverythingRegistered) return translate('permission.everythingRegistered.example');
  if (isImpersonation(permission)) return translate('permission.impersonation.example');
  return permission.level === 'unknown' ? guessOf(permission, translate) : generatedExample(permission, translate);
}

/** What the name of a permission suggests that no table knows. */
function guessOf(permission: Permission, translate: Translate): string | null {
  const { data, verb } = permission;
  if (data === 'unknown') return null;
  if (verb === 'unknown') return translate('permission.unknown.about', { data: translate(`data.${data}`) });
  return translate('permission.unknown.example', { phrase: generatedPhrase(permission, translate) });
}

/**
 * The sentences under a permission's own name: all that an ordinary user can grant have them, and a few that administrators meet. What each
 * gives: Microsoft's documentation, "Microsoft Graph permissions reference"; the words are our own.
 */
function findOwnSentence(
  { scope, level, reach }: Permission,
  translate: Translate,
): { readonly phrase: MessageKey; readonly example: MessageKey } | null {
  // The name tells only where our tables know the scope: another resource may use it for something else.
  // And the sentences speak to the user who reads them: without one, the same name gives everybody's.
  const name = level === 'unknown' || reach === 'unattended' || translate.isForEveryone ? null : graphNameOf(scope);
  const phrase = `permission.${name !== null && Object.hasOwn(sameAs, name) ? sameAs[name] : name}`;
  const example = `${phrase}.example`;
  return translate.has(phrase) && translate.has(example) ? { phrase, example } : null;
}

function isImpersonation({ scope }: Permission): boolean {
  return splitScope(scope).name.toLowerCase() === 'user_impersonation';
}

function nameResource({ scope }: Permission, translate: Translate): string {
  const resource = splitScope(scope).resource ?? '';
  return findResource(resource)?.name ?? translate('permission.impersonation.otherResource', { name: show(resource) });
}

function show(untrusted: string): string {
  return isolate(displayText(untrusted).text);
}

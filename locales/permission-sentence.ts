/** What a permission gives, in words: sentences of its own for what people meet, the grammar's for the rest. */
import { graphNameOf, splitScope } from '../core/permissions/microsoft-scopes.ts';
import type { Permission } from '../core/permissions/permission.ts';
import { findResource } from '../core/permissions/resources.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import { generatedExample, generatedPhrase } from './generated-phrase.ts';
import type { MessageKey, Translate } from './translate.ts';

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
  const known = permission.level === 'unknown' ? null : generatedPhrase(permission, translate);
  return known ?? translate('permission.unknown', { scope: isolatedText(permission.scope) });
}

/** One everyday example of it, where we have one. */
export function exampleOf(permission: Permission, translate: Translate): string | null {
  const own = findOwnSentence(permission, translate);
  if (own !== null) return translate(own.example);
  if (permission.isEverythingRegistered) return translate('permission.everythingRegistered.example');
  if (isImpersonation(permission)) return translate('permission.impersonation.example');
  return permission.level === 'unknown' ? guessOf(permission, translate) : generatedExample(permission, translate);
}

/** What the name of a permission suggests that no table knows. */
function guessOf(permission: Permission, translate: Translate): string | null {
  const phrase = generatedPhrase(permission, translate);
  if (phrase !== null) return translate('permission.unknown.example', { phrase });
  const { data } = permission;
  return data === 'unknown' ? null : translate('permission.unknown.about', { data: translate(`data.${data}`) });
}

/** The sentence and example under a permission's own name, in its own vocabulary: `permission.github.repo:status` (catalogue/README.md). */
function findOwnSentence(
  permission: Permission,
  translate: Translate,
): { readonly phrase: MessageKey; readonly example: MessageKey } | null {
  const phrase = ownKeys(permission).find(translate.has);
  // Those that speak to the reader of what is theirs do not fit where it is everybody's.
  const isOfReader = permission.reach !== 'organisation' && permission.reach !== 'unattended';
  if (phrase === undefined || (translate.isForEveryone && isOfReader)) return null;
  const example = `${phrase}.example`;
  return translate.has(example) ? { phrase, example } : null;
}

/** The nearest first. A name tells only where our tables know the scope: another resource may use it for something else. */
function ownKeys({ scope, entry, reach }: Permission): readonly string[] {
  if (entry === null) return [];
  const { vocabulary, name } = entry;
  // Graph's sentences speak to a user: without one, the same name gives everybody's.
  if (vocabulary === 'graph' && reach === 'unattended') return [];
  const own = wordFor(vocabulary);
  const graphName = graphNameOf(`${vocabulary}/${name}`);
  return [
    // What acts as the user, where the same name also exists for the app's bot.
    `${own}.${scope}`,
    `${own}.${name}`,
    ...(graphName === null ? [] : [`graph.${graphName}`]),
    `openid.${name}`,
  ].map((key) => `permission.${key}`);
}

/** A vocabulary as the sentences are filed: `graph`, `github`, and a Microsoft resource by its product's name, `azure-devops`. */
function wordFor(vocabulary: string): string {
  return findResource(vocabulary)?.name?.toLowerCase().replaceAll(' ', '-') ?? vocabulary;
}

function isImpersonation({ scope }: Permission): boolean {
  return splitScope(scope).name.toLowerCase() === 'user_impersonation';
}

function nameResource({ scope }: Permission, translate: Translate): string {
  const resource = splitScope(scope).resource ?? '';
  return findResource(resource)?.name ?? translate('permission.impersonation.otherResource', { name: isolatedText(resource) });
}

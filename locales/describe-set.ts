/** Puts a set of permissions into words: what it could do, group by group, and what that comes to together. */
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { ProviderId } from '../core/oauth/authorization-request.ts';
import type { Level, Permission } from '../core/permissions/permission.ts';
import type { CombinationName } from '../core/permissions/set/combinations.ts';
import { narrowerThan } from '../core/permissions/set/narrower.ts';
import { type PermissionGroup, type PermissionSet, permissionSet } from '../core/permissions/set/permission-set.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import type { AbilityText } from '../core/warning.ts';
import type { Words } from './formats.ts';
import { exampleOf, permissionPhrase } from './permission-sentence.ts';
import type { Translate } from './translate.ts';

/** The whole understanding of a set. */
export interface SetText {
  readonly groups: readonly GroupText[];
  /** What found no place, by kind; null where everything did. */
  readonly rest: string | null;
  /** What several of them enable together. */
  readonly together: readonly string[];
  readonly duration: string;
  /** Smaller permissions that exist: facts, no charge. */
  readonly narrower: readonly string[];
}

/** One line of it: what it is about, its level in words, and the names behind it. */
export interface GroupText extends Omit<AbilityText, 'newMark'> {
  readonly level: Level;
  readonly levelText: string;
  /** Verbatim and cleaned, at most `maxNames`. */
  readonly scopes: readonly string[];
}

/** More lines would not be read. */
export const maxLines = 6;
/** More would not be read in one line. */
const maxPhrases = 2;
const maxNames = 8;
const maxNarrower = 3;

/** Where it lasts, these say so themselves; the others only come true while it lasts. */
const lastingToo: readonly CombinationName[] = ['whole-mailbox', 'mail-and-send', 'mail-and-contacts'];

export function describeSet(permissions: readonly Permission[], provider: ProviderId, catalogue: Catalogue, words: Words): SetText {
  const set = permissionSet(permissions, provider);
  const { translate } = words;
  const signIn = { icon: 'signin', title: translate('ability.signIn'), example: null } as const;
  const { lines, rest } = fold(
    [
      ...set.groups.map(
        (group): Told<GroupText> => ({
          line: { ...groupLine(group, words), ...namedLevel(group.level, group.statements, translate) },
          kind: kindOf(group, translate),
        }),
      ),
      ...toldHarmless(set.harmless, { ...harmlessLine(set, words), ...namedLevel('low', set.harmless, translate) }, translate),
      ...toldHarmless(set.signIn, { ...signIn, ...namedLevel('low', set.signIn, translate) }, translate),
    ],
    maxLines,
    translate,
  );
  return {
    groups: lines,
    rest,
    together: togetherSentences(set.combinations, set.isLasting, translate),
    duration: translate(set.isLasting ? 'set.duration.lasting' : 'set.duration.session'),
    narrower: narrowerSentences(set, provider, catalogue, words),
  };
}

/** The lines of a set for the places with little room: groups, then the harmless ones as one; `rest` names the kinds that `room` left out. */
export function abilityLines(set: PermissionSet, words: Words, room = maxLines): Folded<Omit<AbilityText, 'newMark'>> {
  const { translate } = words;
  const groups = set.groups.map((group) => ({ line: groupLine(group, words), kind: kindOf(group, translate) }));
  return fold([...groups, ...toldHarmless(set.harmless, harmlessLine(set, words), translate)], room, translate);
}

interface Told<Line> {
  readonly line: Line;
  /** What stands for it where there is no room for the line. */
  readonly kind: string;
}

interface Folded<Line> {
  readonly lines: readonly Line[];
  readonly rest: string | null;
}

/** The first lines, and the kinds of those that found no room: a number would hide what they are about. */
function fold<Line>(told: readonly Told<Line>[], room: number, translate: Translate): Folded<Line> {
  const kinds = [...new Set(told.slice(room).map(({ kind }) => kind))];
  return {
    lines: told.slice(0, room).map(({ line }) => line),
    // Some have an "and" of their own.
    rest: kinds.length === 0 ? null : translate('ability.rest', { kinds: kinds.join('; ') }),
  };
}

function kindOf({ data }: PermissionGroup, translate: Translate): string {
  return translate(data === 'unknown' ? 'ability.rest.unknown' : `data.${data}`);
}

function toldHarmless<Line>(permissions: readonly Permission[], line: Line, translate: Translate): readonly Told<Line>[] {
  return permissions.length === 0 ? [] : [{ line, kind: translate('ability.rest.harmless') }];
}

/** What combinations enable; `isLasting`: whether it goes on when the person is away. */
export function togetherSentences(
  combinations: PermissionSet['combinations'],
  isLasting: boolean,
  translate: Translate,
): readonly string[] {
  return combinations.map(({ name }) => {
    const lasting = lastingToo.find((each) => each === name);
    return translate(
      isLasting && lasting !== undefined
        ? (`set.together.${lasting}.lasting` as 'set.together.mail-and-send.lasting')
        : `set.together.${name}`,
    );
  });
}

function groupLine({ data, statements }: PermissionGroup, words: Words): Omit<AbilityText, 'newMark'> {
  const [strongest] = statements;
  const isSending = statements.every(({ verb }) => verb === 'send');
  return {
    icon: isSending ? 'send' : data,
    title: joinPhrases(statements, words),
    example: strongest === undefined ? null : exampleOf(strongest, words.translate),
  };
}

function harmlessLine({ groups, harmless }: PermissionSet, words: Words): Omit<AbilityText, 'newMark'> {
  const [only] = harmless;
  const title = joinPhrases(harmless, words);
  return {
    icon: only !== undefined && harmless.length === 1 ? only.data : 'org-content-settings',
    title: groups.length === 0 || harmless.length === 1 ? title : words.translate('set.harmless', { abilities: title }),
    example: only !== undefined && harmless.length === 1 ? exampleOf(only, words.translate) : null,
  };
}

/** Two phrases as one title, and how many more there are. */
function joinPhrases(permissions: readonly Permission[], words: Words): string {
  const phrases = [...new Set(permissions.map((permission) => permissionPhrase(permission, words.translate)))];
  const shown = phrases.slice(0, maxPhrases);
  const more = phrases.length - shown.length;
  // The phrases have commas and ands of their own.
  const title = (more > 0 ? [...shown, words.translate('list.more', { count: more })] : shown).join('; ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function namedLevel(
  level: Level,
  permissions: readonly Permission[],
  translate: Translate,
): Pick<GroupText, 'level' | 'levelText' | 'scopes'> {
  const names = permissions.slice(0, maxNames).map(({ scope }) => isolatedText(scope, 80));
  return { level, levelText: translate(`set.level.${level}`), scopes: names };
}

/** Of the gravest groups, and of each the nearest first; what an app needs is not ours to say. */
function narrowerSentences({ groups }: PermissionSet, provider: ProviderId, catalogue: Catalogue, { translate }: Words): readonly string[] {
  const each = groups.flatMap(({ statements }) =>
    statements.slice(0, maxPhrases).map((statement) => narrowerThan(statement, provider, catalogue)),
  );
  const found = Array.from({ length: maxNarrower }, (_, place) => each.flatMap((narrower) => narrower[place] ?? [])).flat();
  return [...new Map(found.map((narrow) => [narrow.scope, narrow])).values()]
    .slice(0, maxNarrower)
    .map((narrow) => translate('set.narrower', { ability: permissionPhrase(narrow, translate), scope: isolatedText(narrow.scope, 80) }));
}

import { expect, it } from 'vitest';
import { type InventoryEntry, verbsWithin } from '../../core/grants/inventory-entry.ts';
import { matrixVerbs } from '../../core/grants/reach-matrix.ts';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';
import { permissionOf } from '../../core/permissions/permission-of.ts';
import { listRecords } from '../../core/text/packed-table.ts';
import { messages, wordsIn } from '../../locales/all-languages.ts';
import { nameData, reachPhrase } from '../../locales/describe-reach.ts';
import { permissionSentence } from '../../locales/permission-sentence.ts';
import type { MessageKey, Translate } from '../../locales/translate.ts';
import { packCatalogue } from '../../scripts/pack-catalogue.ts';
import { everyPermission, ownCatalogue } from '../core/catalogue/own-catalogue.ts';

const known = everyPermission();
const nameWords = listRecords(packCatalogue()['name-words']);
const wordsOf = (vocabulary: string): readonly string[] => nameWords.flatMap(([own, word]) => (own === vocabulary ? [word ?? ''] : []));

/** Names that no table has, of every kind that the grammars read. */
const unlisted: readonly (readonly [ProviderId, string])[] = [
  ...[...wordsOf('graph'), 'Frob'].flatMap((noun) =>
    ['Read', 'ReadWrite', 'Send', 'Delete', 'Manage', 'Frob'].flatMap((operation) =>
      ['', '.All', '.Selected', '.OwnedBy'].map((constraint) => ['entra', `${noun}-Frob.${operation}${constraint}`] as const),
    ),
  ),
  ...wordsOf('resource').flatMap((resource) =>
    ['Frob.Read', 'full_access_as_app', 'vso.frob', 'vso.frob_write'].map((name) => ['entra', `${resource}/${name}`] as const),
  ),
  ...['messages', 'spaces'].flatMap((noun) =>
    ['', '.readonly', '.delete'].map((end) => ['google', `https://www.googleapis.com/auth/chat.admin.${noun}.frob${end}`] as const),
  ),
  ['google', 'https://www.googleapis.com/auth/userinfo.frob'],
  ['entra', 'https://api.contoso.example/user_impersonation'],
  ['entra', 'https://graph.microsoft.com/.default'],
];

function keysUsed(): ReadonlySet<string> {
  const used = new Set<string>();
  const english = wordsIn('en').translate;
  const translate: Translate = Object.assign(
    (key: MessageKey, values = {}) => {
      used.add(key);
      return english(key, values);
    },
    { has: english.has, isForEveryone: false },
  );
  const others = unlisted.map(([provider, scope]) => permissionOf(scope, provider, ownCatalogue));
  for (const permission of [...known, ...others]) permissionSentence(permission, translate);
  // The picture of reach, and the headings of the list.
  for (const touch of known as readonly InventoryEntry['touches'][number][]) {
    nameData(touch.data, { translate });
    for (const verb of matrixVerbs.filter((each) => verbsWithin(touch).includes(each))) reachPhrase(touch.data, verb, { translate });
  }
  for (const row of ['unknown', 'outline'] as const) nameData(row, { translate });
  for (const verb of matrixVerbs) reachPhrase('outline', verb, { translate });
  return used;
}

it('every sentence about a permission is one that somebody can come to read', () => {
  const used = keysUsed();
  const about = Object.keys(messages.en).filter((key) => /^(permission|data|verb)\./u.test(key));
  expect(about.filter((key) => !used.has(key))).toEqual([]);
});

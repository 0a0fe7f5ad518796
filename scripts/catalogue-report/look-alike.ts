import { findLookAlike, type Publisher } from '../../core/apps/look-alike.ts';
import { readName } from '../../core/apps/name-facts.ts';
import { openNameLists } from '../../core/apps/name-lists.ts';
import { listRecords } from '../../core/text/packed-table.ts';

import { packTable } from '../pack-catalogue.ts';

/** The catalogue's tables of apps, as text. */
export interface AppTables {
  readonly firstParty: string;
  readonly thirdParty: string;
  readonly reported: string;
}

/** How well names alone tell imitations from honest apps. `wrong` and `missed` are names. */
export interface LookAlikeFigures {
  /** Malicious apps whose name was published, with nothing known of their publisher. */
  readonly malicious: { readonly asked: number; readonly found: number; readonly missed: readonly string[] };
  /** Microsoft's own apps, their publisher read from the prompt. */
  readonly firstParty: { readonly asked: number; readonly wrong: readonly string[] };
  /** Honest third-party apps, once with an unreadable publisher and once with the publisher read. */
  readonly thirdParty: { readonly asked: number; readonly wrongUnread: readonly string[]; readonly wrongRead: readonly string[] };
}

const unread: Publisher = { name: null, domain: null, isVerified: false, isFirstParty: false };
const microsoft: Publisher = { name: 'Microsoft Corporation', domain: 'microsoft.com', isVerified: true, isFirstParty: false };

/** Asks the look-alike rule about every name of the catalogue, never about an id. */
export function lookAlikeFigures({ firstParty, thirdParty, reported }: AppTables): LookAlikeFigures {
  const malicious = listRecords(reported).flatMap(([, , name = '', given]) => (given === 'malicious' && name !== '' ? [name] : []));
  const own = namesOf(listRecords(firstParty));
  const honest = listRecords(thirdParty);
  const missed = malicious.filter((name) => imitates(name, unread) === null);
  return {
    malicious: { asked: malicious.length, found: malicious.length - missed.length, missed },
    firstParty: { asked: own.length, wrong: own.filter((name) => imitates(name, microsoft) !== null) },
    thirdParty: {
      asked: honest.length,
      wrongUnread: namesOf(honest.filter(([, name = '']) => imitates(name, unread) !== null)),
      wrongRead: namesOf(honest.filter(([, name = '', publisher, domain]) => imitates(name, publisherOf(publisher, domain)) !== null)),
    },
  };
}

const lists = openNameLists(packTable('brands').text, packTable('plain-words').text, packTable('look-alike-letters').text);
const imitates = (name: string, publisher: Publisher) => findLookAlike(readName(name, lists), publisher);

function namesOf(records: readonly (readonly string[])[]): readonly string[] {
  return records.flatMap(([, name = '']) => (name === '' ? [] : [name]));
}

function publisherOf(name = '', domain = ''): Publisher {
  return { name: name || null, domain: domain || null, isVerified: false, isFirstParty: false };
}

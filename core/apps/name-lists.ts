/** The catalogue's lists that names of apps are held against (catalogue/README.md). */
import { listRecords } from '../text/packed-table.ts';
import { foldDigits } from './fold-name.ts';

/** A brand that consent phishing imitates, and the domains and publisher names that are its own. */
export interface Brand {
  /** As the user knows it. */
  readonly name: string;
  readonly domains: readonly string[];
  /** Verified publisher names, as they are compared: lower case, without spaces. */
  readonly publishers: readonly string[];
}

export interface NameLists {
  /** Names of brands and their products as they are compared, longest first. */
  readonly brandNames: readonly (readonly [string, Brand])[];
  /** The ASCII letter that each is drawn like. */
  readonly letters: ReadonlyMap<string, string>;
  /** Words that tell nothing about whose app it is. */
  readonly anyNameWords: ReadonlySet<string>;
  /** Words of names that people give to a trial, and intruders to a tool. */
  readonly toolWords: ReadonlySet<string>;
}

/** Opens the tables as the catalogue packs them: `brand names domains publishers`, `word used_in` and `letter drawn_like_it`. */
export function openNameLists(brands: string, plainWords: string, letters: string): NameLists {
  const words = listRecords(plainWords);
  const wordsOf = (kind: string) => new Set(words.flatMap(([word = '', use]) => (use === kind ? word : [])));
  return {
    brandNames: listRecords(brands)
      .flatMap(([name = '', names = '', domains = '', publishers = '']) => {
        const brand = { name, domains: domains.split(' '), publishers: publishers.split(' ') };
        return names.split(' ').map((each) => [foldDigits(each), brand] as const);
      })
      .sort(([a], [b]) => b.length - a.length),
    letters: new Map(
      listRecords(letters).flatMap(([letter = '', others = '']) => Array.from(others, (other) => [other.toLowerCase(), letter] as const)),
    ),
    anyNameWords: wordsOf('any-name'),
    toolWords: wordsOf('tool'),
  };
}

/** Rule A2: does an app's name pass itself off as somebody else's? Names only raise suspicion; identity is the client id. */
import { foldDigits, foldLetters } from './fold-name.ts';
import type { NameFacts } from './name-facts.ts';
import type { Brand, NameLists } from './name-lists.ts';

export interface Publisher {
  readonly name: string | null;
  readonly domain: string | null;
  readonly isVerified: boolean;
  readonly isFirstParty: boolean;
}

/** `brand` is the one imitated, null where only the trick is seen. */
export interface LookAlike {
  readonly kind: 'mixed-alphabets' | 'looks-like';
  readonly brand: string | null;
}

/** "Contoso for Microsoft Teams" is an app of Contoso. */
const tail = /^(.*\S)\s+(?:-\s+)?(?:for|with|in|on|to|by|für|mit|voor|met|pour|avec|para|con|per|för|til)\s+(\S.*)$/iu;

/** One edit away from a shorter word lies another word: teams, beams; zoom, room. */
const shortestForEdit = 6;

/**
 * What an app's name imitates: alphabets mixed inside a word, characters that hide inside one, or a whole name that (less generic words
 * and a tail such as "for Microsoft Teams") is or nearly is a brand that is not the publisher's. A publisher that we do not know is not
 * the brand's. Null where nothing is found. Never throws.
 */
export function findLookAlike({ isMixed, hidesSomething, brand }: NameFacts, publisher: Publisher): LookAlike | null {
  if (publisher.isFirstParty) return null;
  if (isMixed) return { kind: 'mixed-alphabets', brand: brand?.name ?? null };
  if (hidesSomething) return { kind: 'looks-like', brand: brand?.name ?? null };
  return brand && !isOwn(brand, publisher) ? { kind: 'looks-like', brand: brand.name } : null;
}

/** Those that have letters which look like another's. */
const alphabets = [/\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u, /\p{sc=Armn}/u, /\p{sc=Cher}/u, /\p{sc=Copt}/u];

/** Two alphabets in one word. Japanese, Chinese and Korean are written mixed, with Latin too, and without spaces between words. */
export function hasMixedAlphabets(name: string): boolean {
  const words =
    name
      .normalize('NFC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => {
    const letters = word.replace(/[^\p{L}]|[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Zyyy}\p{sc=Zinh}]/gu, '');
    const known = alphabets.filter((alphabet) => alphabet.test(letters));
    const isAllKnown = Array.from(letters).every((letter) => known.some((alphabet) => alphabet.test(letter)));
    return known.length + (isAllKnown ? 0 : 1) > 1;
  });
}

/** Order-changing controls anywhere, or characters without width between letters that never need them. */
export function hasHiddenInside(name: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]|(?<=[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}])\p{Default_Ignorable_Code_Point}+(?=[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{N}])/u.test(
    name,
  );
}

/** The brand that a whole name, less generic words and a tail, is or nearly is. */
export function findBrand(name: string, lists: NameLists): Brand | null {
  const ending = tail.exec(name);
  // The tail goes only where it is a brand; in "OneDrive for Business" it belongs to the name.
  const whole = ending?.[1] !== undefined && ending[2] !== undefined && findBrandInAll(ending[2], lists) ? ending[1] : name;
  return findBrandInAll(whole, lists);
}

/** The first brand, where nothing but brands and generic words is in the name. */
function findBrandInAll(written: string, lists: NameLists): Brand | null {
  // Signs that compatibility forms would turn into letters of the word they follow.
  const name = written.replace(/[©®℠™]/gu, ' ');
  const folded = foldLetters(name, lists.letters);
  // Words as written, then also taken apart at capitals and digits ("Excel4Enabler"); never only the latter, or "0ffice" would fall apart.
  const apart = foldLetters(name.replace(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{L})(?=\p{N})/gu, ' '), lists.letters);
  return findBrandInWords(folded, lists) ?? (apart === folded ? null : findBrandInWords(apart, lists));
}

function findBrandInWords(folded: string, { brandNames, anyNameWords }: NameLists): Brand | null {
  const match = (word: string) => matchBrand(word, brandNames);
  const plain = folded.replace(/[^\p{L}\p{N}$@|]+/gu, ' ').trim();
  // "M i c r o s o f t" is one word.
  const words = plain.replace(/(?<!\S)(?:\S ){3,}\S(?!\S)/gu, (letters) => letters.replaceAll(' ', '')).split(' ');
  // A year or a version tells nothing, but "0365" does.
  const telling = words.filter((word) => !anyNameWords.has(word) && (!/^(v?\p{N}+|.)$/u.test(word) || match(word)));
  if (telling.length === 0) return null;
  const joined = match(telling.join('')) ?? match(words.join(''));
  if (joined) return joined;
  const each = telling.map(match);
  // The more telling product before the maker: "Microsoft SharePoint" imitates SharePoint.
  return each.includes(null) ? null : (each.at(-1) ?? null);
}

function matchBrand(word: string, brandNames: NameLists['brandNames']): Brand | null {
  const key = foldDigits(word);
  const same = brandNames.find(([name]) => name === key);
  if (same) return same[1];
  return brandNames.find(([name]) => name.length >= shortestForEdit && isOneEditApart(name, key))?.[1] ?? null;
}

/** One letter more, less, other, or two neighbours swapped. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** By domain; a verified publisher's name, which Microsoft has checked, counts where it is exactly the brand's. */
function isOwn(brand: Brand, { name, domain, isVerified }: Publisher): boolean {
  const host = domain?.trim().toLowerCase() ?? '';
  if (brand.domains.some((own) => host === own || host.endsWith(`.${own}`))) return true;
  return isVerified && name !== null && brand.publishers.includes(name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}

/**
 * A prompt's own sentence for a permission is almost a key to it: it tells what is asked where the address does not. The sentences are
 * Microsoft's and are not shipped; short hashes of them are enough to recognise one (catalogue/consent-titles.tsv).
 */
import { lineAt } from '../text/packed-table.ts';

/** Far longer than any title; it ends the work on a megabyte. */
const longestTitle = 512;

/** 64-bit FNV-1a (RFC 9923), and what is kept of it: 42 bits are seven characters of base64url. */
const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const keptBits = 42;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A title as it is compared: compatibility forms, case, white space and what has no width made alike, quotes and dashes too. A full
 * stop stays: it is all that tells two of Microsoft's titles apart ("Read and write …" for IMAP and for the mailbox).
 */
export function normaliseTitle(title: string): string {
  return title
    .slice(0, longestTitle)
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, (character) =>
      /\s/u.test(character) ? ' ' : '',
    )
    .toLowerCase()
    .replace(/[\u2018-\u201B\u2032`´]/gu, "'")
    .replace(/[\u201C-\u201F\u2033«»]/gu, '"')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Seven characters that stand for a title, the same everywhere and for good. */
export function hashTitle(title: string): string {
  const normalised = normaliseTitle(title);
  let hash = offsetBasis;
  for (let index = 0; index < normalised.length; index += 1) {
    const unit = normalised.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  const folded = BigInt.asUintN(keptBits, hash ^ (hash >> BigInt(keptBits)));
  return Array.from({ length: keptBits / 6 }, (_, place) => alphabet[Number((folded >> BigInt(place * 6)) & 63n)] ?? '').join('');
}

/**
 * The permissions of Microsoft Graph that a prompt calls `title` in `language` (a BCP 47 tag): mostly one, several where Microsoft gives them
 * one title, none where we know no such title. `table` has a line of column names, then one permission a line: its name and a hash for each
 * language. Where the language is null, unknown or not in the table every language is tried, and English always is: pages fall back to it.
 */
export function findByTitle(table: string, language: string | null, title: string): readonly string[] {
  const columns = lineAt(table, 0).split('\t');
  const column = columnOf(columns, language);
  const hits = findHits(table, hashTitle(title));
  if (column === null) return namesOf(hits);
  const own = hits.filter((hit) => hit.column === column);
  return namesOf(own.length > 0 ? own : hits.filter((hit) => columns[hit.column] === 'en'));
}

interface Hit {
  readonly name: string;
  readonly column: number;
}

function findHits(table: string, hash: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = table.indexOf(`\t${hash}`); at !== -1; at = table.indexOf(`\t${hash}`, at + 1)) {
    const start = table.lastIndexOf('\n', at) + 1;
    const fields = table.slice(start, at + 1).split('\t');
    const isWhole = /^[\t\n]?$/u.test(table.charAt(at + 1 + hash.length));
    if (isWhole) hits.push({ name: fields[0] ?? '', column: fields.length - 1 });
  }
  return hits;
}

function namesOf(hits: readonly Hit[]): readonly string[] {
  return [...new Set(hits.map(({ name }) => name))];
}

/** `de-AT` and `de` are the column `de`; `pt-PT` finds `pt-BR`, where a different sentence merely finds nothing. */
function columnOf(columns: readonly string[], language: string | null): number | null {
  const [primary = ''] = (language ?? '').toLowerCase().split('-', 1);
  const found = columns.findIndex((column, index) => index > 0 && column.split('-', 1)[0] === primary);
  return found === -1 ? null : found;
}

/** Turns the tables of catalogue/ into the one packed file that the extension carries. The same tables give the same bytes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as suffixTrie from 'tldts/dist/es6/src/data/trie.js';
import { listContradictions, reportedClasses } from '../core/apps/app-tables.ts';
import { type PackedCatalogue, packedTables } from '../core/catalogue/catalogue.ts';
import { hostings } from '../core/oauth/shared-hosts.ts';
import { dataCategories, levels, reaches, verbs } from '../core/permissions/permission.ts';
import { listPublicSuffixes } from './list-public-suffixes.ts';

const ownFolder = join(import.meta.dirname, '..', 'catalogue');

/** What a column may hold; of other columns any text. */
const vocabularies: Readonly<Record<string, readonly string[]>> = {
  type: ['delegated', 'application'],
  who: ['user', 'admin', 'unknown'],
  data: dataCategories,
  content: ['yes', 'no'],
  verb: verbs,
  reach: reaches,
  level: levels,
  opener: ['mail', 'chat', 'portal'],
  hosting: hostings,
  list: ['mail', 'files-and-teams', 'calendar-and-people', 'mail-client'],
  class: ['', 'restricted', 'sensitive', 'non-sensitive', ...reportedClasses],
};

type Row = Readonly<Record<string, string>>;

/** What the extension never asks for, with the reason. */
const dropped: Readonly<Partial<Record<TableFile, { readonly isDropped: (row: Row) => boolean; readonly because: string }>>> = {
  'microsoft-permissions': {
    isDropped: ({ type }) => type === 'application',
    because: 'permissions of apps without a user: no request names them as scopes',
  },
  'provider-permissions': {
    isDropped: ({ scope }) => scope === '(no scope)',
    because: 'a token without any scope names none',
  },
};

/** Tables that are files of catalogue/. The public suffixes come from the package that keeps up with them. */
type TableFile = Exclude<keyof PackedCatalogue, 'public-suffixes'>;
export const tableFiles = packedTables.filter((name) => name !== 'public-suffixes');

/**
 * Every table of a folder, checked and without what is dropped. Throws, naming table and line, where a table holds what its reader does not know,
 * and where an app is both Microsoft's own and harmful.
 */
export function packCatalogue(folder = ownFolder): PackedCatalogue {
  const files = Object.fromEntries(tableFiles.map((name) => [name, packTable(name, folder).text])) as Record<TableFile, string>;
  const packed = { ...files, 'public-suffixes': listPublicSuffixes(suffixTrie) };
  const contradictions = listContradictions(packed['first-party-apps'], packed['reported-apps']);
  if (contradictions.length > 0) throw new Error(`catalogue: Microsoft’s own and harmful at once: ${contradictions.join(', ')}`);
  return packed;
}

/** The packed tables as the extension's package holds them: JSON, compressed. */
export function compressCatalogue(packed: PackedCatalogue): Uint8Array {
  return gzipSync(JSON.stringify(packed), { level: 9 });
}

/** A table's text as packed, how many rows it holds, and how many were dropped with the reason. */
export function packTable(
  name: TableFile,
  folder = ownFolder,
): { readonly text: string; readonly rows: number; readonly dropped: string | null } {
  const [header = '', ...lines] = readFileSync(join(folder, `${name}.tsv`), 'utf8')
    .replace(/\n$/u, '')
    .split('\n');
  const columns = header.split('\t');
  const rule = dropped[name];
  const rows = lines.map((line, index) => readRow(columns, line, `catalogue/${name}.tsv, line ${index + 2}`));
  const kept = lines.filter((_, index) => !rule?.isDropped(rows[index] ?? {}));
  const count = lines.length - kept.length;
  return {
    text: [header, ...kept].join('\n'),
    rows: kept.length,
    dropped: rule === undefined || count === 0 ? null : `${count}: ${rule.because}`,
  };
}

function readRow(columns: readonly string[], line: string, place: string): Row {
  const cells = line.split('\t');
  if (cells.length !== columns.length) throw new Error(`${place}: ${cells.length} cells instead of ${columns.length}`);
  for (const [index, column] of columns.entries()) {
    const words = vocabularies[column];
    if (words && !words.includes(cells[index] ?? '')) throw new Error(`${place}: no such ${column}: ${cells[index]}`);
  }
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

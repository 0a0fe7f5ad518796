import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashTitle, normaliseTitle } from '../core/permissions/title-hash.ts';

const target = join(import.meta.dirname, '..', 'catalogue', 'consent-titles.tsv');

/** As the sources write the languages, and as the columns are named; a region stays where it tells one written language from another. */
const columns: ReadonlyMap<string, string> = new Map([
  ['en', 'en'],
  ['de-DE', 'de'],
  ['es-ES', 'es'],
  ['fr-FR', 'fr'],
  ['ja-JP', 'ja'],
  ['pt-BR', 'pt-BR'],
  ['ru-RU', 'ru'],
  ['zh-CN', 'zh-CN'],
]);

/**
 * Turns lines of `permission, language, title` (parted by tabs, under a line of column names) into catalogue/consent-titles.tsv: a
 * permission a line, a hash a language, empty where there is no title. Throws on a line it does not understand, on two titles for one
 * permission, and where two titles that differ have one hash.
 */
export function hashConsentTitles(titles: string, hashOf: (title: string) => string = hashTitle): string {
  const names = [...columns.values()];
  const byPermission = new Map<string, Map<string, string>>();
  const titleOf = new Map<string, string>();
  for (const line of titles.trimEnd().split('\n').slice(1)) {
    const [permission = '', language = '', title = ''] = line.split('\t');
    const column = columns.get(language);
    if (permission === '' || column === undefined || title.trim() === '') throw new Error(`Not a title: ${line}`);
    const hash = hashOf(title);
    const normalised = normaliseTitle(title);
    const earlier = titleOf.get(`${column} ${hash}`);
    if (earlier !== undefined && earlier !== normalised) throw new Error(`One hash for two titles: "${earlier}" and "${normalised}"`);
    titleOf.set(`${column} ${hash}`, normalised);
    const hashes = byPermission.get(permission) ?? new Map<string, string>();
    if (hashes.has(column)) throw new Error(`Two titles for ${permission} in ${language}`);
    byPermission.set(permission, hashes.set(column, hash));
  }
  const lines = [...byPermission].map(([permission, hashes]) => [permission, ...names.map((name) => hashes.get(name) ?? '')].join('\t'));
  return `${[['name', ...names].join('\t'), ...lines.sort()].join('\n')}\n`;
}

if (import.meta.main) {
  const [path] = process.argv.slice(2);
  if (path === undefined) throw new Error('Usage: node scripts/hash-consent-titles.ts <file of titles: name, lang, title, parted by tabs>');
  const table = hashConsentTitles(readFileSync(path, 'utf8'));
  writeFileSync(target, table);
  console.log(`catalogue/consent-titles.tsv: ${table.split('\n').length - 2} permissions, ${table.length} bytes`);
}

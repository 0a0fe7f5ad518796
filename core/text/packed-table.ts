/**
 * The catalogue's tables as the extension carries them: plain text, a line of column names, then one record a line, its fields parted by tabs,
 * the first of them the key. They are searched as they are; taking one apart into objects would cost more than every search that follows.
 */

/** Longer than any key of any table; what is longer is not looked for. */
const longestKey = 256;

/** The fields of the record that starts with `key` (or with these fields, parted by a tab), or null. Exact, and never throws. */
export function findRecord(table: string, key: string): readonly string[] | null {
  if (key === '' || key.length > longestKey || key.includes('\n')) return null;
  const start = table.indexOf(`\n${key}\t`);
  return start === -1 ? null : lineAt(table, start + 1).split('\t');
}

/** More than any host of any table has. */
const mostLabels = 8;

/** The record of `host`, or else of the nearest name above it; null without one. */
export function findRecordOfHost(table: string, host: string): readonly string[] | null {
  const labels = host.split('.').slice(-mostLabels);
  return labels.map((_, index) => findRecord(table, labels.slice(index).join('.'))).find((found) => found !== null) ?? null;
}

/** Every record, in the table's order. */
export function listRecords(table: string): readonly (readonly string[])[] {
  return table
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** The line that starts at `start`. */
export function lineAt(table: string, start: number): string {
  const end = table.indexOf('\n', start);
  return table.slice(start, end === -1 ? undefined : end);
}

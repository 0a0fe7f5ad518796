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

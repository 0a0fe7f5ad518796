/**
 * A strict reader of RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180, section 2), for tests: anything its grammar does not allow
 * throws, and every line must have as many fields as the first.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rest = text.replace(/^\uFEFF/, '');
  let row: string[] = [];
  while (rest !== '') {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/u.exec(rest) ?? [];
    if (whole === undefined || end === undefined) throw new Error(`No field of RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`);
    if (end === '') throw new Error('The last line does not end');
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  if (rows.some(({ length }) => length !== rows[0]?.length)) throw new Error('Lines differ in their number of fields');
  return rows;
}

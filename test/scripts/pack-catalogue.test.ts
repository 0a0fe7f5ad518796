import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressCatalogue, packCatalogue, packTable, tableFiles } from '../../scripts/pack-catalogue.ts';

const own = join(import.meta.dirname, '..', '..', 'catalogue');

test('the same tables give the same bytes', () => {
  const [first, second] = [compressCatalogue(packCatalogue()), compressCatalogue(packCatalogue())];
  expect(Buffer.compare(first, second)).toBe(0);
  // The field of gzip that could tell when (RFC 1952, 2.3.1): a build of tomorrow is the same.
  expect([...first.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
});

test('of what is dropped the number and the reason are told', () => {
  const dropped = tableFiles.flatMap((name) => {
    const table = packTable(name);
    return table.dropped === null ? [] : [[name, table.rows, table.dropped]];
  });
  expect(dropped).toEqual([
    ['microsoft-permissions', 1247, '869: permissions of apps without a user: no request names them as scopes'],
    ['provider-permissions', 942, '1: a token without any scope names none'],
  ]);
});

describe('a table with a mistake', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'catalogue-'));
    cpSync(own, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('that calls an app both Microsoft’s own and harmful is not packed', () => {
    expect(() => packCatalogue(folder)).not.toThrow();
    appendFileSync(join(folder, 'reported-apps.tsv'), 'microsoft\t00000002-0000-0000-c000-000000000000\t\tmalicious\t\tsomebody\t\t\n');
    expect(() => packCatalogue(folder)).toThrow('Microsoft’s own and harmful at once: 00000002-0000-0000-c000-000000000000');
  });

  test('that holds a word nobody knows, or a cell too few, is not packed, and says where', () => {
    const path = join(folder, 'provider-permissions.tsv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('\tyes\t', '\tmaybe\t'));
    expect(() => packCatalogue(folder)).toThrow(/provider-permissions\.tsv, line \d+: no such content: maybe/u);
    writeFileSync(path, text.replace('\tyes\t', '\t'));
    expect(() => packCatalogue(folder)).toThrow(/provider-permissions\.tsv, line \d+: 7 cells instead of 8/u);
  });
});

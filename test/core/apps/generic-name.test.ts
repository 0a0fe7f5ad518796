import { expect, test } from 'vitest';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const isGenericName = (name: string | null) => ownCatalogue.readName(name).isGeneric;

test.each<[string | null, boolean]>([
  ['Test', true],
  ['test app 2', true],
  ['My App', true],
  ['app1', true],
  ['Mail Reader v2', true],
  ['Secure Document Portal', true],
  ['...', true],
  ['TESТ', true], // with a Cyrillic letter
  ['Contoso', false],
  ['Contoso Mail', false],
  ['Inbox Turbo', false],
  ['Яндекс Почта', false],
  ['', false],
  ['  ', false],
  [null, false],
])('%j: %s', (name, expected) => {
  expect(isGenericName(name)).toBe(expected);
});

test('a name of a megabyte is no more work than its beginning', () => {
  expect(isGenericName('test '.repeat(200_000))).toBe(true);
  expect(isGenericName(`${'x'.repeat(1_000_000)}`)).toBe(false);
});

import { expect, it, test } from 'vitest';
import { listRecords } from '../../../core/text/packed-table.ts';
import { packTable } from '../../../scripts/pack-catalogue.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

test.each([
  ['github.io', true],
  ['contoso.github.io', false],
  ['azurewebsites.net', true],
  ['onmicrosoft.com', true],
  ['co.uk', true],
  ['contoso.co.uk', false],
  ['contoso.example', false],
  ['localhost', false],
  ['203.0.113.7', false],
  ['', false],
])('%s belongs to everybody: %s', (host, isShared) => {
  expect(ownCatalogue.isSharedSuffix(host)).toBe(isShared);
});

it('the table has 65 lower case names, sorted, each once', () => {
  const hosts = listRecords(packTable('shared-hosts').text).map(([host = '']) => host);
  expect(hosts).toHaveLength(65);
  expect(hosts.filter((host) => !/^[a-z\d-]+(\.[a-z\d-]+)+$/u.test(host))).toEqual([]);
  expect(hosts).toEqual([...new Set(hosts)].sort());
});

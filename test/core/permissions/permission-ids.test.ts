import { expect, test } from 'vitest';
import { listRecords } from '../../../core/text/packed-table.ts';
import { packTable } from '../../../scripts/pack-catalogue.ts';
import { graphPermissions, ownCatalogue } from '../catalogue/own-catalogue.ts';

const rows = listRecords(packTable('permission-ids').text);

test('an id stands for one scope, in its one spelling', () => {
  const { findScopeById } = ownCatalogue;
  expect(findScopeById('570282fd-fa5c-430d-a7fd-fc8dc98a9dca')).toBe('Mail.Read');
  expect(findScopeById('570282FD-FA5C-430D-A7FD-FC8DC98A9DCA')).toBe('Mail.Read');
  expect(findScopeById('195adc35-e27b-454b-a7ed-1ecdffa1c09f')).toBe('https://outlook.office.com/IMAP.AccessAsUser.All');
  for (const unknown of ['', 'Mail.Read', '__proto__', '00000000-0000-0000-0000-000000000000', 'id'])
    expect(findScopeById(unknown)).toBeNull();
});

test('the table is sorted, without an id twice, and has every delegated permission of Graph', () => {
  const ids = rows.map(([id = '']) => id);
  expect(ids.filter((id) => !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toHaveLength(1_246);
  const graph = rows.filter(([, resource]) => resource === 'graph').map(([, , name = '']) => name);
  expect(new Set(graph)).toEqual(new Set(graphPermissions.map(({ name }) => name)));
  for (const [id = '', , name] of rows) expect(ownCatalogue.findScopeById(id)).toContain(name);
});

/** What the documentation repeats from the code is compared with the code. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { policyTable } from '../core/policy/policy-table.ts';
import { askedHosts } from '../core/providers/account-pages/account-pages.ts';
import { promptHosts } from '../core/providers/prompt-providers.ts';
import { oldestFirefox } from '../scripts/find-firefox.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

test('docs/policy.md lists the keys as core/policy/policy-keys.ts defines them', () => {
  const [, table] = read('docs/policy.md').split('<!-- policy keys -->');
  expect(table?.trim(), 'paste the output of policyTable() from core/policy/policy-table.ts below the marker').toBe(policyTable());
});

test('docs/decisions.md names every rule there is', () => {
  const rules = read('core/decision/decision.ts').match(/readonly rule: '([\w.]+)'/g) ?? [];
  const names = rules.map((rule) => rule.slice("readonly rule: '".length, -1)).filter((name) => name !== 'floor' && name !== 'policy.none');
  expect(names.length).toBeGreaterThan(15);
  const text = read('docs/decisions.md');
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});

test('docs/permissions.md justifies every permission and host of the manifest, and no other', () => {
  const text = read('docs/permissions.md');
  const [, list = ''] = /^ {4}permissions: \[(.+)\],$/mu.exec(read('wxt.config.ts')) ?? [];
  const permissions = [...list.matchAll(/'(\w+)'/gu)].map(([, name = '']) => name);
  expect(permissions.length).toBeGreaterThan(0);
  const [, permissionTable = '', hostTable = ''] = text.split(/^## (?:Permissions|Hosts)$/mu);
  const firstColumn = (table: string): string[] =>
    [...table.matchAll(/^\| (`.+?) \|/gmu)].flatMap(([, cell = '']) => [...cell.matchAll(/`([\w.-]+)`/gu)].map(([, name = '']) => name));
  expect(firstColumn(permissionTable).sort()).toEqual(permissions.sort());
  const [required = '', asked = ''] = (hostTable.split('## Firefox')[0] ?? '').split('### Asked for one by one');
  expect(firstColumn(required).sort()).toEqual([...promptHosts].sort());
  expect(firstColumn(asked).sort()).toEqual([...askedHosts].sort());
});

test('the oldest Firefox is the manifest’s wherever it is named', () => {
  const named = ['README.md', 'docs/permissions.md'].flatMap((path) => [...read(path).matchAll(/Firefox (\d+)/gu)]);
  expect(named.map(([, version]) => Number(version))).toEqual([oldestFirefox, oldestFirefox]);
});

test('NOTICE names files that exist', () => {
  const files = read('NOTICE').match(/\b(?:catalogue|core|scripts)\/[\w./-]+\.\w+/gu) ?? [];
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
});

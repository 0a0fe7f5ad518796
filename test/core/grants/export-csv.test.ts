import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportCsv } from '../../../core/grants/export-csv.ts';
import type { Grant } from '../../../core/grants/grant.ts';
import { displayText } from '../../../core/text/display-text.ts';
import { now, read } from '../policy/policy-samples.ts';
import { readCsv } from './csv-reader.ts';
import { first, mailGrant, third } from './grant-samples.ts';

const policy = read({ userConsent: 'off' });
const rowsOf = (grants: readonly Grant[]) => readCsv(exportCsv(grants, policy, now));
/** A cell as text again. */
const unguard = (cell: string): string => cell.replace(/^'/u, '');
const cellOf = (grant: Grant, column: string): string => {
  const [header = [], row = []] = rowsOf([grant]);
  return row[header.indexOf(column)] ?? 'no such column';
};

test('one line per grant, under one line of names', () => {
  const [header, row, ...others] = rowsOf([{ ...mailGrant, revokedAt: third, revokedBy: 'reading' }]);
  expect(others).toEqual([]);
  expect(Object.fromEntries((header ?? []).map((name, index) => [name, row?.[index]]))).toEqual({
    provider: 'entra',
    client_id: mailGrant.clientId,
    app_name: 'Contoso Mail',
    publisher_name: 'Contoso',
    kind: 'own',
    status: 'revoked',
    status_rule: '',
    status_as_of: third,
    scopes: 'Mail.Read openid',
    since: first,
    last_seen: first,
    checked_at: '',
    revoked_at: third,
    revoked_by: 'reading',
    source: 'observed',
    account_domain: 'contoso.example',
    tenant: '',
    redirect_host: 'app.contoso.example',
    reason: '',
  });
  expect(rowsOf([])).toHaveLength(1);
});

test('is marked as UTF-8, and its lines end as RFC 4180 has it', () => {
  const text = exportCsv([mailGrant], policy, now);
  expect(text.startsWith('\uFEFF"provider","client_id"')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '=cmd|" /C calc"!A0',
  '|x',
  '%0A',
  ' =1',
  '\t=1',
  '\u00A0=1',
  '\u200B=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '−1',
])('no name makes a formula: %j', (appName) => {
  expect(cellOf({ ...mailGrant, appName }, 'app_name')).toMatch(/^'|^⟪/u);
  expect(cellOf({ ...mailGrant, appName: null, accountDomain: appName }, 'account_domain')).toBe(`'${appName}`);
});

test('quotes, commas, line ends and half characters stay within their cell', () => {
  expect(cellOf({ ...mailGrant, accountDomain: 'a"b,c\r\nd' }, 'account_domain')).toBe('a"b,c\r\nd');
  expect(cellOf({ ...mailGrant, accountDomain: 'a\uD800' }, 'account_domain')).toBe('a\uFFFD');
});

test('whatever a page wrote, every cell reads back and none starts a formula', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', '\r', '\n', '\t', "'", ' ', '＝', '\u200B', '\u0000', 'a') }),
  );
  fc.assert(
    fc.property(fc.array(fc.record({ appName: text, tenant: text, reason: text }), { maxLength: 4 }), (changes) => {
      const grants = changes.map((change): Grant => ({ ...mailGrant, ...change }));
      const [header = [], ...rows] = rowsOf(grants);
      expect(rows).toHaveLength(grants.length);
      for (const [index, row] of rows.entries()) {
        for (const cell of row) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@|%＝＋－＠−]/u);
        const grant = grants[index] ?? mailGrant;
        expect(unguard(row[header.indexOf('app_name')] ?? '')).toBe(displayText(grant.appName ?? '', 200).text);
        expect(unguard(row[header.indexOf('tenant')] ?? '')).toBe((grant.tenant ?? '').replace(/\p{Cs}/gu, '\uFFFD'));
      }
    }),
    { numRuns: 500 },
  );
});

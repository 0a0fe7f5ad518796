/** The inventory as a table for spreadsheets. Column names are part of the format (docs/export.md), not words for people. */
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { displayText } from '../text/display-text.ts';
import type { Grant } from './grant.ts';
import { type GrantStatus, grantStatus } from './grant-status.ts';

type Column = readonly [name: string, cell: (grant: Grant, status: GrantStatus) => string | null];

/** Names of apps are shortened and made visible, as everywhere a person reads them; the JSON export has them verbatim. */
const shown = (text: string | null): string | null => (text === null ? null : displayText(text, 200).text);

const columns: readonly Column[] = [
  ['provider', ({ provider }) => provider],
  ['client_id', ({ clientId }) => clientId],
  ['app_name', ({ appName }) => shown(appName)],
  ['publisher_name', ({ publisherName }) => shown(publisherName)],
  ['kind', ({ kind }) => kind],
  ['status', (_grant, { status }) => status],
  ['status_rule', (_grant, { rule }) => rule],
  ['status_as_of', (_grant, { asOf }) => asOf],
  ['scopes', ({ scopes }) => scopes.map(({ scope }) => scope).join(' ')],
  ['since', ({ since }) => since],
  ['last_seen', ({ lastSeen }) => lastSeen],
  ['checked_at', ({ checkedAt }) => checkedAt],
  ['revoked_at', ({ revokedAt }) => revokedAt],
  ['revoked_by', ({ revokedBy }) => revokedBy],
  ['source', ({ source }) => source],
  ['account_domain', ({ accountDomain }) => accountDomain],
  ['tenant', ({ tenant }) => tenant],
  ['redirect_host', ({ redirectHost }) => redirectHost],
  ['reason', ({ reason }) => shown(reason)],
];

/** As RFC 4180 has it: lines end with CRLF, every cell is quoted. In UTF-8, with the mark that makes spreadsheets read it as such. */
export function exportCsv(grants: readonly Grant[], policy: EffectivePolicy, now: string): string {
  const rows = grants.map((grant) => {
    const status = grantStatus(grant, policy, now);
    return columns.map(([, cell]) => cell(grant, status) ?? '');
  });
  return `\uFEFF${[columns.map(([name]) => name), ...rows].map((row) => `${row.map(quoteCell).join(',')}\r\n`).join('')}`;
}

/**
 * Spreadsheets run a cell that begins with one of these, the full-width ones included, and some skip white space and control characters
 * before it. (OWASP, "CSV Injection".) An apostrophe before it makes it text; one that was there already gets another, so that every
 * cell can be read back.
 */
const startsFormula = /^(?:['\t\r\n]|[\s\p{C}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212])/u;

/** One cell: quoted, and text to every spreadsheet. */
function quoteCell(text: string): string {
  const whole = text.replace(/\p{Cs}/gu, '\uFFFD'); // half a character would not survive UTF-8
  return `"${(startsFormula.test(whole) ? `'${whole}` : whole).replaceAll('"', '""')}"`;
}

/** How often a name alone tells what its table row says: what the grammar is worth for names to come. */
import { openNameWords } from '../../core/permissions/grammar/name-words.ts';
import { parseMicrosoftName } from '../../core/permissions/grammar/parse-microsoft-name.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import type { ToldByName } from '../../core/permissions/grammar/told-by-name.ts';
import { packTable } from '../pack-catalogue.ts';
import type { MicrosoftPermissionRow, ProviderPermissionRow } from './read-table.ts';

export interface GrammarAgreement {
  readonly family: string;
  readonly count: number;
  readonly data: number;
  readonly verb: number;
  readonly reach: number;
  /** Names of which the grammar tells neither data nor verb: honest, and of little use. */
  readonly silent: number;
}

interface Row {
  readonly family: string;
  readonly parse: (name: string) => ToldByName;
  readonly name: string;
  readonly data: string;
  readonly verb: string;
  readonly reach: string;
}

const findNameWord = openNameWords(packTable('name-words').text);

/** Delegated permissions only: application permissions never appear in a user's prompt, and all reach without a user. */
export function measureGrammar(
  microsoft: readonly MicrosoftPermissionRow[],
  providers: readonly ProviderPermissionRow[],
): GrammarAgreement[] {
  const rows: Row[] = [
    ...microsoft
      .filter(({ type, name }) => type === 'delegated' && !openIdNames.has(name))
      .map((row) => ({
        ...row,
        family: row.resource === 'graph' ? 'graph' : 'other Microsoft',
        parse: (name: string) => parseMicrosoftName(row.resource === 'graph' ? null : row.resource, name, findNameWord),
      })),
    ...providers
      .filter(({ provider, scope }) => provider !== 'openid' && !openIdNames.has(scope))
      .map((row) => ({ ...row, family: row.provider, name: row.scope, parse: (name: string) => parseProviderName(row.provider, name) })),
  ];
  return [...new Set(rows.map(({ family }) => family))].map((name) =>
    measureFamily(
      name,
      rows.filter(({ family }) => family === name),
    ),
  );
}

/** No grammar in these, and no need of one: they are the same everywhere. */
const openIdNames: ReadonlySet<string> = new Set(['openid', 'profile', 'email', 'address', 'phone', 'offline_access']);

function measureFamily(family: string, rows: readonly Row[]): GrammarAgreement {
  const told = rows.map((row) => ({ row, told: row.parse(row.name) }));
  const same = (fact: 'data' | 'verb' | 'reach') => told.filter((one) => one.told[fact] === one.row[fact]).length;
  return {
    family,
    count: rows.length,
    data: same('data'),
    verb: same('verb'),
    reach: same('reach'),
    silent: told.filter((one) => one.told.data === 'unknown' && one.told.verb === 'unknown').length,
  };
}

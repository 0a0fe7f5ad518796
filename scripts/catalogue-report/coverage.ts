/** How many permissions the tables rate, per source. */
import type { MicrosoftPermissionRow, ProviderPermissionRow } from './read-table.ts';

export interface Coverage {
  readonly source: string;
  readonly count: number;
  /** With data, content, verb, reach and level all known. */
  readonly rated: number;
}

type Facts = Pick<MicrosoftPermissionRow, 'data' | 'content' | 'verb' | 'reach' | 'level'>;

/** Graph, other Microsoft resources, and each provider. */
export function countCoverage(microsoft: readonly MicrosoftPermissionRow[], providers: readonly ProviderPermissionRow[]): Coverage[] {
  const names = [...new Set(providers.map(({ provider }) => provider))];
  return [
    count(
      'graph',
      microsoft.filter(({ resource }) => resource === 'graph'),
    ),
    count(
      'other Microsoft',
      microsoft.filter(({ resource }) => resource !== 'graph'),
    ),
    ...names.map((name) =>
      count(
        name,
        providers.filter(({ provider }) => provider === name),
      ),
    ),
  ];
}

const count = (source: string, rows: readonly Facts[]): Coverage => ({ source, count: rows.length, rated: rows.filter(isRated).length });

const isRated = ({ data, content, verb, reach, level }: Facts): boolean =>
  [data, content, verb, reach, level].every((fact) => fact !== '' && fact !== 'unknown');

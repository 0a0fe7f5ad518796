/** The committed tables of catalogue/, as plain rows. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface MicrosoftPermissionRow {
  /** `graph`, or the resource's application id. */
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  readonly who: string;
  readonly data: string;
  readonly content: string;
  readonly verb: string;
  readonly reach: string;
  readonly level: string;
}

export interface ProviderPermissionRow {
  readonly provider: string;
  readonly scope: string;
  /** Google's `restricted`, `sensitive` or `non-sensitive`; empty where Google publishes none, and for other providers. */
  readonly class: string;
  readonly data: string;
  readonly content: string;
  readonly verb: string;
  readonly reach: string;
  readonly level: string;
}

/** One cell per source, in the source's own word; empty where it does not rate the permission. */
export interface PublishedLevelsRow {
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  readonly azure_privileged_iam: string;
  readonly ms_identity_tools: string;
  readonly oauth_sentry: string;
  readonly entra_falcon: string;
  readonly entra_docs: string;
  readonly microsoft_privilege_level: string;
}

export interface DisagreementRow {
  readonly resource: string;
  readonly name: string;
  readonly type: string;
  readonly reason: string;
}

export const readMicrosoftPermissions = (): MicrosoftPermissionRow[] =>
  readRows('microsoft-permissions', ['resource', 'name', 'type', 'who', 'data', 'content', 'verb', 'reach', 'level']);

export const readProviderPermissions = (): ProviderPermissionRow[] =>
  readRows('provider-permissions', ['provider', 'scope', 'class', 'data', 'content', 'verb', 'reach', 'level']);

export const readPublishedLevels = (): PublishedLevelsRow[] =>
  readRows('published-levels', [
    'resource',
    'name',
    'type',
    'azure_privileged_iam',
    'ms_identity_tools',
    'oauth_sentry',
    'entra_falcon',
    'entra_docs',
    'microsoft_privilege_level',
  ]);

export const readDisagreements = (): DisagreementRow[] => readRows('disagreements', ['resource', 'name', 'type', 'reason']);

/** Rows of catalogue/`<name>`.tsv. Throws where the header or the number of cells is not the one expected. */
function readRows<Column extends string>(name: string, columns: readonly Column[]): Record<Column, string>[] {
  const path = fileURLToPath(new URL(`../../catalogue/${name}.tsv`, import.meta.url));
  const [header, ...lines] = readFileSync(path, 'utf8').replace(/\n$/u, '').split('\n');
  if (header !== columns.join('\t')) throw new Error(`${name}.tsv: the header is "${header}"`);
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new Error(`${name}.tsv, line ${index + 2}: ${cells.length} cells instead of ${columns.length}`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ''])) as Record<Column, string>;
  });
}

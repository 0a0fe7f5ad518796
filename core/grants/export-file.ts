/** The inventory as a file that Consent Lens reads again: docs/export.md describes it field by field. */
import { listItems, ownFields } from '../policy/own-fields.ts';
import { type Grant, grantId } from './grant.ts';
import { isOfLaterSchema, readGrant } from './read-grant.ts';
import { readInstant } from './record-fields.ts';

const format = 'consent-lens-grants';
const version = 1;
/** More than anybody has; a larger file is not ours. An app has one for each of a person's accounts. */
const maxGrants = 50_000;
/** In bytes of the file, and again in characters: 10,000 apps with twenty permissions each take a third of it. */
export const maxFileSize = 64 * 1024 * 1024;

/** `path` is where in the file, such as `grants[3]`; empty for the file as a whole. */
export interface ImportProblem {
  readonly path: string;
  readonly code: 'too-large' | 'no-json' | 'other-format' | 'later-version' | 'too-many' | 'malformed' | 'duplicate';
}

export interface ImportedFile {
  readonly exportedAt: string | null;
  /** Each as `imported`: anybody can write a file, so nothing in it counts as allowed. */
  readonly grants: readonly Grant[];
  readonly problems: readonly ImportProblem[];
}

export function exportJson(grants: readonly Grant[], exportedAt: string): string {
  return `${JSON.stringify({ format, version, exportedAt, grants })}\n`;
}

const refuse = (code: ImportProblem['code']): ImportedFile => ({ exportedAt: null, grants: [], problems: [{ path: '', code }] });

/** What a file is that need not be opened, because it is over `maxFileSize`. */
export const tooLarge = refuse('too-large');

/** Reads a file of exportJson, by this or an earlier version. Every record that cannot be used is reported. Never throws. */
export function readExport(text: string): ImportedFile {
  if (text.length > maxFileSize) return tooLarge;
  const fields = ownFields(parseJson(text));
  if (fields === null) return refuse('no-json');
  const fileVersion = fields.get('version');
  if (fields.get('format') !== format || typeof fileVersion !== 'number') return refuse('other-format');
  if (fileVersion > version) return refuse('later-version');
  const list = listItems(fields.get('grants'), maxGrants);
  if (list === null) return refuse('other-format');
  const grants = new Map<string, Grant>();
  const problems: ImportProblem[] = list.isTruncated ? [{ path: 'grants', code: 'too-many' }] : [];
  for (const [index, item] of list.items.entries()) {
    const grant = readGrant(item);
    const path = `grants[${index}]`;
    if (grant === null) problems.push({ path, code: isOfLaterSchema(item) ? 'later-version' : 'malformed' });
    else if (grants.has(grantId(grant))) problems.push({ path, code: 'duplicate' });
    else grants.set(grantId(grant), { ...grant, source: 'imported' });
  }
  return { exportedAt: readInstant(fields.get('exportedAt')), grants: [...grants.values()], problems };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null; // reported as no JSON
  }
}

/**
 * The imported grants to keep beside what is known: what this browser knows itself stands untouched, and of two that were imported the
 * one that learned last. Importing a file twice, or two files in either order, gives the same.
 */
export function mergeImport(known: readonly Grant[], imported: readonly Grant[]): readonly Grant[] {
  const byId = new Map(known.map((grant) => [grantId(grant), grant]));
  const changed = new Map<string, Grant>();
  for (const grant of imported) {
    const id = grantId(grant);
    const other = changed.get(id) ?? byId.get(id);
    if (other === undefined || (other.source === 'imported' && rank(grant) > rank(other))) changed.set(id, grant);
  }
  return [...changed.values()];
}

/** Later knowledge sorts higher; the text settles a tie the same way every time. */
function rank(grant: Grant): string {
  const { since, lastSeen, checkedAt, revokedAt } = grant;
  const learnedAt = [since, lastSeen, checkedAt, revokedAt]
    .filter((instant) => instant !== null)
    .sort()
    .at(-1);
  return `${learnedAt} ${JSON.stringify(grant)}`;
}

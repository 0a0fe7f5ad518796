import type { FindScopeById } from '../../permissions/permission-ids.ts';
import type { ProblemLog } from '../read-value.ts';

/** Where in a file the reading is, and what it needs. */
export interface ImportReader {
  readonly findScopeById: FindScopeById;
  readonly path: string;
  readonly log: ProblemLog;
}

export function below(reader: ImportReader, name: string | number): ImportReader {
  return { ...reader, path: `${reader.path}${typeof name === 'number' ? `[${name}]` : `.${name}`}` };
}

/** Graph's remarks about a field, such as `@odata.type` and `includes@odata.context`. */
export function isAnnotation(name: string): boolean {
  return name.includes('@');
}

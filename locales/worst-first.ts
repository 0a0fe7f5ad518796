import type { Permission } from '../core/permissions/permission.ts';
import { compareLevels } from '../core/permissions/permission-of.ts';

/** Permissions from the gravest to the most harmless; unknown ones stand between high and medium ones. Order otherwise as asked. */
export function worstFirst(permissions: readonly Permission[]): readonly Permission[] {
  return permissions.toSorted((one, other) => compareLevels(other.level, one.level));
}

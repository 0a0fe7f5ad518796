import { levels, type Permission } from '../core/permissions/permission.ts';

/** Permissions from the gravest to the most harmless; unknown ones stand with the medium ones. Order otherwise as asked. */
export function worstFirst(permissions: readonly Permission[]): readonly Permission[] {
  const weigh = ({ level }: Permission): number => (level === 'unknown' ? levels.indexOf('medium') + 0.5 : levels.indexOf(level));
  return permissions.toSorted((one, other) => weigh(other) - weigh(one));
}

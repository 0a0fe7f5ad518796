import type { RiskRule } from './rule.ts';

/** A9: a permission that our lists do not know. */
export const unknownScope: RiskRule = ({ added, trust, pinnedAllow }) => {
  if (added === 'unknown' || pinnedAllow || trust === 'first-party') return null;
  const scopes = added
    .filter(({ level, isEverythingRegistered }) => level === 'unknown' && !isEverythingRegistered)
    .map(({ scope }) => scope);
  return scopes.length === 0 ? null : { rule: 'A9', source: 'catalogue', level: 2, scopes };
};

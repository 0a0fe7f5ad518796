import type { RiskRule } from './rule.ts';

/** A9: a permission that our lists do not know. */
export const unknownScope: RiskRule = ({ named, trust }) => {
  if (trust === 'first-party') return null;
  const scopes = named
    .filter(({ level, isEverythingRegistered }) => level === 'unknown' && !isEverythingRegistered)
    .map(({ scope }) => scope);
  return scopes.length === 0 ? null : { rule: 'A9', source: 'catalogue', level: 2, scopes };
};

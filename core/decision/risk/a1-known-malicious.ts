import type { RiskRule } from './rule.ts';

/** A1: the client id is on the list of apps known to attack people. Only an administrator who states a reason lowers it. */
export const knownMalicious: RiskRule = ({ facts }) =>
  facts.app.class === 'malicious' ? { rule: 'A1', source: 'catalogue', level: 4, listedSince: facts.app.listedSince } : null;

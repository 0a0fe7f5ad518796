import type { PublisherStep } from '../../apps/publisher-ladder.ts';
import { combinationsIn } from '../../permissions/set/combinations.ts';
import type { Risk } from '../decision.ts';
import type { RiskRule } from './rule.ts';

/** What a combination of level 2 or 3 scores by who publishes the app; for the best ones it is a note, or nothing. */
const scores: Readonly<Record<PublisherStep, Readonly<Record<2 | 3, Risk>>>> = {
  'first-party': { 2: 0, 3: 0 },
  certified: { 2: 1, 3: 1 },
  verified: { 2: 1, 3: 1 },
  'own-organisation': { 2: 2, 3: 2 },
  // A publisher we could not read is not an unverified one: caution, no more.
  unknown: { 2: 2, 3: 2 },
  attested: { 2: 2, 3: 3 },
  'domain-only': { 2: 2, 3: 3 },
  unverified: { 2: 2, 3: 3 },
  absent: { 2: 2, 3: 3 },
};

/** A6: named combinations of permissions; the gravest is the finding. */
export const combination: RiskRule = ({ named, trust }) => {
  const [found] = combinationsIn(named);
  return found ? { rule: 'A6', source: 'catalogue', level: scores[trust][found.level], combination: found.name } : null;
};

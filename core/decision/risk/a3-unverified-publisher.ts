import { isUnverified } from '../../apps/publisher-ladder.ts';
import { highestLevel } from '../../permissions/permission-of.ts';
import { isSignInScope } from '../../permissions/scopes.ts';
import type { Risk } from '../decision.ts';
import type { RiskRule } from './rule.ts';

const risks = { unenumerable: 3, critical: 3, high: 3, medium: 2, unknown: 2, low: 1 } as const satisfies Record<string, Risk>;

/** A3: nobody has verified the publisher; scored by the highest level among what is new. */
export const unverifiedPublisher: RiskRule = ({ facts, added, trust }) => {
  if (!isUnverified(trust) && trust !== 'unknown') return null;
  const beyondSignIn = added === 'unknown' ? added : added.filter(({ scope }) => !isSignInScope(facts.request.provider, scope));
  if (beyondSignIn !== 'unknown' && beyondSignIn.length === 0) return null;
  const reach = beyondSignIn === 'unknown' ? 'unenumerable' : highestLevel(beyondSignIn);
  const isUnread = trust === 'unknown';
  // A publisher we could not read is not an unverified one: caution, no more.
  const level: Risk = isUnread && risks[reach] > 2 ? 2 : risks[reach];
  return { rule: 'A3', source: isUnread ? 'none' : facts.page.source, level, publisher: isUnread ? 'unknown' : 'unverified', reach };
};

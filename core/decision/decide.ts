import { decideBy } from './decide-by.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import { permitRows } from './permit/every-provider.ts';

/** Judges one prompt of any provider. Pure and total, as decideBy is. */
export function decide(facts: Facts): Decision {
  return decideBy(permitRows, facts);
}

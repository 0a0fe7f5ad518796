import type { AppEntry } from '../../policy/effective-policy.ts';
import type { Reason, Risk } from '../decision.ts';
import type { Delta } from '../delta.ts';
import type { Facts } from '../facts.ts';
import type { TrustStep } from '../trust.ts';

export interface RiskContext {
  readonly facts: Facts;
  /** What is new; rules never judge what was granted before. */
  readonly added: Delta['added'];
  readonly trust: TrustStep;
  /** An administrator's allow entry pinned to client id and redirect host that covers what is new. */
  readonly pinnedAllow: AppEntry | null;
}

/** A finding, or null where the rule finds nothing. The level is what stands after trust. */
export type RiskRule = (context: RiskContext) => (Reason & { readonly level: Risk }) | null;

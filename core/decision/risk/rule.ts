import type { PublisherStep } from '../../apps/publisher-ladder.ts';
import type { AppEntry } from '../../policy/effective-policy.ts';
import type { Reason, Risk, RuleId } from '../decision.ts';
import type { Delta } from '../delta.ts';
import type { Facts } from '../facts.ts';

export interface RiskContext {
  readonly facts: Facts;
  /** What is new; rules never judge what was granted before. */
  readonly added: Delta['added'];
  /** What of it the request names. */
  readonly named: Delta['named'];
  readonly trust: PublisherStep;
}

export type Finding = Reason & { readonly level: Risk };

/** A finding, or null where the rule finds nothing. The level takes the publisher into account, and nothing else that is trusted. */
export type RiskRule = (context: RiskContext) => Finding | null;

/**
 * What takes a finding away (docs/decisions.md, 4). `entry`: an allow entry pinned to client id and redirect host that covers what is new; such
 * an entry ends `trust` too, which a certification lowers by one step besides; `reasoned-entry`: such an entry that states why; `host`: any
 * allow entry of the app that names the redirect host; `nothing`: no trust and no setting.
 */
export type LoweredBy = 'nothing' | 'reasoned-entry' | 'host' | 'entry' | 'trust';

export interface RegisteredRule {
  readonly rule: RuleId;
  readonly find: RiskRule;
  readonly loweredBy: LoweredBy;
}

/** The administrator's entries that speak for this request, null where there is none. */
export interface Pins {
  /** Pinned to client id and redirect host, and covers what is new. */
  readonly pinnedAllow: AppEntry | null;
  readonly isHostPinned: boolean;
}

import type { Reason } from './decision.ts';

/** The rule by the name it has in a list or a script; consent policies have names of their own: `entra.policy:low`. */
export function ruleName(reason: Reason): string {
  return reason.rule === 'entra.policy' ? `${reason.rule}:${reason.policies.join('+')}` : reason.rule;
}

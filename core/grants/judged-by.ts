import { isPast } from '../policy/deadline.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';

/**
 * All that the statuses of a list rest on beside its records: the same text gives the same statuses. When a policy was read says nothing,
 * nor what day it is, but for the deadlines that have passed by then.
 */
export function judgedBy({ asOf: _asOf, state, ...policy }: EffectivePolicy, now: string): string {
  const deadlines = [policy.reviewBy, ...policy.apps.map(({ until }) => until)];
  const passed = deadlines.filter((deadline) => deadline !== null && isPast(deadline, now)).length;
  return JSON.stringify([policy, state === 'none', passed]);
}

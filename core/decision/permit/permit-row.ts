import type { Permit, Reason } from '../decision.ts';
import type { Delta } from '../delta.ts';
import type { Facts } from '../facts.ts';

export interface PermitAnswer {
  readonly permit: Permit;
  readonly reason: Reason;
}

/** A row of the permit table (docs/decisions.md, 3): an answer, or null where it has no opinion. */
export type PermitRow = (facts: Facts, delta: Delta) => PermitAnswer | null;

export function answer(permit: Permit, reason: Reason): PermitAnswer {
  return { permit, reason };
}

/** How bad each app of the list is, worst highest: one order for the list and for the only thing the toolbar speaks up for, what got worse. */
import { isKnownMalicious } from '../apps/look-up-app.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { ownFields } from '../policy/own-fields.ts';
import type { Grant } from './grant.ts';
import { type GrantStatus, grantStatus } from './grant-status.ts';

/** `unchecked` weighs nothing, because it says nothing: neither getting there nor leaving it is a change for the worse. */
const ofStatus: Readonly<Record<GrantStatus['status'], number>> = {
  revoked: 0,
  unchecked: 0,
  organisation: 0,
  allowed: 0,
  kept: 0,
  flagged: 1,
  'please-remove': 2,
  blocked: 3,
};
/** Known to have been used in attacks: worse than any rule of an organisation. */
const malicious = 4;

/** Of access that is gone nothing is bad any more. */
export function howBad(status: GrantStatus['status'], isMalicious: boolean): number {
  return isMalicious && status !== 'revoked' ? malicious : ofStatus[status];
}

/** How bad a grant is by the policy and the catalogue of now; null for what only a file told of, which no judgement is about. */
export function weigh(grant: Grant, policy: EffectivePolicy, now: string, catalogue: Catalogue): number | null {
  if (grant.source === 'imported') return null;
  return howBad(grantStatus(grant, policy, now).status, isKnownMalicious(grant.clientId, grant.provider, catalogue));
}

/** What stands beside a stored record: how bad it was when it was judged last; null where it never was. Never throws. */
export function readWeight(record: unknown): number | null {
  const weight = ownFields(record)?.get('weight');
  return typeof weight === 'number' ? weight : null;
}

/** Whether a grant got worse. One that was not judged before is new, and its prompt said what there was to say. */
export function isWorse(weight: number | null, before: number | null): boolean {
  return weight !== null && before !== null && weight > before;
}

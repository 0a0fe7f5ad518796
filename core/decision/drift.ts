/**
 * Drift: the organisation's policy and what the provider does disagree (docs/decisions.md, 6). Findings for the administrator; they change
 * neither permit nor risk. Nothing is concluded from what is not known, nor from settings that only the person made.
 */
import type { Grant } from '../grants/grant.ts';
import { grantStatus } from '../grants/grant-status.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { isOrganisationsSwitch } from '../policy/organisations-switch.ts';
import type { Reason } from './decision.ts';
import type { Delta } from './delta.ts';
import type { Facts, PageKind } from './facts.ts';

export const driftCodes = [
  'drift.userConsentOpen', // policy off, and the provider offers Accept to somebody who is no administrator
  'drift.tenantStricter', // policy on, and the provider wants an administrator for what a user may give
  'drift.allowNotConsented', // on the allow list, and the provider wants an administrator
  'drift.blockedStillGranted', // blocked, and earlier access stands
] as const;
export type DriftCode = (typeof driftCodes)[number];

const approvalPages: readonly PageKind[] = ['need-approval', 'approval-required', 'risky'];

/** What a prompt shows of drift; `deciding` is the permit rule that stood. */
export function findDrift(facts: Facts, { added }: Delta, deciding: Reason): readonly DriftCode[] {
  if (!isOrganisationsSwitch(facts.policy)) return [];
  const found: DriftCode[] = [];
  if (deciding.rule === 'toggle.off' && isOfferedToUser(facts)) found.push('drift.userConsentOpen');
  if (deciding.rule === 'entra.adminOnly' && approvalPages.includes(facts.page.kind)) {
    if (deciding.isApprovedHere) found.push('drift.allowNotConsented');
    else if (facts.policy.userConsent === 'on' && isForUsers(added)) found.push('drift.tenantStricter');
  }
  const isBlockedHere = deciding.rule === 'policy.blocked' && deciding.by !== 'provider';
  if (isBlockedHere && (facts.grants.own !== null || facts.grants.tenantWide !== null)) found.push('drift.blockedStillGranted');
  return found;
}

/** The same for a grant of the inventory; only what the provider's own pages or interface stated proves that access stands. */
export function findGrantDrift(grant: Grant, policy: EffectivePolicy, now: string): readonly DriftCode[] {
  const isRead = grant.source === 'page' || grant.source === 'api';
  const isBlocked = grantStatus(grant, policy, now).rule === 'policy.blocked';
  return isOrganisationsSwitch(policy) && isRead && isBlocked ? ['drift.blockedStillGranted'] : [];
}

/** A page with an Accept button for somebody who certainly is no administrator. */
function isOfferedToUser({ page, isAdmin }: Facts): boolean {
  return page.kind === 'consent' && page.source !== 'none' && (isAdmin === 'no' || page.orgWideOffered === 'no');
}

/** Whether users may give all of it, as far as anybody knows: then the refusal comes from the tenant's own rules. */
function isForUsers(added: Delta['added']): boolean {
  return added !== 'unknown' && added.every(({ adminOnly }) => adminOnly === 'no');
}

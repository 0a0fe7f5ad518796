import type { RuleId } from '../decision/decision.ts';
import { isSignInScope, scopeKey } from '../permissions/normalise-scope.ts';
import { isPast } from '../policy/deadline.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { findAllow, findBlock } from '../policy/match-app-entry.ts';
import type { Grant } from './grant.ts';

/** `kept` is access from before that a new request would need approval for; `unchecked` where nothing can be said. */
export interface GrantStatus {
  readonly status: 'organisation' | 'allowed' | 'kept' | 'flagged' | 'please-remove' | 'blocked' | 'revoked' | 'unchecked';
  /** The rule that decided; null where it was no rule. */
  readonly rule: RuleId | null;
}

/**
 * How the inventory marks a grant under the policy (docs/decisions.md, 3). It follows the permit rows in their
 * order, so that the list and the next prompt of the app agree; an own grant that no row speaks for is kept, as Entra does.
 */
export function grantStatus(grant: Grant, policy: EffectivePolicy, now: string): GrantStatus {
  if (grant.revokedAt !== null) return { status: 'revoked', rule: null };
  const redirectHosts = grant.redirectHost === null ? [] : [grant.redirectHost];
  const subject = { ...grant, otherClientIds: [], publisherId: null, ownerTenant: null, redirectHosts };
  if (findBlock(policy, subject, now)) return { status: 'blocked', rule: 'policy.blocked' };
  // A file can be written by anybody, so what it says is shown and never counts as allowed.
  if (grant.source === 'imported') return { status: 'unchecked', rule: null };
  // The administrator's own act; whose account it was first seen with does not matter.
  if (grant.kind === 'tenant-wide') return { status: 'organisation', rule: 'grant.tenant' };
  if (isPersonal(grant, policy)) return { status: policy.personalAccounts === 'blocked' ? 'blocked' : 'allowed', rule: 'scope.personal' };
  // Access was given, and what it covers is not known.
  if (grant.scopes.length === 0) return { status: 'unchecked', rule: null };
  const beyondSignIn = grant.scopes.map(({ scope }) => scope).filter((scope) => !isSignInScope(scope));
  const isCovered = findAllow(policy, grant, now).some(({ scopes }) => isWithin(beyondSignIn, scopes));
  if (isCovered) return { status: 'allowed', rule: 'policy.allowed' };
  return statusOfEarlierAccess(policy, now) ?? statusBySwitch(policy, beyondSignIn.length === 0);
}

/** Row 7, where the administrator chose more than to keep. */
function statusOfEarlierAccess({ existingGrants, reviewBy }: EffectivePolicy, now: string): GrantStatus | null {
  const rule = 'grant.kept';
  switch (existingGrants) {
    case 'flag':
      return { status: 'flagged', rule };
    case 'review-by':
      return { status: reviewBy === null || isPast(reviewBy, now) ? 'please-remove' : 'kept', rule };
    case 'ask-revoke':
      return { status: 'please-remove', rule };
    default:
      return null;
  }
}

/** Rows 13 and 15 would let a new request pass; without them the grant stands only because it was given before. */
function statusBySwitch({ userConsent, signInOnly }: EffectivePolicy, isSignInOnly: boolean): GrantStatus {
  if (isSignInOnly && signInOnly === 'allow') return { status: 'allowed', rule: 'scope.signIn' };
  return userConsent === 'on' ? { status: 'allowed', rule: 'toggle.on' } : { status: 'kept', rule: 'grant.kept' };
}

function isPersonal({ provider, accountDomain }: Grant, { accountDomains }: EffectivePolicy): boolean {
  return (
    provider === 'microsoft-personal' || (accountDomain !== null && accountDomains !== null && !accountDomains.includes(accountDomain))
  );
}

/** Null scopes of an entry mean any. */
function isWithin(granted: readonly string[], scopes: readonly string[] | null): boolean {
  const allowed = new Set(scopes?.map(scopeKey));
  return scopes === null || granted.every((scope) => allowed.has(scopeKey(scope)));
}

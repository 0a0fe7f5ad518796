import type { RuleId } from '../decision/decision.ts';
import { handlingOfGrants, needsNewApproval } from '../decision/existing-grants.ts';
import { isRedirectAllowed } from '../decision/pinned-allow.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import { isSignInScope, scopeKey } from '../permissions/scopes.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { findAllow, findBlock } from '../policy/match-app-entry.ts';
import { isOwnSwitchOff } from '../policy/own-lists.ts';
import { policyFor } from '../policy/policy-for.ts';
import type { Grant } from './grant.ts';

/** `kept` is access from before that a new request would need approval for; `unchecked` where nothing can be said. */
export interface GrantStatus {
  readonly status: 'organisation' | 'allowed' | 'kept' | 'flagged' | 'please-remove' | 'blocked' | 'revoked' | 'unchecked';
  /** The rule that decided; null where it was no rule. */
  readonly rule: RuleId | null;
  /** ISO instant of what it rests on: the policy where a rule of the organisation decided, else the last we learned of the grant. */
  readonly asOf: string;
}

type Verdict = Omit<GrantStatus, 'asOf'>;

/** Rules that are about the grant itself, or the person's own, and hold without any policy. */
const rulesOfGrants: ReadonlySet<RuleId | null> = new Set<RuleId | null>([null, 'grant.tenant', 'own.blocked', 'own.allowed']);

/**
 * How the inventory marks a grant under the policy (docs/decisions.md, 3). It follows the permit rows in their
 * order, so that the list and the next prompt of the app agree; an own grant that no row speaks for is kept, as Entra does.
 */
export function grantStatus(grant: Grant, forAll: EffectivePolicy, now: string): GrantStatus {
  const policy = policyFor(grant.provider, forAll);
  const verdict = judge(grant, policy, now);
  const learnedAt =
    grant.revokedAt ??
    [grant.since, grant.lastSeen, grant.checkedAt]
      .filter((instant) => instant !== null)
      .sort()
      .at(-1);
  const policyAt = rulesOfGrants.has(verdict.rule) ? null : policy.asOf;
  return { ...verdict, asOf: policyAt ?? learnedAt ?? grant.since };
}

function judge(grant: Grant, policy: EffectivePolicy, now: string): Verdict {
  if (grant.revokedAt !== null) return { status: 'revoked', rule: null };
  const redirectHosts = grant.redirectHost === null ? [] : [grant.redirectHost];
  const subject = { ...grant, otherClientIds: [], publisherId: null, ownerTenant: null, redirectHosts };
  if (findBlock(policy, subject, now)) return { status: 'blocked', rule: 'policy.blocked' };
  if (findBlock(policy.ownLists, subject, now)) return { status: 'blocked', rule: 'own.blocked' };
  // A file can be written by anybody, so what it says is shown and never counts as allowed.
  if (grant.source === 'imported') return { status: 'unchecked', rule: null };
  // The administrator's own act; whose account it was first seen with does not matter.
  if (grant.kind === 'tenant-wide') return { status: 'organisation', rule: 'grant.tenant' };
  if (isPersonal(grant, policy)) return { status: policy.personalAccounts === 'blocked' ? 'blocked' : 'allowed', rule: 'scope.personal' };
  // Access was given, and what it covers is not known.
  if (grant.scopes.length === 0) return { status: 'unchecked', rule: null };
  const beyondSignIn = grant.scopes.map(({ scope }) => scope).filter((scope) => !isSignInScope(grant.provider, scope));
  const isCovered = findAllow(policy, grant, now).some(
    (entry) => isRedirectAllowed(entry, grant.redirectHost) && isWithin(grant.provider, beyondSignIn, entry.scopes),
  );
  if (isCovered) return { status: 'allowed', rule: 'policy.allowed' };
  return statusOfEarlierAccess(grant, policy, now) ?? statusBySwitch(grant, policy, now, beyondSignIn.length === 0);
}

/** Row 7, where the administrator, or the provider, does more than keep. */
function statusOfEarlierAccess({ provider }: Grant, policy: EffectivePolicy, now: string): Verdict | null {
  const rule = 'grant.kept';
  const handling = handlingOfGrants(provider, policy);
  switch (handling) {
    case 'flag':
    case 'ended':
    case 'unsure':
      return { status: 'flagged', rule };
    case 'review-by':
      return { status: needsNewApproval(handling, policy.reviewBy, now) ? 'please-remove' : 'kept', rule };
    case 'ask-revoke':
      return { status: 'please-remove', rule };
    default:
      return null;
  }
}

/** Rows 13, 15 and 15a would let a new request pass; without them the grant stands only because it was given before. */
function statusBySwitch(grant: Grant, policy: EffectivePolicy, now: string, isSignInOnly: boolean): Verdict {
  if (isSignInOnly && policy.signInOnly === 'allow') return { status: 'allowed', rule: 'scope.signIn' };
  if (isOwnSwitchOff(policy) && findAllow(policy.ownLists, grant, now).length > 0) return { status: 'allowed', rule: 'own.allowed' };
  return policy.userConsent === 'on' ? { status: 'allowed', rule: 'toggle.on' } : { status: 'kept', rule: 'grant.kept' };
}

function isPersonal({ provider, accountDomain }: Grant, { accountDomains }: EffectivePolicy): boolean {
  return (
    provider === 'microsoft-personal' || (accountDomain !== null && accountDomains !== null && !accountDomains.includes(accountDomain))
  );
}

/** Null scopes of an entry mean any. */
function isWithin(provider: ProviderId, granted: readonly string[], scopes: readonly string[] | null): boolean {
  const allowed = new Set(scopes?.map((scope) => scopeKey(provider, scope)));
  return scopes === null || granted.every((scope) => allowed.has(scopeKey(provider, scope)));
}

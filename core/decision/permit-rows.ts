/**
 * The permit table (docs/decisions.md, 3): each row one function that gives an answer or has no opinion; the first
 * answer stands. Rows 14 and 17–19 belong to facts and keys that are not read yet.
 */
import { isSignInScope, scopeKey } from '../permissions/normalise-scope.ts';
import { levels } from '../permissions/permission.ts';
import { highestLevel } from '../permissions/permission-of.ts';
import { isPast } from '../policy/deadline.ts';
import { findBlock } from '../policy/match-app-entry.ts';
import type { Permit, Reason } from './decision.ts';
import { type Delta, isWithin } from './delta.ts';
import type { Facts } from './facts.ts';
import { isRefusal, isSignInStep } from './page-facts.ts';
import { allowEntries, isAllowedBy, isRedirectAllowed } from './pinned-allow.ts';

export interface PermitAnswer {
  readonly permit: Permit;
  readonly reason: Reason;
}
type PermitRow = (facts: Facts, delta: Delta) => PermitAnswer | null;

const answer = (permit: Permit, reason: Reason): PermitAnswer => ({ permit, reason });

/** Row 1. A wrong block is the safer error, so it beats everything. */
const blocked: PermitRow = ({ request, app, page, policy, now }) => {
  const found = findBlock(
    policy,
    {
      clientId: request.clientId,
      otherClientIds: request.otherClientIds,
      provider: request.provider,
      publisherId: app.publisherId,
      ownerTenant: app.ownerTenant,
      redirectHosts: request.redirectHost === null ? request.otherRedirectHosts : [request.redirectHost, ...request.otherRedirectHosts],
    },
    now,
  );
  if (found) {
    return answer('blocked', {
      rule: 'policy.blocked',
      source: 'policy',
      level: 0,
      by: found.by,
      note: found.reason,
      isOverridable: found.isOverridable,
    });
  }
  // AADSTS70001 and 7000112: the app was disabled at the provider.
  if (page.errorCode !== '70001' && page.errorCode !== '7000112') return null;
  return answer('blocked', { rule: 'policy.blocked', source: 'page-data', level: 0, by: 'provider', note: null, isOverridable: false });
};

/** Row 2. A step of signing in grants nothing itself; the prompt that may follow is judged by the rows below. */
const device: PermitRow = (facts) =>
  isSignInStep(facts)
    ? answer('allowed', { rule: 'flow.device', source: facts.page.source === 'none' ? 'address' : facts.page.source, level: 0 })
    : null;

/** Row 3. Consent for everyone always meets its own friction, above grants and personal accounts. */
const organisationWide: PermitRow = (facts) => {
  if (!isOrganisationWide(facts) || isRefusal(facts.page)) return null;
  const isBlocked = facts.policy.adminConsent === 'blocked';
  const source = facts.request.flow === 'admin' ? 'address' : 'page';
  return answer(isBlocked ? 'blocked' : 'allowed', { rule: 'admin.orgWide', source, level: 0, tenant: facts.policy.orgName, isBlocked });
};

/** Row 4. The organisation's policy does not bind somebody's own account. */
const personal: PermitRow = (facts) => {
  if (!isPersonal(facts)) return null;
  const handling = facts.policy.personalAccounts;
  return answer(handling === 'blocked' ? 'blocked' : 'allowed', { rule: 'scope.personal', source: 'address', level: 0, handling });
};

/** Row 5. */
const grantedByOrganisation: PermitRow = ({ request }, delta) =>
  delta.isCovered && delta.kept.length === 0
    ? answer('allowed', { rule: 'grant.tenant', source: 'grants', level: 0, asksAgain: request.prompt === 'consent' })
    : null;

/** Row 6. */
const keptAndAllowed: PermitRow = (facts, delta) =>
  delta.isCovered && allowEntries(facts).some((entry) => isAllowedBy(entry, facts, delta.kept))
    ? answer('allowed', { rule: 'policy.allowed', source: 'policy', level: 0 })
    : null;

/** Row 7. Tightening a policy does not take away what was given (Entra keeps). */
const kept: PermitRow = ({ grants, policy, now }, delta) => {
  if (!delta.isCovered || !grants.own) return null;
  const handling = policy.existingGrants ?? 'keep';
  const isOver = handling === 'review-by' && (policy.reviewBy === null || isPast(policy.reviewBy, now));
  return answer(handling === 'ask-revoke' || isOver ? 'needs-approval' : 'allowed', {
    rule: 'grant.kept',
    source: 'grants',
    level: 0,
    since: grants.own.since,
    handling,
    reviewBy: policy.reviewBy,
  });
};

/** Row 8. The app needs no consent but an assignment, which only an administrator makes. */
const assignment: PermitRow = ({ page }) =>
  page.kind === 'assignment' ? answer('needs-approval', { rule: 'entra.assignment', source: 'page-data', level: 0 }) : null;

/** Row 9. Above the allow list: our entry cannot give what only the provider's administrator can. */
const adminOnly: PermitRow = (facts, { added }) => {
  const scopes = added === 'unknown' ? [] : added.filter((permission) => permission.adminOnly === 'yes').map(({ scope }) => scope);
  const isRefused = isRefusal(facts.page);
  if (!isRefused && (scopes.length === 0 || isAdmin(facts))) return null;
  return answer('needs-approval', {
    rule: 'entra.adminOnly',
    source: isRefused ? 'page-data' : 'catalogue',
    level: 0,
    scopes,
    isRefused,
    isApprovedHere: isRefused && allowEntries(facts).some((entry) => isAllowedBy(entry, facts, added)),
  });
};

/** Row 10. *Off* binds users, not those who approve. */
const adminForThemselves: PermitRow = (facts) =>
  isAdmin(facts) ? answer('allowed', { rule: 'admin.self', source: 'page', level: 0 }) : null;

/** Row 11. */
const allowed: PermitRow = (facts, { added }) =>
  facts.request.otherClientIds.length === 0 && allowEntries(facts).some((entry) => isAllowedBy(entry, facts, added))
    ? answer('allowed', { rule: 'policy.allowed', source: 'policy', level: 0 })
    : null;

/** Row 12. */
const allowExceeded: PermitRow = (facts, { added }) => {
  const entries = allowEntries(facts);
  const entry = entries.find(({ redirectHosts }) => redirectHosts !== null) ?? entries[0];
  if (!entry) return null;
  const listed = new Set(entries.flatMap((each) => each.scopes ?? []).map(scopeKey));
  const surplus =
    added === 'unknown' ? added : added.map(({ scope }) => scope).filter((scope) => !isSignInScope(scope) && !listed.has(scopeKey(scope)));
  const isElsewhere = !entries.some((each) => isRedirectAllowed(each, facts.request.redirectHost));
  return answer('needs-approval', {
    rule: 'policy.allowExceeded',
    source: 'policy',
    level: 0,
    surplus,
    redirectHost: isElsewhere ? facts.request.redirectHost : null,
  });
};

/** Row 13. */
const signInOnly: PermitRow = ({ policy }, { added }) =>
  policy.signInOnly === 'allow' && added !== 'unknown' && isWithin(added, [])
    ? answer('allowed', { rule: 'scope.signIn', source: 'address', level: 0 })
    : null;

/** Row 15. */
const toggleOn: PermitRow = ({ policy }, { added }) => {
  if (policy.userConsent !== 'on') return null;
  const needsReason = policy.reasonAtRating !== null && reaches(added, policy.reasonAtRating);
  return answer(needsReason ? 'needs-reason' : 'allowed', { rule: 'toggle.on', source: 'policy', level: 0 });
};

/** Row 16. */
const toggleOff: PermitRow = ({ policy }) =>
  policy.userConsent === 'off'
    ? answer(policy.requests === 'off' ? 'blocked' : 'needs-approval', {
        rule: 'toggle.off',
        source: 'policy',
        level: 0,
        requests: policy.requests,
      })
    : null;

/** Row 20, which is all of `conditional` until the provider's own policies are evaluated. */
const notAllowed: PermitRow = () => answer('needs-approval', { rule: 'entra.notAllowed', source: 'policy', level: 0 });

/** In the order in which they are asked. */
export const permitRows: readonly PermitRow[] = [
  blocked,
  device,
  organisationWide,
  personal,
  grantedByOrganisation,
  keptAndAllowed,
  kept,
  assignment,
  adminOnly,
  adminForThemselves,
  allowed,
  allowExceeded,
  signInOnly,
  toggleOn,
  toggleOff,
  notAllowed,
];

/** Consent for everyone in the organisation: asked for by the address, or ticked on the page. */
export function isOrganisationWide({ request, page }: Pick<Facts, 'request' | 'page'>): boolean {
  return request.flow === 'admin' || page.orgWideTicked === 'yes';
}

/** Only administrators are offered consent for everyone, so the offer proves one; unknown counts as no. */
function isAdmin(facts: Facts): boolean {
  return facts.isAdmin === 'yes' || facts.page.orgWideOffered === 'yes';
}

function isPersonal({ request, page, policy }: Facts): boolean {
  if (request.provider === 'microsoft-personal') return true;
  // The address is the app's to write: a hint in it must not take the prompt out of the policy. Unread, the policy binds.
  const domain = page.accountDomain;
  return domain !== null && policy.accountDomains !== null && !policy.accountDomains.includes(domain);
}

function reaches(added: Delta['added'], rating: 'medium' | 'high' | 'critical'): boolean {
  // What cannot be listed may be anything.
  if (added === 'unknown') return true;
  const highest = highestLevel(added);
  // Unknown is caution: it counts as medium.
  return levels.indexOf(highest === 'unknown' ? 'medium' : highest) >= levels.indexOf(rating);
}

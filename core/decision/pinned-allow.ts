import { publisherStep } from '../apps/publisher-ladder.ts';
import type { Permission } from '../permissions/permission.ts';
import type { AppEntry } from '../policy/effective-policy.ts';
import { findAllow, isRedirectHostWithin } from '../policy/match-app-entry.ts';
import { isWithin } from './delta.ts';
import type { Facts } from './facts.ts';

/** The administrator's allow entries for this client that have not expired. */
export function allowEntries(facts: Facts): readonly AppEntry[] {
  return findAllow(facts.policy, facts.request, facts.now);
}

/** Whether an allow entry speaks for this redirect and for all of `permissions`. */
function isAllowedBy(entry: AppEntry, facts: Facts, permissions: readonly Permission[] | 'unknown'): boolean {
  return isRedirectAllowed(entry, facts.request.redirectHost) && isWithin(facts.request.provider, permissions, entry.scopes);
}

/**
 * Whether the organisation's own list approves this app for all of `permissions`: by an entry of its own, or by its publisher. Of two client ids
 * nobody knows which was meant.
 */
export function isApproved(facts: Facts, permissions: readonly Permission[] | 'unknown'): boolean {
  return (
    facts.otherApps.length === 0 &&
    (allowEntries(facts).some((entry) => isAllowedBy(entry, facts, permissions)) || isPublisherAllowed(facts))
  );
}

/**
 * Whether the administrator allows the publisher of an app that no entry names: the catalogue knows the tenant that owns it, and the id stands for
 * that app alone. One that says it is Microsoft's has to answer where only Microsoft does.
 */
function isPublisherAllowed(facts: Facts): boolean {
  const { app, policy } = facts;
  return (
    app.ownerTenant !== null &&
    !app.isReusedClient &&
    (app.class !== 'first-party' || publisherStep(facts) === 'first-party') &&
    allowEntries(facts).length === 0 &&
    policy.publishers.some(
      ({ access, publisherId, tenantId }) => access === 'allow' && publisherId === null && tenantId === app.ownerTenant,
    )
  );
}

export function isRedirectAllowed(entry: AppEntry, redirectHost: string | null): boolean {
  return entry.redirectHosts === null || (redirectHost !== null && isRedirectHostWithin(redirectHost, entry.redirectHosts));
}

/** An entry pinned to client id *and* redirect host that covers what is added: the only trust that sets risks to nothing. */
export function findPinnedAllow(facts: Facts, added: readonly Permission[] | 'unknown'): AppEntry | null {
  // Two client ids: no entry speaks for both.
  if (facts.otherApps.length > 0) return null;
  return allowEntries(facts).find((entry) => entry.redirectHosts !== null && isAllowedBy(entry, facts, added)) ?? null;
}

/** Whether an entry for this client names this redirect host, whatever scopes it covers. */
export function isHostPinned(facts: Facts): boolean {
  return (
    facts.otherApps.length === 0 &&
    allowEntries(facts).some((entry) => entry.redirectHosts !== null && isRedirectAllowed(entry, facts.request.redirectHost))
  );
}

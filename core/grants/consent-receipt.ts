/** A receipt of what a person agreed to: theirs to keep, written from our own record. docs/export.md describes it. */
import type { Grant } from './grant.ts';

/** Names are untrusted text, as the provider's page had them. */
export interface ConsentReceipt
  extends Pick<Grant, 'provider' | 'clientId' | 'appName' | 'publisherName' | 'accountDomain' | 'tenant' | 'kind'> {
  readonly format: 'consent-lens-receipt';
  readonly version: 1;
  /** When it was agreed to, as an ISO instant. */
  readonly givenAt: string;
  /** What was new in this consent. */
  readonly scopes: readonly string[];
  /** Where the provider sent the answer. */
  readonly answeredTo: string | null;
  readonly reason: string | null;
  /** Null while the access stands, as far as this browser knows. */
  readonly revokedAt: string | null;
}

/**
 * One receipt per accepted consent that gave something new, the oldest first. Only for consents seen in this browser: of a page that
 * was read, or of a file, nobody here saw who agreed to what.
 */
export function createReceipts(grant: Grant): readonly ConsentReceipt[] {
  if (grant.source !== 'observed') return [];
  const { provider, clientId, appName, publisherName, accountDomain, tenant, kind, reason, redirectHost } = grant;
  const periods = [grant, ...grant.ended];
  return periods
    .flatMap(({ scopes, since, revokedAt }) =>
      // Scopes that a page told of were not part of a consent seen here. Without any, what was agreed to is not known.
      [...new Set(scopes.length === 0 ? [since] : scopes.filter(({ isObserved }) => isObserved).map((scope) => scope.since))].map(
        (givenAt) => ({
          format: 'consent-lens-receipt' as const,
          version: 1 as const,
          provider,
          clientId,
          appName,
          publisherName,
          accountDomain,
          tenant,
          kind,
          givenAt,
          scopes: scopes.filter((scope) => scope.isObserved && scope.since === givenAt).map(({ scope }) => scope),
          answeredTo: redirectHost,
          reason,
          revokedAt,
        }),
      ),
    )
    .sort((one, other) => (one.givenAt < other.givenAt ? -1 : 1));
}

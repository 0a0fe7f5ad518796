/** A receipt of what a person agreed to: theirs to keep, written from our own record. docs/export.md describes it. */
import { type Said, saidAt } from './accepted-consent.ts';
import type { Grant } from './grant.ts';

/** Names are untrusted text, as the provider's page had them at that consent; null where that is not known. */
export interface ConsentReceipt
  extends Pick<Grant, 'provider' | 'clientId' | 'accountDomain' | 'tenant' | 'kind'>,
    Pick<Said, 'appName' | 'publisherName' | 'scopes' | 'reason'> {
  readonly format: 'consent-lens-receipt';
  readonly version: 1;
  /** When it was agreed to, as an ISO instant. */
  readonly givenAt: string;
  /** Where the provider sent the answer. */
  readonly answeredTo: string | null;
  /** Null while the access stands, as far as this browser knows. */
  readonly revokedAt: string | null;
}

/**
 * One receipt per accepted consent that gave something new, the oldest first. Only for consents seen in this browser: of a page that
 * was read, or of a file, nobody here saw who agreed to what.
 */
export function createReceipts(grant: Grant): readonly ConsentReceipt[] {
  if (grant.source === 'imported') return [];
  const { provider, clientId, accountDomain, tenant, kind } = grant;
  const ends = [grant, ...grant.ended].flatMap(({ revokedAt }) => revokedAt ?? []).sort();
  return grant.consents.toReversed().map((consent) => {
    const { scopes, appName, publisherName, redirectHost, reason } = saidAt(grant, consent);
    return {
      format: 'consent-lens-receipt',
      version: 1,
      provider,
      clientId,
      appName,
      publisherName,
      accountDomain,
      tenant,
      kind,
      givenAt: consent.at,
      scopes,
      answeredTo: redirectHost,
      reason,
      // What was given after an end, this end did not end.
      revokedAt: ends.find((end) => end > consent.at) ?? null,
    };
  });
}

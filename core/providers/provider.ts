import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';

/** One identity provider whose authorization requests are read: data first, then a pure reader. */
export interface Provider {
  readonly id: ProviderId;
  /** The hosts of its authorization addresses; one that starts with `*.` stands for every host below it. */
  readonly hosts: readonly string[];
  /** Where *Leave safely* goes: the provider's own front page, never an app. */
  readonly homeUrl: string;
  /** Where the user takes access back. */
  readonly revokeUrl: string;
  /** The authorization request in an address, or null when the address is not one of this provider's. Never throws. */
  readRequest(url: URL): AuthorizationRequest | null;
}

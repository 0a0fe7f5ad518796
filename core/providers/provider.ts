import type { PageFacts } from '../decision/facts.ts';
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import type { PageText } from './page-text.ts';

/** One identity provider: data first, then two pure readers. */
export interface Provider {
  readonly id: ProviderId;
  /** Exact host names that serve prompts today; they become the manifest's match patterns. */
  readonly hosts: readonly string[];
  /** Where *Leave safely* goes: the provider's own front page, never an app. */
  readonly homeUrl: string;
  /** Where the user takes access back. */
  readonly revokeUrl: string;
  /** The authorization request in an address, or null when the address is not one of this provider's. Never throws. */
  readRequest(url: URL): AuthorizationRequest | null;
  /** What a page of this provider shows. Null: not a page this provider can speak for. Never throws. */
  readPage(page: PageText): PageFacts | null;
}

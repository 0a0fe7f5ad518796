import type { PageFacts } from './facts.ts';

/** The page of a prompt of which only the address was seen. */
export const unseenPage: PageFacts = {
  kind: 'consent',
  appName: null,
  publisherName: null,
  badge: 'unknown',
  publisherDomain: null,
  website: null,
  createdDate: null,
  crossTenant: 'unknown',
  replyUrls: null,
  permissionTitles: null,
  errorCode: null,
  clientId: null,
  accountDomain: null,
  orgWideOffered: 'unknown',
  orgWideTicked: 'unknown',
  source: 'none',
};

/** Whether the provider itself refuses: there is nothing to accept on such a page. */
export function isRefusal({ kind }: Pick<PageFacts, 'kind'>): boolean {
  return kind === 'need-approval' || kind === 'approval-required' || kind === 'risky';
}

/** Whether a page asks for consent, can be recognised as asking though not read, or refuses to ask. */
export function isPrompt(page: Pick<PageFacts, 'kind'>): boolean {
  return page.kind === 'consent' || page.kind === 'unreadable' || isRefusal(page);
}

import type { Facts, PageFacts, PageKind } from './facts.ts';

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
  language: null,
  scopes: null,
  grantedScopes: null,
  errorCode: null,
  clientId: null,
  accountDomain: null,
  tenantName: null,
  orgWideOffered: 'unknown',
  orgWideTicked: 'unknown',
  devicePlace: null,
  deviceAddress: null,
  isCodePasted: 'unknown',
  source: 'none',
};

const refusals: readonly PageKind[] = ['need-approval', 'approval-required', 'risky', 'assignment'];

/** Whether the provider itself refuses: there is nothing to accept on such a page. */
export function isRefusal({ kind }: Pick<PageFacts, 'kind'>): boolean {
  return refusals.includes(kind);
}

/** Whether this is a step of signing in, by the page or, where only the address was seen, by that: it grants nothing itself. */
export function isSignInStep({ page, request }: Pick<Facts, 'page' | 'request'>): boolean {
  return page.kind === 'device' || page.kind === 'app-check' || (request.flow === 'device' && page.source === 'none');
}

/** Whether a page is one to speak of: it asks, can be recognised as asking though not read, refuses to ask, or signs in another device. */
export function isPrompt({ kind }: Pick<PageFacts, 'kind'>): boolean {
  return kind !== 'error' && kind !== 'sign-in';
}

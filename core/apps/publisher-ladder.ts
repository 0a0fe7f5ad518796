/** How far is known who stands behind an app: the publisher ladder (docs/decisions.md). Ids decide, names never do. */
import type { Facts } from '../decision/facts.ts';
import { isRedirectHostWithin } from '../policy/match-app-entry.ts';

/** The steps, best known first. From `attested` on none lowers a risk. */
export const publisherSteps = [
  /** An id of Microsoft's own app together with an address that only Microsoft or this device answers at. */
  'first-party',
  'own-organisation',
  'certified',
  'verified',
  /** The publisher answered Microsoft's questions about itself; nobody checked the answers. */
  'attested',
  /** Nobody verified the publisher, but the prompt shows a domain of theirs: worth comparing with, no more. */
  'domain-only',
  'unverified',
  'unknown',
  /** This provider has no such badge. */
  'absent',
] as const;
export type PublisherStep = (typeof publisherSteps)[number];

/** Whether nobody but the publisher stands for itself, and that could be read. */
export function isUnverified(step: PublisherStep): boolean {
  return step === 'attested' || step === 'domain-only' || step === 'unverified';
}

/** Hosts whose every address Microsoft itself serves; customers' sites on Microsoft's platforms are not among them. */
const microsoftRedirectHosts = [
  'microsoft.com',
  'microsoftonline.com',
  'microsoftonline.us',
  'partner.microsoftonline.cn',
  'office.com',
  'office365.com',
  'live.com',
  'cloud.microsoft',
  'portal.azure.com',
  'portal.azure.us',
  'portal.azure.cn',
  // Below windows.net and visualstudio.com customers have names of their own: where Microsoft signs in is named instead.
  'login.windows.net',
  'sts.windows.net',
  'graph.windows.net',
  'vssps.visualstudio.com',
  'vscode.dev',
  'bing.com',
];
/** Parts of those domains that serve customers' content. */
const customerContentHosts = ['cloudapp.microsoft.com', 'powerpages.microsoft.com', 'sway.office.com'];

/**
 * The step of the ladder that this request stands on. It may lower app-risk where a rule says so, and nothing else. A fact that is
 * not known never takes a request up, and an id beside another proves nothing.
 */
export function publisherStep({
  app,
  otherApps,
  request,
  page,
  policy,
}: Pick<Facts, 'app' | 'otherApps' | 'request' | 'page' | 'policy'>): PublisherStep {
  if (app.class === 'first-party' && otherApps.length === 0 && isMicrosoftRedirect(request.redirectHost, app.isNativeClient))
    return 'first-party';
  if (page.crossTenant === 'no' || (app.ownerTenant !== null && policy.tenants.includes(app.ownerTenant))) return 'own-organisation';
  // A badge that names Microsoft counts only where id and redirect agree (above).
  if (page.badge === 'first-party') return 'unknown';
  return page.badge === 'unverified' && page.publisherDomain !== null ? 'domain-only' : page.badge;
}

/** A public client's id can be used by anybody: the id counts only together with an address its owner controls. */
function isMicrosoftRedirect(redirectHost: string | null, isNativeClient: boolean): boolean {
  if (redirectHost === null) return false;
  if (redirectHost === 'localhost') return isNativeClient;
  return isRedirectHostWithin(redirectHost, microsoftRedirectHosts) && !isRedirectHostWithin(redirectHost, customerContentHosts);
}

import { isRedirectHostWithin } from '../policy/match-app-entry.ts';
import type { Facts } from './facts.ts';

/** A step of the publisher ladder (docs/decisions.md, 4): ids, not names. It lowers app-risk only, and only where a rule says so. */
export type TrustStep = 'first-party' | 'own-organisation' | 'certified' | 'verified' | 'attested' | 'unverified' | 'unknown' | 'absent';

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
  'windows.net',
  'visualstudio.com',
  'vscode.dev',
  'bing.com',
];
/** Parts of those domains that serve customers' content. */
const customerContentHosts = ['blob.core.windows.net', 'web.core.windows.net', 'core.windows.net', 'cloudapp.microsoft.com'];

export function trustStep(facts: Pick<Facts, 'app' | 'request' | 'page' | 'policy'>): TrustStep {
  const { app, request, page, policy } = facts;
  if (app.class === 'first-party' && isMicrosoftRedirect(request.redirectHost, app.isNativeClient)) return 'first-party';
  if (page.crossTenant === 'no' || (app.ownerTenant !== null && policy.tenants.includes(app.ownerTenant))) return 'own-organisation';
  // A badge that names Microsoft counts only where id and redirect agree (above).
  return page.badge === 'first-party' ? 'unknown' : page.badge;
}

/** A public client's id can be used by anybody: the id counts only together with an address its owner controls. */
function isMicrosoftRedirect(redirectHost: string | null, isNativeClient: boolean): boolean {
  if (redirectHost === null) return false;
  if (redirectHost === 'localhost') return isNativeClient;
  return isRedirectHostWithin(redirectHost, microsoftRedirectHosts) && !isRedirectHostWithin(redirectHost, customerContentHosts);
}

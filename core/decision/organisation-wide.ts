import type { Facts } from './facts.ts';

/** Consent for everyone in the organisation: asked for by the address, or ticked on the page. */
export function isOrganisationWide({ request, page }: Pick<Facts, 'request' | 'page'>): boolean {
  return request.flow === 'admin' || page.orgWideTicked === 'yes';
}

/**
 * Whose everyone that is: as the page names it, else as the address does. An address that names nobody (`common`), or the organisation whose
 * policy this is, means the one of the policy. Null where a tenant's id says nothing to a policy that lists none.
 */
export function tenantOf({ request: { tenant }, page, policy }: Pick<Facts, 'request' | 'page' | 'policy'>): string | null {
  if (page.tenantName !== null) return page.tenantName;
  const isId = tenant !== null && /^[\da-f-]{36}$/u.test(tenant);
  if (!isId && !tenant?.includes('.')) return policy.orgName;
  if (policy.tenants.includes(tenant) || policy.accountDomains?.includes(tenant)) return policy.orgName;
  return isId && policy.tenants.length === 0 ? null : tenant;
}

/** Only administrators are offered consent for everyone, so the offer proves one; unknown counts as no. */
export function isAdmin(facts: Facts): boolean {
  return facts.isAdmin === 'yes' || facts.page.orgWideOffered === 'yes';
}

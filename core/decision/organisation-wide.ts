import type { Facts } from './facts.ts';

/** Consent for everyone in the organisation: asked for by the address, or ticked on the page. */
export function isOrganisationWide({ request, page }: Pick<Facts, 'request' | 'page'>): boolean {
  return request.flow === 'admin' || page.orgWideTicked === 'yes';
}

/** Only administrators are offered consent for everyone, so the offer proves one; unknown counts as no. */
export function isAdmin(facts: Facts): boolean {
  return facts.isAdmin === 'yes' || facts.page.orgWideOffered === 'yes';
}

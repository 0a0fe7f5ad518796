import type { Hit, SitesServer } from '../../sites/serve-sites.ts';

const posts = (sites: SitesServer): readonly Hit[] => sites.hits('login.microsoftonline.com', 'POST', '/common/Consent/Set');

/** How often the sign-in server was told that the person accepts. Told both, it may take either. */
export function countAccepted(sites: SitesServer): number {
  return posts(sites).filter(({ fields }) => fields.getAll('acceptConsent').includes('true')).length;
}

/** How often it was told that the person declines. */
export function countDeclined(sites: SitesServer): number {
  return posts(sites).length - countAccepted(sites);
}

/** How often the emulated personal account was told this answer; its case counts. */
export function countPersonalAnswers(sites: SitesServer, answer: string): number {
  return sites.hits('account.live.com', 'POST', '/Consent/Update').filter(({ fields }) => fields.get('ucaction') === answer).length;
}

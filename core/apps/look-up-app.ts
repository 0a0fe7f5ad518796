import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AppFacts } from '../decision/facts.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import type { ReportedProvider } from './app-tables.ts';

const unknownApp: AppFacts = {
  class: 'unknown',
  name: null,
  ownerTenant: null,
  publisherId: null,
  isNativeClient: false,
  listedSince: null,
  reference: null,
  maker: null,
  usualScopes: null,
  redirectHosts: null,
  isReusedClient: false,
  note: null,
};

/** What our offline lists say of a client id, in any case. The worst list wins; the build refuses an id that is both Microsoft's own and harmful. */
export function lookUpApp(clientId: string | null, provider: ProviderId, catalogue: Catalogue): AppFacts {
  if (clientId === null) return unknownApp;
  const app = isMicrosoft(provider) ? lookUpMicrosoftApp(clientId, catalogue) : unknownApp;
  const lists = listsOf(provider);
  const reported = lists === null ? null : catalogue.findReportedApp(lists, clientId);
  if (reported === null) return app;
  const { reference } = reported;
  const name = reported.name ?? app.name;
  const known: AppFacts = { ...app, name, class: app.class === 'unknown' ? 'known' : app.class };
  switch (reported.class) {
    case 'malicious':
      return { ...unknownApp, class: 'malicious', name, listedSince: reported.since, reference };
    case 'dual-use':
      return {
        ...app,
        class: 'dual-use',
        name,
        reference,
        ownerTenant: reported.ownerTenant ?? app.ownerTenant,
        isReusedClient: reported.isReused,
      };
    case 'compromised':
    case 'historical':
      return { ...known, reference, note: { kind: reported.class, date: reported.since } };
    case 'reused':
      return { ...known, isReusedClient: true };
  }
}

/** Whether an app, by its id, is on a list of those that were made to attack people. The lists of other apps need not be looked through for it. */
export function isKnownMalicious(clientId: string, provider: ProviderId, { findReportedApp }: Pick<Catalogue, 'findReportedApp'>): boolean {
  const lists = listsOf(provider);
  return lists !== null && findReportedApp(lists, clientId)?.class === 'malicious';
}

function lookUpMicrosoftApp(clientId: string, { findFirstPartyApp, findThirdPartyApp }: Catalogue): AppFacts {
  const own = findFirstPartyApp(clientId);
  if (own) return { ...unknownApp, ...own, class: 'first-party' };
  const known = findThirdPartyApp(clientId);
  if (!known) return unknownApp;
  const { name, publisher, domains, usualScopes, isSelfDescribed } = known;
  const maker = publisher === null ? null : { name: publisher, domains, isSelfDescribed };
  return { ...unknownApp, class: 'known', name, maker, usualScopes };
}

function isMicrosoft(provider: ProviderId): boolean {
  return provider === 'entra' || provider === 'microsoft-personal';
}

/** Whether any list is about apps of this provider; elsewhere not knowing an app says nothing at all. */
export function hasAppLists(provider: ProviderId): boolean {
  return listsOf(provider) !== null;
}

function listsOf(provider: ProviderId): ReportedProvider | null {
  if (isMicrosoft(provider)) return 'microsoft';
  return provider === 'google' || provider === 'github' ? provider : null;
}

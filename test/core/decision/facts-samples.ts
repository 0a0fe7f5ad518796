import type { Catalogue } from '../../../core/catalogue/catalogue.ts';
import { decide } from '../../../core/decision/decide.ts';
import type { AppFacts, Facts, GrantFacts, PageFacts, RedirectFacts, Surroundings, Tristate } from '../../../core/decision/facts.ts';
import { gatherFacts } from '../../../core/decision/gather-facts.ts';
import { unseenPage } from '../../../core/decision/page-facts.ts';
import type { Opener, ProviderId } from '../../../core/oauth/authorization-request.ts';
import { normaliseScope } from '../../../core/permissions/scopes.ts';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import type { EffectivePolicy } from '../../../core/policy/effective-policy.ts';
import type { OwnLists } from '../../../core/policy/own-lists.ts';
import type { OwnSettings } from '../../../core/policy/own-settings.ts';
import { readRequest } from '../../../core/providers/index.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';
import { contosoApp, now } from '../policy/policy-samples.ts';

/** Public ids of apps in the catalogue. */
export const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
export const maliciousApp = '4e4d64ac-4a2a-432c-b79e-65ca8213ede5';

export const eMClient = 'e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd';
export const thunderbird = '9e5f94bc-e8a4-4e73-b8be-63364c29d753';

/** One prompt in the few words a table has room for; what is left out is the ordinary case. */
export interface Prompt {
  readonly clientId?: string | readonly string[] | null;
  /** As the address has them, separated by spaces; null: the address lists none. */
  readonly scopes?: string | null;
  readonly redirectUri?: string | null;
  /** Further parameters, as they stand in an address. */
  readonly query?: string;
  readonly page?: Partial<PageFacts>;
  /** Managed keys; null: nobody manages this browser. */
  readonly policy?: object | null;
  readonly policyState?: EffectivePolicy['state'];
  /** The person's own choices, and what they block or let through. */
  readonly settings?: OwnSettings;
  readonly lists?: Partial<OwnLists>;
  /** Scopes that the user, or the organisation, allowed before. */
  readonly own?: string;
  readonly tenantWide?: string;
  readonly opener?: Opener;
  readonly openerHost?: string | null;
  readonly isAdmin?: Tristate;
  /** Whose address the sample is. */
  readonly provider?: keyof typeof addresses;
  /** Another path than that of the provider's authorization address. */
  readonly path?: string;
  /** What the offline lists say, where they say more than they do of the sample's id. */
  readonly app?: Partial<AppFacts>;
  readonly redirect?: Partial<RedirectFacts>;
  readonly around?: Partial<Surroundings>;
  /** Other titles than those of the project's own table, which are there as hashes alone. */
  readonly titles?: Catalogue['findPermissionsByTitle'];
  /** Where earlier answers went. */
  readonly earlierHosts?: readonly string[];
}

export const verified: Partial<PageFacts> = { badge: 'verified', publisherName: 'Contoso', appName: 'Contoso Mail' };
export const unverified: Partial<PageFacts> = { badge: 'unverified', appName: 'Inbox Turbo' };
export const off = { userConsent: 'off' };
export const since = '2026-01-10T09:00:00.000Z';

export function factsOf(prompt: Prompt): Facts {
  const request = readRequest(addressOf(prompt));
  if (request === null) throw new Error('the sample is no request');
  const { policy = null, policyState = policy === null ? 'none' : 'ready' } = prompt;
  const facts = gatherFacts(
    {
      ...prompt.around,
      request,
      page: { ...unseenPage, crossTenant: 'yes', source: 'page-data', ...verified, ...prompt.page },
      opener: prompt.opener ?? 'unknown',
      openerHost: prompt.openerHost ?? null,
      grants: grantsOf(prompt, request.provider),
      policy: combineSettings(
        policy ?? {},
        prompt.settings ?? {},
        { state: policyState, asOf: policyState === 'none' ? null : now, isSharedSuffix: ownCatalogue.isSharedSuffix },
        prompt.lists ?? {},
      ).policy,
      isAdmin: prompt.isAdmin ?? 'no',
      now,
    },
    prompt.titles === undefined ? ownCatalogue : { ...ownCatalogue, findPermissionsByTitle: prompt.titles },
  );
  return { ...facts, app: { ...facts.app, ...prompt.app }, redirect: { ...facts.redirect, ...prompt.redirect } };
}

/** The decision, with the deciding permit rule by itself. */
export function judge(prompt: Prompt) {
  const decision = decide(factsOf(prompt));
  const [deciding, ...findings] = decision.reasons;
  return { ...decision, rule: deciding?.rule, findings: findings.map(({ rule, level }) => `${rule} ${level}`) };
}

const addresses = {
  entra: 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
  google: 'https://accounts.google.com/o/oauth2/v2/auth',
  github: 'https://github.com/login/oauth/authorize',
  discord: 'https://discord.com/oauth2/authorize',
  salesforce: 'https://login.salesforce.com/services/oauth2/authorize',
} as const;

function addressOf({ provider = 'entra', path, clientId = contosoApp, scopes = 'openid', redirectUri, query = '' }: Prompt): string {
  const redirect = redirectUri === undefined ? 'https://app.contoso.example/auth' : redirectUri;
  const parameters = [
    ...[clientId ?? []].flat().map((id) => `client_id=${encodeURIComponent(id)}`),
    ...(scopes === null ? [] : [`scope=${encodeURIComponent(scopes)}`]),
    ...(redirect === null ? [] : [`redirect_uri=${encodeURIComponent(redirect)}`]),
    query,
  ];
  const address = path === undefined ? addresses[provider] : new URL(`/${path}`, addresses[provider]).href;
  return `${address}?${parameters.join('&')}`;
}

function grantsOf({ own, tenantWide, earlierHosts = [] }: Prompt, provider: ProviderId): GrantFacts {
  const list = (scopes: string) => scopes.split(' ').map((scope) => normaliseScope(provider, scope));
  return {
    own: own === undefined ? null : { scopes: list(own), since },
    tenantWide: tenantWide === undefined ? null : { scopes: list(tenantWide) },
    redirectHosts: earlierHosts,
  };
}

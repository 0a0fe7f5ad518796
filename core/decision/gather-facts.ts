import { lookUpApp } from '../apps/look-up-app.ts';
import { classifyRedirect } from '../apps/redirect-host.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { AuthorizationRequest, Opener, ProviderId } from '../oauth/authorization-request.ts';
import { areComparable } from '../oauth/client-id.ts';
import type { Permission } from '../permissions/permission.ts';
import { permissionOf } from '../permissions/permission-of.ts';
import { isSignInScope, normaliseScope, scopeKey } from '../permissions/scopes.ts';
import { type UnderstoodTitle, understandTitle } from '../permissions/understand-title.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { policyFor } from '../policy/policy-for.ts';
import type { Facts, GrantFacts, NamedApp, PageFacts, Surroundings, Tristate } from './facts.ts';
import { unseenSurroundings } from './surroundings.ts';

/** Joins what was seen with what the offline catalogue knows. The only place where facts meet; surroundings nobody saw are unknown. */
export function gatherFacts(
  {
    openerHost = null,
    ...seen
  }: Partial<Surroundings> & {
    readonly request: AuthorizationRequest;
    readonly page: PageFacts;
    readonly opener: Opener;
    /** The host of the page of the web that it was opened from, where the browser told. */
    readonly openerHost?: string | null;
    readonly grants: GrantFacts;
    /** Of all providers; the facts hold the one for the request's. */
    readonly policy: EffectivePolicy;
    readonly isAdmin: Tristate;
    readonly now: string;
  },
  catalogue: Catalogue,
): Facts {
  const understand = (scope: string) => permissionOf(scope, seen.request.provider, catalogue);
  const { scopes: asked } = seen.request;
  const app = lookUpApp(seen.request.clientId ?? seen.page.clientId, seen.request.provider, catalogue);
  const listed = joinScopes(seen.request, seen.page.scopes);
  const named = (seen.request.listedScopes ?? []).map(understand);
  const titles = readTitles(seen.page, seen.request, catalogue);
  const told =
    listed === 'unknown'
      ? permissionsOf(seen.request.provider, titles, named, seen.page)
      : addTitled(seen.request.provider, listed.map(understand), titles);
  const isFromAddress = asked !== 'unknown' && (told === 'unknown' || told.length === asked.length);
  return {
    ...unseenSurroundings,
    ...seen,
    opener: seen.opener === 'web' && openerHost !== null ? catalogue.kindOfSite(openerHost) : seen.opener,
    policy: policyFor(seen.request.provider, seen.policy),
    consentPolicies: [...seen.policy.consentPresets.flatMap(catalogue.presetPolicies), ...seen.policy.consentPolicies],
    // In the case that the catalogue documents.
    request: { ...seen.request, scopes: asked === 'unknown' ? asked : asked.map((scope) => understand(scope).scope) },
    app,
    otherApps: findOtherApps(seen.request, seen.page, catalogue),
    name: catalogue.readName(seen.page.appName),
    redirect: classifyRedirect(seen.request.redirectUri, catalogue),
    permissions: told,
    listed: told === 'unknown' ? named : [],
    permissionSource: told === 'unknown' ? 'none' : isFromAddress ? 'address' : seen.page.source,
    titles,
    grants: { ...seen.grants, own: joinGrants(seen.request.provider, seen.grants.own, seen.page.grantedScopes, seen.now) },
  };
}

/** What the page names counts beside what the address asks: the page is what is agreed to, the address may be another or have lost it. */
function joinScopes(
  { provider, scopes: asked, listedScopes = [] }: AuthorizationRequest,
  named: PageFacts['scopes'],
): AuthorizationRequest['scopes'] {
  // An empty list says nothing.
  if (named === null || named.length === 0) return asked;
  return distinct(provider, [...(asked === 'unknown' ? listedScopes : asked), ...named]);
}

/** More are not looked up; then the page lists more than is known. */
export const maxTitles = 100;

/** Microsoft's prompts alone have titles that our lists know. */
function readTitles(page: PageFacts, { provider }: AuthorizationRequest, catalogue: Catalogue): readonly UnderstoodTitle[] {
  if (provider !== 'entra' && provider !== 'microsoft-personal') return [];
  return (page.permissionTitles ?? []).slice(0, maxTitles).map((title) => understandTitle(title, page.language, catalogue));
}

/**
 * What the titles ask where nothing else lists it. They tell it together or not at all: one that we do not know, or that stands for several
 * permissions, leaves the list unknown, so that no page is judged milder for words that nobody could read.
 */
function permissionsOf(
  provider: ProviderId,
  titles: readonly UnderstoodTitle[],
  named: readonly Permission[],
  page: PageFacts,
): Facts['permissions'] {
  const isWhole = titles.length > 0 && titles.length === page.permissionTitles?.length;
  const permissions = titles.flatMap(({ permission, isShared }) => (permission === null || isShared ? [] : permission));
  return isWhole && permissions.length === titles.length ? distinctPermissions(provider, [...named, ...permissions]) : 'unknown';
}

/**
 * Titles take nothing away from a list, and add what they name beyond it. What another resource of the list gives under the same words is
 * no addition; nor are signing in and staying signed in, which Microsoft's first prompt of an app shows whether the app asks them or not
 * (Microsoft's documentation, "Microsoft identity platform app consent experience").
 */
function addTitled(provider: ProviderId, listed: readonly Permission[], titles: readonly UnderstoodTitle[]): readonly Permission[] {
  const isListed = ({ data, verb, reach, scope }: Permission) =>
    listed.some(
      (each) =>
        scopeKey(provider, each.scope) === scopeKey(provider, scope) || (each.data === data && each.verb === verb && each.reach === reach),
    );
  const further = titles.flatMap(({ candidates }) => (candidates.some(isListed) ? [] : candidates.slice(0, 1)));
  return distinctPermissions(provider, [...listed, ...further.filter(({ scope }) => !isSignInScope(provider, scope))]);
}

function distinctPermissions(provider: ProviderId, permissions: readonly Permission[]): readonly Permission[] {
  return [...new Map(permissions.map((permission) => [scopeKey(provider, permission.scope), permission])).values()];
}

/** The page does not say when access was given: where we have no record of our own, it is known from now on. */
function joinGrants(provider: ProviderId, own: GrantFacts['own'], granted: PageFacts['grantedScopes'], now: string): GrantFacts['own'] {
  if (granted === null || granted.length === 0) return own;
  return { scopes: distinct(provider, [...(own?.scopes ?? []), ...granted]), since: own?.since ?? now };
}

function distinct(provider: ProviderId, scopes: readonly string[]): readonly string[] {
  return [...new Map(scopes.map((scope) => [scopeKey(provider, scope), normaliseScope(provider, scope)])).values()];
}

/**
 * Further ids in the address, and that of the page where it is another one. In another numbering it is the same app's: then it adds nothing but
 * that a list knows the app to attack people.
 */
function findOtherApps(
  { clientId, otherClientIds, provider }: AuthorizationRequest,
  page: PageFacts,
  catalogue: Catalogue,
): readonly NamedApp[] {
  const lookUp = (id: string): NamedApp => ({ clientId: id, app: lookUpApp(id, provider, catalogue) });
  const others = otherClientIds.map(lookUp);
  if (clientId === null || page.clientId === null || [clientId, ...otherClientIds].includes(page.clientId)) return others;
  const onPage = lookUp(page.clientId);
  return areComparable(clientId, page.clientId) || onPage.app.class === 'malicious' ? [...others, onPage] : others;
}

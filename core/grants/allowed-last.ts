import type { ProviderId } from '../oauth/authorization-request.ts';
import type { Grant } from './grant.ts';

/**
 * Where something was allowed last in this browser: a mistake that just happened is there. What was only read from a page or a file says
 * nothing of when it was allowed, and an app that was let in again was allowed before. Null where nothing was allowed here.
 */
export function whereAllowedLast(grants: readonly Grant[]): ProviderId | null {
  let latest: { readonly at: string; readonly provider: ProviderId } | null = null;
  for (const { provider, source, since, scopes } of grants) {
    if (source !== 'observed') continue;
    const seen = scopes.filter(({ isObserved }) => isObserved).map((scope) => scope.since);
    // Without any scope the consent itself is all there is.
    for (const at of scopes.length === 0 ? [since] : seen) if (latest === null || at > latest.at) latest = { at, provider };
  }
  return latest?.provider ?? null;
}

import type { ProviderId } from '../oauth/authorization-request.ts';
import type { Grant } from './grant.ts';

/**
 * Where something was allowed last in this browser: a mistake that just happened is there. Null where nothing was allowed here; what a page or
 * a file told of says nothing of that, nor does an app that was let in again.
 */
export function whereAllowedLast(grants: readonly Grant[]): ProviderId | null {
  let latest: { readonly at: string; readonly provider: ProviderId } | null = null;
  for (const { provider, source, consents } of grants) {
    const at = source === 'imported' ? undefined : consents[0]?.at;
    if (at !== undefined && (latest === null || at > latest.at)) latest = { at, provider };
  }
  return latest?.provider ?? null;
}

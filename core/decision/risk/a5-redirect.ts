import { isRedirectHostWithin } from '../../policy/match-app-entry.ts';
import type { Facts, RedirectClass } from '../facts.ts';
import type { RiskRule } from './rule.ts';

const doubtful = ['free-hosting', 'dangling-prone', 'ip', 'punycode'] as const satisfies readonly RedirectClass[];

/** A5: the answer goes to an address that anybody could have, or to another one than this app's answers went to before. */
export const redirect: RiskRule = ({ facts }) => {
  const host = facts.request.redirectHost;
  if (host === null) return null;
  if (isChanged(facts, host)) return { rule: 'A5', source: 'grants', level: 3, because: 'changed', host };
  const because = doubtful.find((each) => each === facts.redirect.class);
  return because === undefined ? null : { rule: 'A5', source: 'address', level: 2, because, host };
};

/**
 * Whether no earlier answer went to that host or its neighbours. An id that programs of several makers use has no address of its own; this
 * computer is nobody's; and an address that the app is known to use is not a new one.
 */
function isChanged({ app, grants, redirect: { registrableDomain } }: Facts, host: string): boolean {
  const earlier = grants.redirectHosts.filter((each) => each !== 'localhost');
  if (earlier.length === 0 || host === 'localhost' || app.isReusedClient) return false;
  if (app.redirectHosts !== null && isRedirectHostWithin(host, app.redirectHosts)) return false;
  return !earlier.some((each) => each === host || (registrableDomain !== null && isRedirectHostWithin(each, [registrableDomain])));
}

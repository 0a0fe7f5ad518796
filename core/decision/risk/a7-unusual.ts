import { isSignInScope, scopeKey } from '../../permissions/scopes.ts';
import { isRedirectHostWithin } from '../../policy/match-app-entry.ts';
import type { Facts } from '../facts.ts';
import { allowEntries } from '../pinned-allow.ts';
import type { RiskContext, RiskRule } from './rule.ts';

/** A7: a known app asks for what it does not usually ask for, or wants its answer elsewhere: perhaps somebody else behind its id. */
export const unusual: RiskRule = (context) => {
  const host = unusualHost(context.facts);
  if (host !== null) return { rule: 'A7', source: 'catalogue', level: 3, host, scopes: [] };
  const scopes = unusualScopes(context);
  return scopes.length === 0 ? null : { rule: 'A7', source: 'catalogue', level: 2, host: null, scopes };
};

/** Null where the host is usual, or nobody wrote down which are. The hosts of an allow entry are usual as well. */
function unusualHost(facts: Facts): string | null {
  const { redirectHost } = facts.request;
  const listed = [facts.app.redirectHosts, ...allowEntries(facts).map(({ redirectHosts }) => redirectHosts)].filter(
    (hosts) => hosts !== null,
  );
  if (redirectHost === null || listed.length === 0) return null;
  return isRedirectHostWithin(redirectHost, listed.flat()) ? null : redirectHost;
}

/** Of the provider's own apps nobody wrote down what is usual, and no unlisted request of one is doubted (floors.ts). */
function unusualScopes({ facts, named, trust }: RiskContext): readonly string[] {
  const { usualScopes } = facts.app;
  const { provider } = facts.request;
  if (usualScopes === null || trust === 'first-party') return [];
  const usual = new Set(usualScopes.map((scope) => scopeKey(provider, scope)));
  return named.map(({ scope }) => scope).filter((scope) => !isSignInScope(provider, scope) && !usual.has(scopeKey(provider, scope)));
}

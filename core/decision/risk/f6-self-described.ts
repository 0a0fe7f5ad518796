import type { RiskRule } from './rule.ts';

/**
 * F6: the client id is a web address, at which the app describes itself (OAuth Client ID Metadata Document): name and
 * picture are its own word, and may be others tomorrow.
 */
export const selfDescribed: RiskRule = ({ facts: { request } }) =>
  [request.clientId, ...request.otherClientIds].some((id) => id !== null && /^https:\/\//iu.test(id))
    ? { rule: 'F6', source: 'address', level: 2 }
    : null;

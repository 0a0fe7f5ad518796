import { findBlock } from '../../policy/match-app-entry.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Rows 1 and 1a. A wrong block is the safer error, so it beats everything. */
export const blocked: PermitRow = ({ request, app, page, policy, now }) => {
  const subject = {
    clientId: request.clientId,
    // The page may number the app in another way than the address does, or name another one.
    otherClientIds: page.clientId === null ? request.otherClientIds : [...request.otherClientIds, page.clientId],
    provider: request.provider,
    publisherId: app.publisherId,
    ownerTenant: app.ownerTenant,
    redirectHosts: request.redirectHost === null ? request.otherRedirectHosts : [request.redirectHost, ...request.otherRedirectHosts],
  };
  const found = findBlock(policy, subject, now);
  if (found) {
    return answer('blocked', {
      rule: 'policy.blocked',
      source: 'policy',
      level: 0,
      by: found.by,
      note: found.reason,
      isOverridable: found.isOverridable,
    });
  }
  const own = findBlock(policy.ownLists, subject, now);
  if (own) return answer('blocked', { rule: 'own.blocked', source: 'policy', level: 0, by: own.by === 'app' ? own.by : 'redirect-host' });
  // AADSTS70001 and 7000112: the app was disabled at the provider.
  if (page.errorCode !== '70001' && page.errorCode !== '7000112') return null;
  return answer('blocked', { rule: 'policy.blocked', source: page.source, level: 0, by: 'provider', note: null, isOverridable: false });
};

import { areComparable } from '../../oauth/client-id.ts';
import { isRegisteredRedirect } from '../../oauth/read-redirect.ts';
import type { Facts } from '../facts.ts';
import type { RiskRule } from './rule.ts';

/** A11: the page and the request disagree about who is asking or where the answer goes. No trust lowers it. */
export const conflict: RiskRule = ({ facts }) => {
  const found = findConflict(facts);
  return (
    found && {
      rule: 'A11',
      source: found === 'two-client-ids' || found === 'two-redirects' ? 'address' : facts.page.source,
      level: 3,
      conflict: found,
    }
  );
};

function findConflict({ request, page }: Facts): 'two-client-ids' | 'two-redirects' | 'client-id' | 'redirect' | null {
  if (request.otherClientIds.length > 0) return 'two-client-ids';
  if (request.otherRedirectHosts.length > 0) return 'two-redirects';
  if (
    page.clientId !== null &&
    request.clientId !== null &&
    page.clientId !== request.clientId &&
    areComparable(request.clientId, page.clientId)
  )
    return 'client-id';
  // No list, or an empty one, says nothing about where the answer may go.
  if (!page.replyUrls?.length || request.redirectUri === null) return null;
  return isRegisteredRedirect(request.redirectUri, page.replyUrls) ? null : 'redirect';
}

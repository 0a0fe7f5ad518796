import type { FactSource, Facts } from '../facts.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 4. The organisation's policy does not bind somebody's own account. */
export const personal: PermitRow = (facts) => {
  const source = sourceOfPersonal(facts);
  if (source === null) return null;
  const handling = facts.policy.personalAccounts;
  return answer(handling === 'blocked' ? 'blocked' : 'allowed', { rule: 'scope.personal', source, level: 0, handling });
};

/** What tells that the account is a personal one; null where nothing does. */
function sourceOfPersonal({ request, page, policy }: Facts): FactSource | null {
  if (request.provider === 'microsoft-personal') return 'address';
  // The address is the app's to write: a hint in it must not take the prompt out of the policy. Unread, the policy binds.
  const domain = page.accountDomain;
  const isOutside = domain !== null && policy.accountDomains !== null && !policy.accountDomains.includes(domain);
  return isOutside ? page.source : null;
}

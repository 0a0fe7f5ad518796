import type { Facts } from '../facts.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 4. The organisation's policy does not bind somebody's own account. */
export const personal: PermitRow = (facts) => {
  if (!isPersonal(facts)) return null;
  const handling = facts.policy.personalAccounts;
  return answer(handling === 'blocked' ? 'blocked' : 'allowed', { rule: 'scope.personal', source: 'address', level: 0, handling });
};

function isPersonal({ request, page, policy }: Facts): boolean {
  if (request.provider === 'microsoft-personal') return true;
  // The address is the app's to write: a hint in it must not take the prompt out of the policy. Unread, the policy binds.
  const domain = page.accountDomain;
  return domain !== null && policy.accountDomains !== null && !policy.accountDomains.includes(domain);
}

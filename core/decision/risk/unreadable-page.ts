import type { Facts } from '../facts.ts';
import type { RiskRule } from './rule.ts';

/** A page was recognised as a prompt and could not be read: who is asking is unknown, which is never quiet. No trust lowers it. */
export const unreadablePage: RiskRule = ({ facts }) =>
  facts.page.kind === 'unreadable' || isNameless(facts) ? { rule: 'page.unreadable', source: facts.page.source, level: 2 } : null;

/** A prompt that was read, and neither it nor an address says who is asking. */
function isNameless({ page, request }: Facts): boolean {
  return page.kind === 'consent' && page.source !== 'none' && page.appName === null && request.clientId === null;
}

import { isOutside } from './outside.ts';
import type { RiskRule } from './rule.ts';

/** F4: a link from elsewhere asks for consent for a whole organisation, which administrators give in their portal. No trust lowers it. */
export const adminConsentLink: RiskRule = ({ facts: { request, opener } }) =>
  request.flow === 'admin' && isOutside(opener) ? { rule: 'F4', source: 'address', level: 3 } : null;

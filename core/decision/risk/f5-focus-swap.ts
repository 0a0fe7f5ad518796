import type { RiskRule } from './rule.ts';

/** F5: the prompt came under the pointer right after another window went away, so a click may not have been meant for it. No trust lowers it. */
export const focusSwap: RiskRule = ({ facts }) => (facts.focusSwap === 'yes' ? { rule: 'F5', source: 'page', level: 2 } : null);

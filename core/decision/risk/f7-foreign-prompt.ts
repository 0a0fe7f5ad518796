import type { RiskRule } from './rule.ts';

/** F7: what looks like a provider's prompt is on somebody else's host. Only the optional broad mode could see that. No trust lowers it. */
export const foreignPrompt: RiskRule = ({ facts }) => (facts.foreignPrompt === 'yes' ? { rule: 'F7', source: 'page', level: 4 } : null);

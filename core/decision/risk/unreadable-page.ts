import type { RiskRule } from './rule.ts';

/** A page was recognised as a prompt and could not be read: who is asking is unknown, which is never quiet. No trust lowers it. */
export const unreadablePage: RiskRule = ({ facts }) =>
  facts.page.kind === 'unreadable' ? { rule: 'page.unreadable', source: 'page', level: 2 } : null;

import { isOrganisationWide } from '../organisation-wide.ts';
import type { RiskRule } from './rule.ts';

/** A8: the consent is for everyone in the organisation. No trust lowers it. */
export const organisationWide: RiskRule = ({ facts, added }) => {
  if (!isOrganisationWide(facts)) return null;
  const hasHighScopes = added === 'unknown' || added.some(({ level }) => level === 'high' || level === 'critical');
  return { rule: 'A8', source: facts.request.flow === 'admin' ? 'address' : 'page', level: hasHighScopes ? 3 : 2, hasHighScopes };
};

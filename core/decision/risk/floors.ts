import { isListCut } from '../../oauth/read-parameters.ts';
import type { Reason } from '../decision.ts';
import { isOrganisationWide } from '../organisation-wide.ts';
import type { RiskRule } from './rule.ts';

type FloorCause = Extract<Reason, { rule: 'floor' }>['because'];

const content = new Set(['mail', 'files', 'sites', 'notes', 'chat']);
const control = new Set(['directory', 'admin-roles', 'apps-permissions', 'signin-security']);

/** What stays even for the best publisher (docs/decisions.md, 4); a first party and a pinned allow entry have none. */
export const floors: RiskRule = ({ facts, added, trust }) => {
  if (trust === 'first-party') return null;
  const floor = (level: 1 | 2 | 3, because: FloorCause) => ({ rule: 'floor', source: 'catalogue', level, because }) as const;
  // Consent for everyone has a rule of its own that never scores less (A8).
  if (isOrganisationWide(facts)) return null;
  // What stands behind the part that was read may be the worst there is, or nobody would have hidden it.
  if (added === 'unknown' && isListCut(facts.request)) return floor(3, 'endless-list');
  if (added === 'unknown') return floor(2, 'everything-registered');
  // Reading the names of colleagues is not control over the directory; what needs an administrator is.
  if (added.some(({ data, adminOnly, level }) => control.has(data) && (adminOnly === 'yes' || level === 'high' || level === 'critical')))
    return floor(2, 'control');
  if (trust === 'own-organisation' && added.some(({ level }) => level === 'high' || level === 'critical'))
    return floor(2, 'own-organisation-high');
  const changes = added.some(
    ({ data, verb }) => content.has(data) && (verb === 'change' || verb === 'send' || verb === 'delete' || verb === 'administer'),
  );
  return changes ? floor(1, 'changes-content') : null;
};

import { findLookAlike } from '../../apps/look-alike.ts';
import type { RiskRule } from './rule.ts';

/** A2: the app's name imitates a brand that is not its publisher's, or mixes alphabets inside a word. */
export const lookAlike: RiskRule = ({ facts, trust }) => {
  if (trust === 'first-party') return null;
  const found = findLookAlike(facts.name, {
    name: facts.page.publisherName,
    domain: facts.page.publisherDomain,
    isVerified: trust === 'verified' || trust === 'certified',
    isFirstParty: false, // a first party by id and redirect has left above
  });
  return found && { rule: 'A2', source: facts.page.source, level: found.kind === 'mixed-alphabets' ? 4 : 3, ...found };
};

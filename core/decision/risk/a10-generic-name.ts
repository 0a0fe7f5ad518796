import { isUnverified } from '../../apps/publisher-ladder.ts';
import type { RiskRule } from './rule.ts';

const content = new Set(['mail', 'files', 'sites']);

/** A10: an app whose name says nothing and whose publisher nobody verified asks for mail or files. */
export const genericName: RiskRule = ({ facts, named, trust }) => {
  if (!isUnverified(trust) && trust !== 'unknown') return null;
  if (!facts.name.isGeneric) return null;
  if (!named.some(({ data, level }) => content.has(data) && level !== 'low')) return null;
  // As with A3: a publisher we could not read is caution, no more.
  return { rule: 'A10', source: facts.page.source, level: trust === 'unknown' ? 2 : 3 };
};

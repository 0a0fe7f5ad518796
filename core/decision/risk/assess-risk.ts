/**
 * What a prompt could do, in the order of docs/decisions.md, 4: rules on what is new, then trust, then floors (a rule of their own, which no
 * certification lowers), then the administrator's pinned entry. The risk is that of the gravest finding.
 */

import { publisherStep } from '../../apps/publisher-ladder.ts';
import type { Risk } from '../decision.ts';
import type { Delta } from '../delta.ts';
import type { Facts } from '../facts.ts';
import { findPinnedAllow, isHostPinned } from '../pinned-allow.ts';
import { isSilentRenewal } from '../surroundings.ts';
import { riskRules } from './index.ts';
import type { Finding, LoweredBy, Pins, RiskContext } from './rule.ts';

/** The findings that stand. */
export function assessRisk(facts: Facts, { added, named }: Pick<Delta, 'added' | 'named'>): readonly Finding[] {
  // Nothing is shown there, and nothing can be accepted.
  if (isSilentRenewal(facts)) return [];
  const context: RiskContext = { facts, added, named, trust: publisherStep(facts) };
  const pins: Pins = { pinnedAllow: findPinnedAllow(facts, added), isHostPinned: isHostPinned(facts) };
  return riskRules
    .flatMap(({ find, loweredBy }) => {
      const found = find(context);
      return found === null ? [] : { ...found, level: lower(found.level, loweredBy, context, pins) };
    })
    .filter(({ level }) => level > 0);
}

function lower(level: Risk, by: LoweredBy, { trust }: RiskContext, { pinnedAllow, isHostPinned }: Pins): Risk {
  switch (by) {
    case 'nothing':
      return level;
    case 'reasoned-entry':
      return pinnedAllow !== null && pinnedAllow.reason !== null ? 0 : level;
    case 'host':
      return isHostPinned ? 0 : level;
    case 'entry':
      return pinnedAllow === null ? level : 0;
    case 'trust':
      return pinnedAllow !== null ? 0 : trust === 'certified' ? oneLess(level) : level;
  }
}

function oneLess(level: Risk): Risk {
  return ([0, 0, 1, 2, 3] as const)[level];
}

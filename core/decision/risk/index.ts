/** The registry of risk rules: one line each, with what lowers it (docs/decisions.md, 4). */
import type { RuleId } from '../decision.ts';
import { knownMalicious } from './a1-known-malicious.ts';
import { lookAlike } from './a2-look-alike.ts';
import { unverifiedPublisher } from './a3-unverified-publisher.ts';
import { dualUse } from './a4-dual-use.ts';
import { redirect } from './a5-redirect.ts';
import { combination } from './a6-combination.ts';
import { unusual } from './a7-unusual.ts';
import { organisationWide } from './a8-organisation-wide.ts';
import { unknownScope } from './a9-unknown-scope.ts';
import { genericName } from './a10-generic-name.ts';
import { conflict } from './a11-conflict.ts';
import { deviceSignIn } from './f1-device.ts';
import { answerLeftLying } from './f2-answer-left-lying.ts';
import { errorRedirect } from './f3-error-redirect.ts';
import { adminConsentLink } from './f4-admin-consent-link.ts';
import { focusSwap } from './f5-focus-swap.ts';
import { selfDescribed } from './f6-self-described.ts';
import { foreignPrompt } from './f7-foreign-prompt.ts';
import { floors } from './floors.ts';
import type { LoweredBy, RegisteredRule, RiskRule } from './rule.ts';
import { unreadablePage } from './unreadable-page.ts';

function rule(name: RuleId, find: RiskRule, loweredBy: LoweredBy = 'nothing'): RegisteredRule {
  return { rule: name, find, loweredBy };
}

export const riskRules: readonly RegisteredRule[] = [
  rule('A1', knownMalicious, 'reasoned-entry'),
  rule('A2', lookAlike, 'entry'),
  rule('A3', unverifiedPublisher, 'trust'),
  rule('A4', dualUse, 'trust'),
  rule('A5', redirect, 'host'),
  rule('A6', combination, 'trust'),
  rule('A7', unusual, 'entry'),
  rule('A8', organisationWide),
  rule('A9', unknownScope, 'trust'),
  rule('A10', genericName, 'trust'),
  rule('A11', conflict),
  rule('F1', deviceSignIn),
  rule('F2', answerLeftLying),
  rule('F3', errorRedirect),
  rule('F4', adminConsentLink),
  rule('F5', focusSwap),
  rule('F6', selfDescribed, 'trust'),
  rule('F7', foreignPrompt),
  rule('page.unreadable', unreadablePage),
  rule('floor', floors, 'entry'),
];

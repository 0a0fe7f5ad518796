/** The registry of risk rules: one line each, with what lowers it (docs/decisions.md, 4). */
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
import type { RegisteredRule } from './rule.ts';
import { unreadablePage } from './unreadable-page.ts';

export const riskRules: readonly RegisteredRule[] = [
  { rule: 'A1', find: knownMalicious, loweredBy: 'reasoned-entry' },
  { rule: 'A2', find: lookAlike, loweredBy: 'entry' },
  { rule: 'A3', find: unverifiedPublisher, loweredBy: 'trust' },
  { rule: 'A4', find: dualUse, loweredBy: 'trust' },
  { rule: 'A5', find: redirect, loweredBy: 'host' },
  { rule: 'A6', find: combination, loweredBy: 'trust' },
  { rule: 'A7', find: unusual, loweredBy: 'entry' },
  { rule: 'A8', find: organisationWide, loweredBy: 'nothing' },
  { rule: 'A9', find: unknownScope, loweredBy: 'trust' },
  { rule: 'A10', find: genericName, loweredBy: 'trust' },
  { rule: 'A11', find: conflict, loweredBy: 'nothing' },
  { rule: 'F1', find: deviceSignIn, loweredBy: 'nothing' },
  { rule: 'F2', find: answerLeftLying, loweredBy: 'nothing' },
  { rule: 'F3', find: errorRedirect, loweredBy: 'nothing' },
  { rule: 'F4', find: adminConsentLink, loweredBy: 'nothing' },
  { rule: 'F5', find: focusSwap, loweredBy: 'nothing' },
  { rule: 'F6', find: selfDescribed, loweredBy: 'trust' },
  { rule: 'F7', find: foreignPrompt, loweredBy: 'nothing' },
  { rule: 'page.unreadable', find: unreadablePage, loweredBy: 'nothing' },
  { rule: 'floor', find: floors, loweredBy: 'entry' },
];

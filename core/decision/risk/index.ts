/** The registry of risk rules: one line each (docs/decisions.md, 4). */
import { knownMalicious } from './a1-known-malicious.ts';
import { lookAlike } from './a2-look-alike.ts';
import { unverifiedPublisher } from './a3-unverified-publisher.ts';
import { organisationWide } from './a8-organisation-wide.ts';
import { unknownScope } from './a9-unknown-scope.ts';
import { conflict } from './a11-conflict.ts';
import { deviceSignIn } from './f1-device.ts';
import { floors } from './floors.ts';
import type { RiskRule } from './rule.ts';
import { unreadablePage } from './unreadable-page.ts';

export const riskRules: readonly RiskRule[] = [
  knownMalicious,
  deviceSignIn,
  lookAlike,
  unverifiedPublisher,
  organisationWide,
  unknownScope,
  conflict,
  unreadablePage,
  floors,
];

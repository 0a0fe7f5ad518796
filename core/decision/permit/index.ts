/** The permit table (docs/decisions.md, 3), in the order in which its rows are asked: the first answer stands. */
import { blocked } from './01-blocked.ts';
import { device } from './02-device.ts';
import { silentRenewal } from './02a-silent-renewal.ts';
import { organisationWide } from './03-organisation-wide.ts';
import { personal } from './04-personal.ts';
import { grantedByOrganisation } from './05-granted-by-organisation.ts';
import { keptAndAllowed } from './06-kept-and-allowed.ts';
import { kept } from './07-kept.ts';
import { assignment } from './08-assignment.ts';
import { adminOnly } from './09-admin-only.ts';
import { keptAnew } from './09a-kept-anew.ts';
import { adminForThemselves } from './10-admin-for-themselves.ts';
import { allowed } from './11-allowed.ts';
import { allowExceeded } from './12-allow-exceeded.ts';
import { signInOnly } from './13-sign-in-only.ts';
import { groupOwner } from './14-group-owner.ts';
import { toggleOn } from './15-toggle-on.ts';
import { ownAllowed } from './15a-own-allowed.ts';
import { toggleOff } from './16-toggle-off.ts';
import { riskStepUp } from './17-risk-step-up.ts';
import { policyApproved } from './18-policy-approved.ts';
import { policyUnknown } from './19-policy-unknown.ts';
import { googleRestricted } from './19a-google-restricted.ts';
import { notAllowed } from './20-not-allowed.ts';
import type { PermitRow } from './permit-row.ts';

export const permitRows: readonly PermitRow[] = [
  blocked,
  device,
  silentRenewal,
  organisationWide,
  personal,
  grantedByOrganisation,
  keptAndAllowed,
  kept,
  assignment,
  adminOnly,
  keptAnew,
  adminForThemselves,
  allowed,
  allowExceeded,
  signInOnly,
  groupOwner,
  toggleOn,
  ownAllowed,
  toggleOff,
  riskStepUp,
  policyApproved,
  policyUnknown,
  googleRestricted,
  notAllowed,
];

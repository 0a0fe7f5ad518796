import type { AppFacts } from '../decision/facts.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';
import { dualUseApps } from './dual-use-apps.ts';
import { findFirstPartyApp } from './first-party-apps.ts';
import { maliciousApps } from './malicious-apps.ts';

const unknownApp: AppFacts = {
  class: 'unknown',
  name: null,
  ownerTenant: null,
  publisherId: null,
  isNativeClient: false,
  listedSince: null,
};

/** What our offline lists say of a client id, in any case. The worst list wins; a test keeps the lists apart. */
export function lookUpApp(clientId: string | null): AppFacts {
  if (clientId === null) return unknownApp;
  const id = toLowerAscii(clientId);
  const malicious = maliciousApps.get(id);
  if (malicious !== undefined) return { ...unknownApp, class: 'malicious', name: malicious };
  const dualUse = dualUseApps.get(id);
  if (dualUse) return { ...unknownApp, ...dualUse, class: 'dual-use' };
  const firstParty = findFirstPartyApp(id);
  if (!firstParty) return unknownApp;
  const { name, ownerTenant, isNativeClient } = firstParty;
  return { ...unknownApp, class: 'first-party', name, ownerTenant, isNativeClient };
}

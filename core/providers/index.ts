/** The registry of every provider whose requests are read: one line per provider. */
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { atlassian } from './atlassian.ts';
import { box } from './box.ts';
import { discord } from './discord.ts';
import { dropbox } from './dropbox.ts';
import { entra } from './entra.ts';
import { facebook } from './facebook.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { google } from './google.ts';
import { linkedin } from './linkedin.ts';
import { readDeviceAddress } from './microsoft-device.ts';
import { microsoftPersonal } from './microsoft-personal.ts';
import type { Provider } from './provider.ts';
import { readAddress } from './read-address.ts';
import { salesforce } from './salesforce.ts';
import { slack } from './slack.ts';
import { zoom } from './zoom.ts';

export const providers = {
  entra,
  'microsoft-personal': microsoftPersonal,
  google,
  github,
  slack,
  gitlab,
  atlassian,
  discord,
  facebook,
  linkedin,
  salesforce,
  zoom,
  dropbox,
  box,
} as const satisfies Readonly<Record<ProviderId, Provider>>;

/** The authorization request in an address of any provider, or in one that is typed on the way to Microsoft's. See readAddress. */
export function readRequest(address: string): AuthorizationRequest | null {
  return readAddress(address, [...Object.values(providers), { readRequest: readDeviceAddress }]);
}

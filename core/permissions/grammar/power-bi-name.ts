/** Power BI and Fabric: `Item.Read|ReadWrite|Execute|Reshare.All`. */

import { ownValue } from '../../text/own-value.ts';
import type { Verb } from '../permission.ts';
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

/** Operations that Graph does not have, or means otherwise. */
const verbs: Readonly<Record<string, Verb>> = {
  Execute: 'change',
  Deploy: 'change',
  Restore: 'change',
  GitCommit: 'change',
  GitUpdate: 'change',
  Embed: 'read',
  Extend: 'change',
  Audit: 'read',
  // Lets others in.
  Reshare: 'administer',
  ExternalDataShare: 'administer',
};

/** What a Power BI name tells: every noun is somebody's data, except the tenant, which is everybody's. Never throws. */
export function parsePowerBiName(name: string, findWord: FindNameWord): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  const own = ownValue(verbs, operation);
  // Code that runs as the user reaches other services (`Code.AccessSQL.All`).
  const verb = own ?? (noun === 'Code' && operation.startsWith('Access') ? 'change' : parseGraphName(name, findWord).verb);
  const isTenant = noun === 'Tenant';
  return { data: 'business-data', verb: isTenant && verb === 'change' ? 'administer' : verb, reach: isTenant ? 'organisation' : 'open' };
}

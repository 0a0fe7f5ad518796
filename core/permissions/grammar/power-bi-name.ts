/** Power BI and Fabric: `Item.Read|ReadWrite|Execute|Reshare.All`. */
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

/** What a Power BI name tells: every noun is somebody's data, except the tenant, which is everybody's. Never throws. */
export function parsePowerBiName(name: string, findWord: FindNameWord): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  // Operations that Graph does not have, or means otherwise.
  const own = findWord('power-bi-operation', operation)?.verb;
  // Code that runs as the user reaches other services (`Code.AccessSQL.All`).
  const verb = own ?? (noun === 'Code' && operation.startsWith('Access') ? 'change' : parseGraphName(name, findWord).verb);
  const isTenant = noun === 'Tenant';
  return { data: 'business-data', verb: isTenant && verb === 'change' ? 'administer' : verb, reach: isTenant ? 'organisation' : 'open' };
}

/** Microsoft Defender: Graph's pattern with device actions of its own (`Machine.Isolate`). */
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

/** What a Defender name tells: it is always about the whole organisation. Never throws. */
export function parseSecurityName(name: string, findWord: FindNameWord): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  const data = findWord('defender', noun)?.data ?? 'security-compliance';
  // What acts on a device, or takes away its protection.
  const action = findWord('defender-operation', operation);
  const { verb } = action ?? parseGraphName(name, findWord);
  return { data, verb, reach: verb === 'unknown' ? 'unknown' : 'organisation' };
}

/** Microsoft Defender: Graph's pattern with device actions of its own (`Machine.Isolate`). */

import { ownValue } from '../../text/own-value.ts';
import type { DataCategory } from '../permission.ts';
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

const nouns: Readonly<Record<string, DataCategory>> = { Machine: 'devices', Software: 'devices', User: 'directory' };

/** What acts on a device, or takes away its protection. */
const actions: ReadonlySet<string> = new Set(['Isolate', 'LiveResponse', 'Offboard', 'RestrictExecution', 'StopAndQuarantine', 'Manage']);

/** What a Defender name tells: it is always about the whole organisation. Never throws. */
export function parseSecurityName(name: string, findWord: FindNameWord): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  const data = ownValue(nouns, noun) ?? 'security-compliance';
  if (actions.has(operation)) return { data, verb: 'administer', reach: 'organisation' };
  if (operation === 'Scan') return { data, verb: 'change', reach: 'organisation' };
  if (operation === 'CollectForensics') return { data, verb: 'read', reach: 'organisation' };
  const { verb } = parseGraphName(name, findWord);
  return { data, verb, reach: verb === 'unknown' ? 'unknown' : 'organisation' };
}

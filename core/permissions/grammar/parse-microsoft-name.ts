/** What the name of a Microsoft permission that no table has tells by itself, in the vocabulary it belongs to. */

import { ownValue } from '../../text/own-value.ts';
import { azureAdGraphUri, azureDevOpsUri, defenderUri, findResource, graphUri, powerBiUri, sharePointUri } from '../resources.ts';
import { parseAzureDevOpsName } from './azure-devops-name.ts';
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import { parsePowerBiName } from './power-bi-name.ts';
import { parseSecurityName } from './security-name.ts';
import { parseSharePointName } from './sharepoint-name.ts';
import { longestName, type ToldByName, toldNothing } from './told-by-name.ts';
import { parseWholeAccessName } from './whole-access-name.ts';

type Parse = (name: string, findWord: FindNameWord) => ToldByName;

/** Microsoft resources with names of their own; all others name their permissions as Graph does. */
const byResource: Readonly<Record<string, Parse>> = {
  [graphUri]: parseGraphName,
  [azureAdGraphUri]: parseGraphName,
  [sharePointUri]: parseSharePointName,
  [azureDevOpsUri]: parseAzureDevOpsName,
  [powerBiUri]: parsePowerBiName,
  [defenderUri]: parseSecurityName,
};

/**
 * The facts that `name` tells. `address` is the address or id of a resource in lower case, known or not; null for Microsoft Graph. What is not
 * told is `unknown`, and never throws. The level is told by no name.
 */
export function parseMicrosoftName(address: string | null, name: string, findWord: FindNameWord): ToldByName {
  if (name.length > longestName) return toldNothing;
  const resource = findResource(address ?? graphUri);
  const held = resource === null ? undefined : findWord('resource', resource.id)?.data;
  const whole = parseWholeAccessName(name, held ?? 'unknown');
  if (whole !== null) return whole;
  // A name of `vso.`'s kind belongs to one service, whatever address asks for it.
  if (name.startsWith('vso.')) return parseAzureDevOpsName(name, findWord);
  const parse = resource === null ? undefined : ownValue(byResource, resource.uri);
  return parse === undefined ? parseGraphName(name, findWord, held) : parse(name, findWord);
}

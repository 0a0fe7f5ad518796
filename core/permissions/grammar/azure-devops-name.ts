/** Azure DevOps: `vso.<area>[_<what>]`; no word after the area means reading. */
import type { FindNameWord } from './name-words.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

/** What a `vso.` name tells. Source of the pattern: Azure DevOps documentation, "OAuth scopes". Never throws. */
export function parseAzureDevOpsName(name: string, findWord: FindNameWord): ToldByName {
  const match = /^vso\.([a-z.]+)(?:_([a-z]+))?$/iu.exec(name);
  const area = match?.[1]?.toLowerCase();
  if (area === undefined) return toldNothing;
  const word = match?.[2]?.toLowerCase() ?? '';
  // The table has the areas that are not about code and its building.
  const { data, reach } = findWord('azure-devops', area) ?? ({ data: 'code', reach: 'open' } as const);
  return { data, verb: word === '' ? 'read' : (findWord('azure-devops-operation', word)?.verb ?? 'unknown'), reach };
}

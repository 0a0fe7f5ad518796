/** SharePoint's own names: `AllSites.FullControl`, `MyFiles.Write`, `Sites.Search.All`; its further names are Graph's. */
import { parseGraphName } from './graph-name.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

/** What a SharePoint name tells. Never throws. */
export function parseSharePointName(name: string, findWord: FindNameWord): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  const known = findWord('sharepoint', noun);
  if (known === null) return parseGraphName(name, findWord, 'sites');
  return { ...known, verb: findWord('sharepoint-operation', operation)?.verb ?? 'unknown' };
}

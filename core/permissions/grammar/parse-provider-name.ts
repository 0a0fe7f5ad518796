/** What the name of another provider's permission tells by itself, where no table has it. */

import { ownValue } from '../../text/own-value.ts';
import { parseVerbFirstName, parseZoomName } from './colon-name.ts';
import { parseGitLabName } from './gitlab-name.ts';
import { parseGoogleName } from './google-name.ts';
import { parseSlackName } from './slack-name.ts';
import { longestName, type ToldByName, toldNothing } from './told-by-name.ts';

/** Providers whose names follow a pattern. Those of the others (Discord, Dropbox, Box, Salesforce, LinkedIn) tell nothing that a table does not. */
const byProvider: Readonly<Record<string, (name: string) => ToldByName>> = {
  google: parseGoogleName,
  github: parseVerbFirstName,
  slack: parseSlackName,
  gitlab: parseGitLabName,
  atlassian: parseVerbFirstName,
  zoom: parseZoomName,
};

/** The facts that `name` tells at `provider`; what is not told is `unknown`, and never throws. The level is told by no name. */
export function parseProviderName(provider: string, name: string): ToldByName {
  const parse = ownValue(byProvider, provider);
  return parse === undefined || name.length > longestName ? toldNothing : parse(name);
}

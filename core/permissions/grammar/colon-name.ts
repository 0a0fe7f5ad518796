/** Names of two to four words with colons between: GitHub, Atlassian and Zoom. Which word is the verb differs. */
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { DataCategory, Reach, Verb } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';
import { verbOfWord } from './verb-of-word.ts';

/** By the first word of the noun, of all three providers; none of them uses a word for something else than another does. */
const nouns: Readonly<Record<string, DataCategory>> = {
  account: 'org-content-settings',
  attachment: 'files',
  audit_log: 'security-compliance',
  board: 'tasks',
  chat_channel: 'teams',
  chat_message: 'chat',
  comment: 'notes',
  'confluence-configuration': 'org-content-settings',
  'confluence-content': 'notes',
  'confluence-file': 'files',
  'confluence-groups': 'groups',
  'confluence-props': 'notes',
  'confluence-space': 'notes',
  'confluence-user': 'directory',
  contact: 'contacts',
  content: 'notes',
  enterprise: 'admin-roles',
  gpg_key: 'signin-security',
  group: 'groups',
  issue: 'tasks',
  'jira-configuration': 'admin-roles',
  'jira-project': 'tasks',
  'jira-user': 'directory',
  'jira-webhook': 'apps-permissions',
  'jira-work': 'tasks',
  me: 'signin',
  meeting: 'meetings-calls',
  network_configurations: 'signin-security',
  org: 'admin-roles',
  org_hook: 'apps-permissions',
  packages: 'code',
  page: 'notes',
  phone: 'meetings-calls',
  project: 'tasks',
  public_key: 'signin-security',
  recording: 'meetings-calls',
  repo_hook: 'code',
  report: 'reports-health',
  'servicedesk-customer': 'contacts',
  'servicedesk-request': 'tasks',
  space: 'notes',
  sprint: 'tasks',
  user: 'directory',
  user_info: 'signin',
  webinar: 'meetings-calls',
  workflow: 'tasks',
};

const ownData: ReadonlySet<DataCategory> = new Set(['signin', 'signin-security']);

const organisationData: ReadonlySet<DataCategory> = new Set([
  'directory',
  'groups',
  'admin-roles',
  'apps-permissions',
  'security-compliance',
  'org-content-settings',
]);

/** GitHub and Atlassian's older names, `verb:noun[.part]`; Atlassian's granular ones, `verb:noun[.part]:product`. Never throws. */
export function parseVerbFirstName(name: string): ToldByName {
  const [first, second = ''] = toLowerAscii(name).split(':');
  return tell(second, verbOfWord(first));
}

/**
 * Zoom's `service:verb[:item]`, with `:admin` or `:master` behind for the whole account. Never throws.
 * Source: Zoom documentation, "OAuth scopes overview".
 */
export function parseZoomName(name: string): ToldByName {
  const parts = toLowerAscii(name).split(':');
  const [noun = '', verb] = parts;
  const told = tell(noun, verbOfWord(verb));
  if (told.verb === 'unknown') return told;
  const isWholeAccount = parts.at(-1) === 'admin' || parts.at(-1) === 'master';
  if (!isWholeAccount) return { ...told, reach: 'mine' };
  const isControl = told.verb === 'change' && (noun === 'user' || noun === 'account');
  return { ...told, verb: isControl ? 'administer' : told.verb, reach: 'organisation' };
}

function tell(noun: string, verb: Verb): ToldByName {
  if (verb === 'unknown') return toldNothing;
  const data = dataOf(noun);
  const reach: Reach = data === 'unknown' ? 'unknown' : ownData.has(data) ? 'mine' : organisationData.has(data) ? 'organisation' : 'open';
  return { data, verb, reach };
}

function dataOf(noun: string): DataCategory {
  // The longest known beginning: `confluence-content.summary`, `issue-details`.
  for (const known of [noun, noun.split('.')[0] ?? '', noun.split(/[.-]/u)[0] ?? '']) {
    if (Object.hasOwn(nouns, known)) return nouns[known] ?? 'unknown';
  }
  return 'unknown';
}

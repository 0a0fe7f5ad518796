/** Slack: `noun:verb[.part]`, with `admin.` in front for the whole workspace; the older `chat:write:user` as well. */

import { ownValue } from '../../text/own-value.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { DataCategory, Reach } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';
import { verbOfWord } from './verb-of-word.ts';

/** By the first word of the noun. */
const nouns: Readonly<Record<string, readonly [data: DataCategory, reach: Reach]>> = {
  app_configurations: ['apps-permissions', 'open'],
  app_mentions: ['chat', 'selected'],
  apps: ['apps-permissions', 'open'],
  assistant: ['ai-assistant', 'app'],
  auditlogs: ['security-compliance', 'organisation'],
  authorizations: ['apps-permissions', 'organisation'],
  bookmarks: ['org-content-settings', 'open'],
  calls: ['meetings-calls', 'open'],
  canvases: ['files', 'open'],
  channels: ['teams', 'open'],
  chat: ['chat', 'app'],
  connections: ['apps-permissions', 'app'],
  conversations: ['teams', 'open'],
  datastore: ['business-data', 'app'],
  discovery: ['chat', 'organisation'],
  dnd: ['presence-activity', 'mine'],
  emoji: ['org-content-settings', 'organisation'],
  files: ['files', 'open'],
  groups: ['teams', 'open'],
  hosting: ['code', 'app'],
  im: ['chat', 'mine'],
  links: ['chat', 'open'],
  lists: ['files', 'open'],
  metadata: ['chat', 'open'],
  mpim: ['chat', 'mine'],
  pins: ['org-content-settings', 'open'],
  reactions: ['chat', 'open'],
  reminders: ['tasks', 'mine'],
  remote_files: ['files', 'open'],
  rtm: ['chat', 'open'],
  search: ['chat', 'open'],
  stars: ['tasks', 'mine'],
  team: ['directory', 'organisation'],
  triggers: ['org-content-settings', 'app'],
  usergroups: ['groups', 'organisation'],
  users: ['directory', 'organisation'],
  workflow: ['org-content-settings', 'app'],
  workflows: ['org-content-settings', 'organisation'],
};

/** Nouns that mean something else, or stand only, behind `admin.`. */
const adminNouns: Readonly<Record<string, DataCategory>> = {
  analytics: 'reports-health',
  app_activities: 'apps-permissions',
  apps: 'apps-permissions',
  barriers: 'security-compliance',
  chat: 'chat',
  conversations: 'teams',
  invites: 'directory',
  roles: 'admin-roles',
  teams: 'teams',
  usergroups: 'groups',
  users: 'directory',
  workflows: 'org-content-settings',
};

/** What a Slack scope tells. Source of the pattern: Slack documentation, "Permission scopes". Never throws. */
export function parseSlackName(name: string): ToldByName {
  const [first = '', second = ''] = toLowerAscii(name).split(':');
  const verb = verbOfWord(second.split('.')[0]);
  if (verb === 'unknown') return toldNothing;
  if (first.startsWith('admin.')) {
    const noun = first.slice('admin.'.length);
    const data = ownValue(adminNouns, noun) ?? 'unknown';
    return { data, verb: verb === 'change' ? 'administer' : verb, reach: 'organisation' };
  }
  const noun = first.split('.')[0] ?? '';
  const [data, reach] = ownValue(nouns, noun) ?? (['unknown', 'unknown'] as const);
  // What was said in a channel, not the channel.
  if (second.startsWith('history')) return { data: 'chat', verb, reach: 'open' };
  return { data, verb: noun === 'chat' && verb === 'change' ? 'send' : verb, reach };
}

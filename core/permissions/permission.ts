/** A permission in four facts, its level, and who may give it. Every sentence about a permission is made from these. */

export const dataCategories = [
  'signin',
  'stay-signed-in',
  'mail',
  'calendar',
  'contacts',
  'files',
  'sites',
  'notes',
  'tasks',
  'chat',
  'meetings-calls',
  'teams',
  'ai-assistant',
  'ai-agents',
  'groups',
  'apps-permissions',
  'admin-roles',
  'signin-security',
  'devices',
  'security-compliance',
  'directory',
  'presence-activity',
  'reports-health',
  'education-learning',
  'printing',
  'business-data',
  'org-content-settings',
  'code',
  'health',
  'location',
  'unknown',
] as const;
export type DataCategory = (typeof dataCategories)[number];

/** `unknown` where neither the name nor a table tells. */
export type Verb = 'read' | 'change' | 'send' | 'delete' | 'administer' | 'unknown';

/** Whose things: the app's own, chosen items, the user's, all the user can open, everybody's, or without any user. */
export type Reach = 'app' | 'selected' | 'mine' | 'open' | 'organisation' | 'unattended' | 'unknown';

export const levels = ['low', 'medium', 'high', 'critical', 'unknown'] as const;
export type Level = (typeof levels)[number];

export interface Permission {
  /** The normalised scope, such as `Mail.Read` or `https://outlook.office.com/IMAP.AccessAsUser.All`. */
  readonly scope: string;
  readonly data: DataCategory;
  readonly verb: Verb;
  readonly reach: Reach;
  readonly level: Level;
  /** Whether only an administrator can give it; a hint where Microsoft's sources disagree. */
  readonly adminOnly: 'yes' | 'no' | 'unknown';
  /** True for `/.default` and its like: everything the app has registered, which nobody can list here. */
  readonly isEverythingRegistered: boolean;
}

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
export const verbs = ['read', 'change', 'send', 'delete', 'administer', 'unknown'] as const;
export type Verb = (typeof verbs)[number];

/** Whose things: the app's own, chosen items, the user's, all the user can open, everybody's, or without any user. */
export const reaches = ['app', 'selected', 'mine', 'open', 'organisation', 'unattended', 'unknown'] as const;
export type Reach = (typeof reaches)[number];

export const levels = ['low', 'medium', 'high', 'critical', 'unknown'] as const;
export type Level = (typeof levels)[number];

/** A permission as its documentation names it: `graph` and `Mail.Read`, `slack` and `chat:write`. */
export interface CatalogueEntry {
  /** `graph`, the address of a Microsoft resource, a provider, or `openid`. */
  readonly vocabulary: string;
  readonly name: string;
}

export interface Permission {
  /** The normalised scope, such as `Mail.Read` or `https://outlook.office.com/IMAP.AccessAsUser.All`. */
  readonly scope: string;
  /** Where the catalogue has it; null for what our tables do not know. */
  readonly entry: CatalogueEntry | null;
  readonly data: DataCategory;
  /**
   * Whether it opens what `data` names (the messages, the files), or only what is around it: settings, names, labels, counts. Taken to open it where
   * nobody knows.
   */
  readonly isContent: boolean;
  readonly verb: Verb;
  readonly reach: Reach;
  readonly level: Level;
  /** Whether only an administrator can give it; a hint where Microsoft's sources disagree. */
  readonly adminOnly: 'yes' | 'no' | 'unknown';
  /** Until this sign-in ends, or until somebody takes it back. */
  readonly duration: 'session' | 'lasting';
  /** Google's own class, where it publishes one; null elsewhere. */
  readonly providerClass: 'restricted' | 'sensitive' | 'non-sensitive' | null;
  /** True for `/.default` and its like: everything the app has registered, which nobody can list here. */
  readonly isEverythingRegistered: boolean;
}

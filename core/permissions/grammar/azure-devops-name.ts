/** Azure DevOps: `vso.<area>[_<what>]`; no word after the area means reading. */
import type { DataCategory, Reach, Verb } from '../permission.ts';
import { type ToldByName, toldNothing } from './told-by-name.ts';

const verbs: Readonly<Record<string, Verb>> = {
  '': 'read',
  read: 'read',
  query: 'read',
  diagnostics: 'read',
  write: 'change',
  execute: 'change',
  use: 'change',
  status: 'change',
  publish: 'change',
  acquire: 'change',
  manage: 'administer',
  full: 'administer',
};

/** Areas that are not about code and its building. */
const areas: Readonly<Record<string, readonly [data: DataCategory, reach: Reach]>> = {
  advsec: ['security-compliance', 'open'],
  analytics: ['reports-health', 'open'],
  auditlog: ['security-compliance', 'organisation'],
  auditstreams: ['security-compliance', 'organisation'],
  entitlements: ['directory', 'organisation'],
  graph: ['directory', 'organisation'],
  identity: ['directory', 'organisation'],
  memberentitlementmanagement: ['directory', 'organisation'],
  notification: ['presence-activity', 'mine'],
  pats: ['signin-security', 'mine'],
  profile: ['directory', 'mine'],
  security: ['admin-roles', 'organisation'],
  tokenadministration: ['signin-security', 'organisation'],
  tokens: ['signin-security', 'mine'],
  work: ['tasks', 'open'],
};

/** What a `vso.` name tells. Source of the pattern: Azure DevOps documentation, "OAuth scopes". Never throws. */
export function parseAzureDevOpsName(name: string): ToldByName {
  const match = /^vso\.([a-z.]+)(?:_([a-z]+))?$/iu.exec(name);
  const area = match?.[1]?.toLowerCase();
  if (area === undefined) return toldNothing;
  const word = match?.[2]?.toLowerCase() ?? '';
  const [data, reach] = (Object.hasOwn(areas, area) ? areas[area] : undefined) ?? (['code', 'open'] as const);
  return { data, verb: (Object.hasOwn(verbs, word) ? verbs[word] : undefined) ?? 'unknown', reach };
}

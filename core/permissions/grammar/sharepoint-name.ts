/** SharePoint's own names: `AllSites.FullControl`, `MyFiles.Write`, `Sites.Search.All`; its further names are Graph's. */
import type { DataCategory, Reach, Verb } from '../permission.ts';
import { parseGraphName } from './graph-name.ts';
import type { ToldByName } from './told-by-name.ts';

const nouns: Readonly<Record<string, readonly [data: DataCategory, reach: Reach]>> = {
  AllSites: ['sites', 'open'],
  MyFiles: ['files', 'mine'],
  // Project Online lives on SharePoint.
  Project: ['tasks', 'open'],
  ProjectWebApp: ['tasks', 'open'],
  ProjectWebAppReporting: ['tasks', 'open'],
  EnterpriseResource: ['tasks', 'open'],
  TaskStatus: ['tasks', 'mine'],
  TenantReports: ['reports-health', 'organisation'],
  SitesMetadataAdmin: ['sites', 'organisation'],
  Migration: ['sites', 'organisation'],
};

const verbs: Readonly<Record<string, Verb>> = {
  Read: 'read',
  Search: 'read',
  Write: 'change',
  ReadWrite: 'change',
  Submit: 'change',
  Manage: 'administer',
  FullControl: 'administer',
};

/** What a SharePoint name tells. Never throws. */
export function parseSharePointName(name: string): ToldByName {
  const [noun = '', operation = ''] = name.split('.');
  const known = Object.hasOwn(nouns, noun) ? nouns[noun] : undefined;
  if (known === undefined) return parseGraphName(name, 'sites');
  const [data, reach] = known;
  return { data, verb: (Object.hasOwn(verbs, operation) ? verbs[operation] : undefined) ?? 'unknown', reach };
}

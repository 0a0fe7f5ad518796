/** Platforms on which anybody gets an address in minutes. `table`: catalogue/shared-hosts.tsv, `host hosting`; each row stands for all hosts below it. */
import { findRecord, findRecordOfHost } from '../text/packed-table.ts';

/**
 * `dangling-prone`: a name can be given up there and then be taken by somebody else, while an old registration still sends its answers to it.
 * `free-hosting`: a page costs nothing and nobody asks who it is for. `shared`: many have a name there, none of it for nothing.
 */
export const hostings = ['dangling-prone', 'free-hosting', 'shared'] as const;
export type Hosting = (typeof hostings)[number];

/** Amazon's storage has its region inside the name: `bucket.s3.eu-west-1.amazonaws.com`, `bucket.s3-website-us-east-1.amazonaws.com`. */
const storageOfAmazon = /(^|\.)s3([.-][a-z\d-]+)*\.amazonaws\.com$/u;
const nationalSecondLevel = /^(ac|co|com|edu|go|gob|gov|gouv|gv|info|ltd|mil|ne|net|nom|or|org|plc|sch)\.[a-z]{2}$/u;

/** Whose platform `host` (lower case) is on; null for a host that belongs to none of them. */
export function hostingOf(table: string, host: string): Hosting | null {
  if (storageOfAmazon.test(host)) return 'dangling-prone';
  // Every word of the table was checked when it was packed.
  return (findRecordOfHost(table, host)?.[1] as Hosting | undefined) ?? null;
}

/**
 * Whether `host` (lower case) is itself a suffix that strangers share, rather than a name that somebody owns: a platform's, or one of the shape of
 * a country's second level. The whole Public Suffix List would say it more fully, and cost a policy of thousands of hosts too much.
 */
export function isSharedSuffix(table: string, host: string): boolean {
  return findRecord(table, host) !== null || nationalSecondLevel.test(host);
}

import { danglingProneSuffixes, freeHostingSuffixes } from '../oauth/hosting-suffixes.ts';

/**
 * Suffixes under which anybody can have a name: an allow entry for one would allow strangers. A policy is read before the Public Suffix
 * List is, so these are the hosting platforms that attacks on redirects use, and the shape of national second-level suffixes.
 */
const platforms = new Set([
  ...danglingProneSuffixes,
  ...freeHostingSuffixes,
  'amazonaws.com',
  's3.amazonaws.com',
  'cloudfront.net',
  'core.windows.net',
  'sharepoint.com',
  'onmicrosoft.com',
  'myshopify.com',
]);
const nationalSecondLevel = /^(ac|co|com|edu|go|gob|gov|gouv|gv|info|ltd|mil|ne|net|nom|or|org|plc|sch)\.[a-z]{2}$/u;

/** Whether `host` (lower case) is a suffix that strangers share, rather than a name that somebody owns. */
export function isSharedSuffix(host: string): boolean {
  return platforms.has(host) || nationalSecondLevel.test(host);
}

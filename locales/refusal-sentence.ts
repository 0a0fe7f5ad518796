/** What a page that refuses means, and what to do next: by the number of its error, never by its words. */
import type { PageFacts, PageKind } from '../core/decision/facts.ts';

/** Each has a sentence `refusal.<name>` and a next step `refusal.<name>.next` in every language; a missing one does not compile. */
type RefusalName =
  | 'admin'
  | 'form'
  | 'risky'
  | 'notYours'
  | 'assignment'
  | 'notConsented'
  | 'declined'
  | 'setup'
  | 'permission'
  | 'service'
  | 'unknownApp'
  | 'switchedOff'
  | 'conditions'
  | 'otherAccount'
  | 'replyAddress';

/** Microsoft's reference of sign-in error codes and its pages on unexpected consent errors, read 2026-08. */
const namesByCode: ReadonlyMap<string, RefusalName> = new Map([
  ['90094', 'admin'],
  ['90095', 'form'],
  ['900941', 'risky'],
  ['900981', 'risky'],
  ['90093', 'notYours'],
  ['50105', 'assignment'],
  ['65001', 'notConsented'],
  ['90008', 'notConsented'],
  ['65004', 'declined'],
  ['65005', 'setup'],
  ['650056', 'setup'],
  ['650057', 'setup'],
  ['650053', 'permission'],
  ['650052', 'service'],
  ['500011', 'service'],
  ['700016', 'unknownApp'],
  ['70001', 'switchedOff'],
  ['7000112', 'switchedOff'],
  ['53003', 'conditions'],
  ['530032', 'conditions'],
  ['530033', 'conditions'],
  ['50020', 'otherAccount'],
  ['50011', 'replyAddress'],
]);
const namesByKind: Partial<Readonly<Record<PageKind, RefusalName>>> = {
  'need-approval': 'admin',
  'approval-required': 'form',
  risky: 'risky',
  assignment: 'assignment',
};

/** The refusal or error that a page shows; null where it shows none, or one without words of ours. */
export function findRefusal({ kind, errorCode }: Pick<PageFacts, 'kind' | 'errorCode'>): RefusalName | null {
  const ofKind = namesByKind[kind] ?? null;
  if (ofKind === null && kind !== 'error') return null;
  return namesByCode.get(errorCode ?? '') ?? ofKind;
}

/** The number as people look it up; empty where the page gave none. */
export function shownErrorCode({ errorCode }: Pick<PageFacts, 'errorCode'>): string {
  return errorCode !== null && /^\d{4,9}$/u.test(errorCode) ? `AADSTS${errorCode}` : '';
}

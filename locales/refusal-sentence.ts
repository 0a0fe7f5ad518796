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
  | 'partner'
  | 'declined'
  | 'setup'
  | 'permission'
  | 'service'
  | 'gone'
  | 'microsoftOnly'
  | 'unknownApp'
  | 'switchedOff'
  | 'unavailable'
  | 'conditions'
  | 'secondCheck'
  | 'linkedIn'
  | 'notRecorded'
  | 'otherAccount'
  | 'replyAddress';

/** Microsoft's reference of sign-in error codes and its pages on unexpected consent errors, read 2026-11. */
const codes: Readonly<Record<RefusalName, string>> = {
  admin: '90094',
  form: '90095',
  risky: '900941 900981',
  notYours: '90093',
  assignment: '50105',
  notConsented: '65001 90008',
  partner: '90099',
  declined: '65004',
  setup: '65005 650056 650057',
  permission: '650053',
  service: '650052 500011',
  gone: '650054',
  microsoftOnly: '65002',
  unknownApp: '700016',
  switchedOff: '70001 7000112',
  unavailable: '1000031',
  conditions: '53003 530032 530033',
  secondCheck: '50076 50079',
  linkedIn: '52004',
  notRecorded: '90090',
  otherAccount: '50020',
  replyAddress: '50011',
};
const namesByCode = new Map(
  (Object.keys(codes) as RefusalName[]).flatMap((name) => codes[name].split(' ').map((code) => [code, name] as const)),
);
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

/**
 * Which one of all reasons leads (docs/decisions.md, 5). The order is written here and nowhere else: the steps first, and among findings of
 * the same level the list below.
 */
import type { Permit, Reason, RuleId } from './decision.ts';
import type { Finding } from './risk/rule.ts';

/** What attacks the person before what imitates, what imitates before what disagrees, and that before what the app could do. */
export const findingPrecedence: readonly RuleId[] = [
  'F7',
  'A1',
  'F2',
  'F1',
  'F3',
  'A2',
  'A5',
  'A7',
  'A3',
  'A10',
  'A6',
  'F4',
  'A8',
  'A11',
  'A9',
  'page.unreadable',
  'A4',
  'F6',
  'F5',
  'floor',
];

/** Somebody may have laid a trap on the way here: that comes before whose decision it would be. */
const traps: readonly RuleId[] = ['F2', 'F3'];

interface Judged {
  readonly permit: Permit;
  /** The deciding permit rule. */
  readonly deciding: Reason;
  readonly highest: Finding | null;
  readonly findings: readonly Finding[];
}

/** The first step that answers stands. */
const steps: readonly ((judged: Judged) => Reason | null)[] = [
  // What stops the person.
  ({ permit, deciding }) => (permit === 'blocked' ? deciding : null),
  // What attacks the person.
  ({ highest }) => (highest?.level === 4 ? highest : null),
  ({ findings }) => findings.find(({ rule, level }) => level >= 3 && traps.includes(rule)) ?? null,
  // Whose decision it is.
  ({ permit, deciding }) => (deciding.rule === 'admin.orgWide' || permit === 'needs-approval' || permit === 'unknown' ? deciding : null),
  // What it could do.
  ({ highest }) => (highest !== null && highest.level >= 2 ? highest : null),
  // What the organisation would like to know.
  ({ permit, deciding }) => (permit === 'needs-reason' ? deciding : null),
];

/** The reason that leads; null where nothing is above a note, and then nothing is shown. `findings`: as `byPrecedence` sorts them. */
export function chooseHeadline(permit: Permit, deciding: Reason, findings: readonly Finding[]): Reason | null {
  const judged: Judged = { permit, deciding, highest: findings[0] ?? null, findings };
  for (const step of steps) {
    const found = step(judged);
    if (found) return found;
  }
  return null;
}

/** Sorts findings: the gravest first, equals as listed. */
export function byPrecedence(one: Finding, other: Finding): number {
  return other.level - one.level || findingPrecedence.indexOf(one.rule) - findingPrecedence.indexOf(other.rule);
}

/** "This warning is wrong": a mark of the person's own. It changes no judgement, and says which warning it was made at. */
import type { Decision, RuleId } from '../decision/decision.ts';
import type { Facts } from '../decision/facts.ts';
import { ownTexts, readEach } from '../policy/own-fields.ts';

export interface WrongMark {
  readonly provider: string;
  /** Null where the request names no app, as on a device page. */
  readonly clientId: string | null;
  /** The rule that led the warning. */
  readonly rule: RuleId | null;
  /** ISO instant. */
  readonly at: string;
}

/** Beyond these the oldest go. */
const MAX_MARKS = 100;

/** The mark that a person would make at this warning. */
export function wrongMarkOf({ request, now }: Facts, { headline }: Decision): WrongMark {
  return { provider: request.provider, clientId: request.clientId, rule: headline?.rule ?? null, at: now };
}

export function isMarkedWrong(marks: readonly WrongMark[], mark: WrongMark): boolean {
  return marks.some((other) => isSameWarning(other, mark));
}

/** The marks with this one among them, the newest first, or without it. */
export function setWrongMark(marks: readonly WrongMark[], mark: WrongMark, isWrong: boolean): readonly WrongMark[] {
  const others = marks.filter((other) => !isSameWarning(other, mark));
  return isWrong ? [mark, ...others].slice(0, MAX_MARKS) : others;
}

function isSameWarning(one: WrongMark, other: WrongMark): boolean {
  return one.provider === other.provider && one.clientId === other.clientId && one.rule === other.rule;
}

/** The marks in a stored value; what cannot be read is left out. Never throws. */
export function readWrongMarks(value: unknown): readonly WrongMark[] {
  return readEach(value, MAX_MARKS, readMark);
}

function readMark(value: unknown): WrongMark | null {
  const texts = ownTexts(value, ['provider', 'clientId', 'rule', 'at']);
  // Compared and never looked up: another name than a rule's matches nothing.
  return texts.provider !== null && texts.at !== null ? (texts as WrongMark) : null;
}

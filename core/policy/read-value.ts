/** Judges one managed value at a time: the value where it is good, null and a reported problem where it is not. */
import { displayText } from '../text/display-text.ts';
import type { PolicyProblem, PolicyProblemCode } from './effective-policy.ts';
import { listItems } from './own-fields.ts';
import type { EntryField, PolicyKey } from './policy-key.ts';

/** Enough to mend any real policy; a mistaken script may produce far more. */
const maxProblems = 1_000;

export interface ProblemLog {
  readonly problems: readonly PolicyProblem[];
  report(path: string, code: PolicyProblemCode): void;
}

/** Collects at most 1,000 problems; a last one with path `*` stands for the rest. */
export function createProblemLog(): ProblemLog {
  const problems: PolicyProblem[] = [];
  return {
    problems,
    report(path, code) {
      if (problems.length < maxProblems) problems.push({ path, code });
      else if (problems.length === maxProblems) problems.push({ path: '*', code: 'too-many' });
    },
  };
}

/** The shapes whose values mean the same wherever they stand; entries have readers of their own. */
type Shape = Exclude<PolicyKey | EntryField, { readonly kind: 'entry' | 'entries' }>;
type ShapeOf<Kind extends Shape['kind']> = Extract<Shape, { readonly kind: Kind }>;

/** What a good value of a shape is read as. */
export type ValueOf<Given> = Given extends { readonly kind: infer Kind; readonly values?: readonly (infer Value)[] }
  ? {
      boolean: boolean;
      integer: number;
      text: string;
      choice: Value;
      texts: ValueList<string>;
      choices: ValueList<Value>;
    }[Kind & Shape['kind']]
  : never;

interface ValueList<T> {
  /** The good items, each once. */
  readonly values: readonly T[];
  /** Whether nothing was left out. */
  readonly isWhole: boolean;
}

type ReadShape<Kind extends Shape['kind']> = (raw: unknown, shape: ShapeOf<Kind>, path: string, log: ProblemLog) => unknown;
const readers: { readonly [Kind in Shape['kind']]: ReadShape<Kind> } = {
  boolean: (raw, _shape, path, log) => readBoolean(raw, path, log),
  integer: (raw, { minimum, maximum }, path, log) => {
    if (typeof raw !== 'number') return fail(log, path, 'wrong-type');
    return Number.isInteger(raw) && raw >= minimum && raw <= maximum ? raw : fail(log, path, 'not-allowed-value');
  },
  choice: readChoice,
  choices: (raw, shape, path, log) => eachOnce(readItems(raw, shape.maxItems, path, log, (item, at) => readChoice(item, shape, at, log))),
  text: (raw, { read, maxLength }, path, log) => {
    if (read !== null) return readForm(raw, read, maxLength, path, log);
    return typeof raw === 'string' ? readPlainText(raw, maxLength, path, log) : fail(log, path, 'wrong-type');
  },
  texts: (raw, { read, rescue, maxLength, maxItems }, path, log) =>
    eachOnce(
      readItems(raw, maxItems, path, log, (item, at) => {
        const good = readForm(item, read, maxLength, at, log);
        return good ?? (typeof item === 'string' && rescue ? rescue(item.slice(0, maxLength)) : null);
      }),
    ),
};

/** Null where the value is faulty. */
export function readValue<Given extends Shape>(raw: unknown, shape: Given, path: string, log: ProblemLog): ValueOf<Given> | null {
  const read = readers[shape.kind] as ReadShape<Shape['kind']>;
  return read(raw, shape as never, path, log) as ValueOf<Given> | null;
}

/** The good items of a list. Null where the value is no list at all. */
export function readItems<T>(
  raw: unknown,
  maxItems: number,
  path: string,
  log: ProblemLog,
  readItem: (item: unknown, path: string) => T | null,
): ValueList<T> | null {
  const list = listItems(raw, maxItems);
  if (list === null) return fail(log, path, 'wrong-type');
  if (list.isTruncated) log.report(path, 'too-many');
  const values = list.items.map((item, index) => readItem(item, `${path}[${index}]`)).filter((value) => value !== null);
  return { values, isWhole: !list.isTruncated && values.length === list.items.length };
}

function eachOnce<T>(list: ValueList<T> | null): ValueList<T> | null {
  return list && { ...list, values: [...new Set(list.values)] };
}

/** What a text says in its form. */
export function readForm<T>(raw: unknown, read: (text: string) => T | null, maxLength: number, path: string, log: ProblemLog): T | null {
  if (typeof raw !== 'string') return fail(log, path, 'wrong-type');
  return raw.length > maxLength ? fail(log, path, 'too-long') : (read(raw) ?? fail(log, path, 'malformed'));
}

/** Text for people is cut and cleaned rather than lost; what was done to it is reported. */
function readPlainText(raw: string, maxLength: number, path: string, log: ProblemLog): string | null {
  const { text, hasHiddenCharacters } = displayText(raw, maxLength);
  // A character has at most two units, so that much tells, and a megabyte costs nothing.
  if (Array.from(raw.slice(0, maxLength * 2 + 1)).length > maxLength) log.report(path, 'too-long');
  if (hasHiddenCharacters) log.report(path, 'malformed');
  return text === '' ? null : text;
}

function readChoice<V extends string>(
  raw: unknown,
  { values }: { readonly values: readonly V[] },
  path: string,
  log: ProblemLog,
): V | null {
  if (typeof raw !== 'string') return fail(log, path, 'wrong-type');
  return values.find((value) => value === raw) ?? fail(log, path, 'not-allowed-value');
}

export function readBoolean(raw: unknown, path: string, log: ProblemLog): boolean | null {
  return typeof raw === 'boolean' ? raw : fail(log, path, 'wrong-type');
}

/** A key name from outside, short enough and safe to show in a path. */
export function displayKey(name: string): string {
  return displayText(name, 64).text;
}

export function fail(log: ProblemLog, path: string, code: PolicyProblemCode): null {
  log.report(path, code);
  return null;
}

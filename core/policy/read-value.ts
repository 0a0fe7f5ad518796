/** Judges one managed value at a time: the value where it is good, null and a reported problem where it is not. */
import { displayText } from '../text/display-text.ts';
import type { PolicyProblem, PolicyProblemCode } from './effective-policy.ts';
import { listItems } from './own-fields.ts';
import type { TextFormat } from './policy-key.ts';
import {
  readClientId,
  readDate,
  readDomain,
  readHost,
  readHttpsAddress,
  readKeyName,
  readLabel,
  readLanguageTag,
  readMailAddress,
  readPublisherId,
  readResource,
  readScope,
  readTenantId,
} from './text-formats.ts';

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

const readers: Readonly<Record<Exclude<TextFormat, 'plain'>, (raw: string) => string | null>> = {
  'client-id': readClientId,
  'tenant-id': readTenantId,
  'publisher-id': readPublisherId,
  host: readHost,
  domain: readDomain,
  date: readDate,
  'https-address': readHttpsAddress,
  'mail-address': readMailAddress,
  'language-tag': readLanguageTag,
  scope: readScope,
  'key-name': readKeyName,
  resource: readResource,
  label: readLabel,
};

interface TextLimits {
  readonly format: TextFormat;
  readonly maxLength: number;
  /** Tells of a text in its form that it is malformed all the same. */
  readonly isRefused?: (text: string) => boolean;
}

export function readText(raw: unknown, { format, maxLength, isRefused }: TextLimits, path: string, log: ProblemLog): string | null {
  if (typeof raw !== 'string') return fail(log, path, 'wrong-type');
  if (format === 'plain') return readPlainText(raw, maxLength, path, log);
  if (raw.length > maxLength) return fail(log, path, 'too-long');
  const text = readers[format](raw);
  return text === null || isRefused?.(text) ? fail(log, path, 'malformed') : text;
}

/** Text for people is cut and cleaned rather than lost; what was done to it is reported. */
function readPlainText(raw: string, maxLength: number, path: string, log: ProblemLog): string | null {
  const { text, hasHiddenCharacters } = displayText(raw, maxLength);
  // A character has at most two units, so that much tells, and a megabyte costs nothing.
  if (Array.from(raw.slice(0, maxLength * 2 + 1)).length > maxLength) log.report(path, 'too-long');
  if (hasHiddenCharacters) log.report(path, 'malformed');
  return text === '' ? null : text;
}

interface TextList {
  /** The good items, each once. */
  readonly values: readonly string[];
  /** Whether every item was good. */
  readonly isWhole: boolean;
  readonly isTruncated: boolean;
}

/** Null where the value is no list at all. `rescue` may find the text meant by a faulty item, which is reported all the same. */
export function readTexts(
  raw: unknown,
  limits: TextLimits & { readonly maxItems: number },
  path: string,
  log: ProblemLog,
  rescue: (item: string) => string | null = () => null,
): TextList | null {
  const list = listItems(raw, limits.maxItems);
  if (list === null) return fail(log, path, 'wrong-type');
  if (list.isTruncated) log.report(path, 'too-many');
  const values = new Set<string>();
  let isWhole = !list.isTruncated;
  for (const [index, item] of list.items.entries()) {
    const good = readText(item, limits, `${path}[${index}]`, log);
    isWhole &&= good !== null;
    const value = good ?? (typeof item === 'string' ? rescue(item.slice(0, limits.maxLength)) : null);
    if (value !== null) values.add(value);
  }
  return { values: [...values], isWhole, isTruncated: list.isTruncated };
}

export function readChoice<V extends string>(
  raw: unknown,
  choice: { readonly values: readonly V[] },
  path: string,
  log: ProblemLog,
): V | null {
  if (typeof raw !== 'string') return fail(log, path, 'wrong-type');
  return choice.values.find((value) => value === raw) ?? fail(log, path, 'not-allowed-value');
}

/** The good ones of a list, each once. Null where the value is no list at all. */
export function readChoices<V extends string>(
  raw: unknown,
  choices: { readonly values: readonly V[]; readonly maxItems: number },
  path: string,
  log: ProblemLog,
): readonly V[] | null {
  const list = listItems(raw, choices.maxItems);
  if (list === null) return fail(log, path, 'wrong-type');
  if (list.isTruncated) log.report(path, 'too-many');
  const values = list.items.map((item, index) => readChoice(item, choices, `${path}[${index}]`, log));
  return [...new Set(values)].filter((value) => value !== null);
}

export function readBoolean(raw: unknown, path: string, log: ProblemLog): boolean | null {
  return typeof raw === 'boolean' ? raw : fail(log, path, 'wrong-type');
}

export function readInteger(
  raw: unknown,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
  path: string,
  log: ProblemLog,
): number | null {
  if (typeof raw !== 'number') return fail(log, path, 'wrong-type');
  return Number.isInteger(raw) && raw >= minimum && raw <= maximum ? raw : fail(log, path, 'not-allowed-value');
}

/** A key name from outside, short enough and safe to show in a path. */
export function displayKey(name: string): string {
  return displayText(name, 64).text;
}

function fail(log: ProblemLog, path: string, code: PolicyProblemCode): null {
  log.report(path, code);
  return null;
}

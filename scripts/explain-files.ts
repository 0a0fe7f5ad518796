/** Reads the files that `npm run explain` is given: earlier access, and the page. */
import { readFileSync } from 'node:fs';
import type { PageFacts } from '../core/decision/facts.ts';
import { unseenPage } from '../core/decision/page-facts.ts';
import type { Grant } from '../core/grants/grant.ts';
import { parseGrants } from '../core/grants/parse-grants-file.ts';
import { readPageFacts } from '../core/messages.ts';
import type { ProviderId } from '../core/oauth/authorization-request.ts';
import { pageReaderFor } from '../core/providers/page-reader.ts';
import { findPromptProvider } from '../core/providers/prompt-providers.ts';
import { readPageText } from './read-page-text.ts';

/** Something the caller can mend: one line, exit code 2. */
export class UsageError extends Error {}

function readFile(path: string, option: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new UsageError(`${option}: the file "${path}" cannot be read.`);
  }
}

export function readJsonFile(path: string, option: string): unknown {
  return parseJson(readFile(path, option), path, option);
}

function parseJson(text: string, path: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${option}: the file "${path}" is not JSON.`);
  }
}

/** Access given before, as a file states it. */
export function readGrantsFile(path: string): readonly Grant[] {
  const { grants, problems } = parseGrants(readJsonFile(path, '--grants'));
  const [problem] = problems;
  if (problem) throw new UsageError(`--grants: ${problem.path === '' ? path : problem.path} is ${problem.code}.`);
  return grants;
}

/** What a saved page shows, or the facts of one. */
export function readPageFile(path: string, provider: ProviderId): PageFacts {
  const text = readFile(path, '--page');
  if (!text.trimStart().startsWith('{')) {
    const [host = ''] = findPromptProvider(provider)?.hosts ?? [];
    return pageReaderFor(host)(readPageText(text)) ?? { ...unseenPage, kind: 'unreadable' };
  }
  const value = parseJson(text, path, '--page');
  const isKindGiven = typeof value === 'object' && value !== null && 'kind' in value;
  const facts = readPageFacts(value);
  if (!facts) throw new UsageError(`--page: "${path}" does not hold the facts of a page.`);
  // A file that lists what a prompt shows is about a prompt.
  return isKindGiven ? facts : { ...facts, kind: 'consent' };
}

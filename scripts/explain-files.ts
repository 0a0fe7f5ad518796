/** Reads the files that `npm run explain` is given: the policy, earlier access, and the page. */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { PageFacts } from '../core/decision/facts.ts';
import { unseenPage } from '../core/decision/page-facts.ts';
import type { Grant } from '../core/grants/grant.ts';
import { parseGrants } from '../core/grants/parse-grants-file.ts';
import { readPageFacts } from '../core/messages.ts';
import type { ProviderId } from '../core/oauth/authorization-request.ts';
import { isEntraFile, managedFromEntra } from '../core/policy/consent-policies/managed-from-entra.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import { pageReaderFor } from '../core/providers/page-reader.ts';
import { findPromptProvider } from '../core/providers/prompt-providers.ts';
import type { Words } from '../locales/formats.ts';
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

function readJsonFile(path: string, option: string): unknown {
  return parseJson(readFile(path, option), path, option);
}

function parseJson(text: string, path: string, option: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${option}: the file "${path}" is not JSON.`);
  }
}

/** Problems of the policy go to standard error, each with its path, and do not stop the judgement. */
export function readPolicyFiles(paths: readonly string[], now: string, words: Words, catalogue: Catalogue): EffectivePolicy {
  const files = paths.map((path) => ({ path, value: readJsonFile(path, '--policy') }));
  const managed = files.filter(({ value }) => !isEntraFile(value));
  for (const { path, value } of managed) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UsageError(`--policy: "${path}" does not hold an object of managed keys.`);
  }
  if (managed.length > 1) throw new UsageError('--policy: give one file of managed keys; further files are those of Entra.');
  const keys: object = Object(managed[0]?.value ?? {});
  const entra = files.filter(({ value }) => isEntraFile(value)).map(({ value }) => value);
  const values = entra.length === 0 ? keys : joinWithEntra(keys, entra);
  const policy = readPolicy(values, { state: 'ready', asOf: now, ...catalogue });
  // Here an option or a file tells whose account it is.
  const problems = policy.problems.filter(({ path, code }) => path !== 'accountDomains' || code !== 'not-yet-supported');
  for (const problem of problems) console.error(words.translate(`policy.problem.${problem.code}`, { path: problem.path }));
  return policy;
}

/** What both say counts; Entra's rules mean `conditional` where the keys leave the switch alone. */
function joinWithEntra(keys: object, entra: readonly unknown[]): object {
  const { consentPresets, consentPolicies, isAssignmentKnown } = managedFromEntra(entra);
  if (!isAssignmentKnown)
    console.error(
      '--policy: without authorizationPolicy every policy of the organisation’s own counts as assigned, and none that is built in.',
    );
  const listIn = (name: string): readonly unknown[] => {
    const value: unknown = Reflect.get(keys, name);
    return Array.isArray(value) ? value : [];
  };
  const presets = [...listIn('consentPresets'), ...consentPresets];
  const policies = [...listIn('consentPolicies'), ...consentPolicies];
  return {
    ...('integratedApps' in keys ? {} : { userConsent: 'conditional' }),
    ...keys,
    ...(presets.length === 0 ? {} : { consentPresets: presets }),
    ...(policies.length === 0 ? {} : { consentPolicies: policies }),
  };
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

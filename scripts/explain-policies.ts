/** Reads the files that `npm run explain` is given as the policy: managed keys, and Entra's own. */
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { exportPolicies } from '../core/policy/consent-policies/export-policies.ts';
import { importPolicies } from '../core/policy/consent-policies/import-policies.ts';
import { isEntraFile, managedFromEntra, policiesIn } from '../core/policy/consent-policies/managed-from-entra.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import { createProblemLog } from '../core/policy/read-value.ts';
import type { Words } from '../locales/formats.ts';
import { readJsonFile, UsageError } from './explain-files.ts';

/** The managed keys, of which there is one file or none, and the files that are Entra's own. */
function openPolicyFiles(paths: readonly string[]): { readonly keys: object; readonly entra: readonly unknown[] } {
  const files = paths.map((path) => ({ path, value: readJsonFile(path, '--policy') }));
  const managed = files.filter(({ value }) => !isEntraFile(value));
  for (const { path, value } of managed) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new UsageError(`--policy: "${path}" does not hold an object of managed keys.`);
  }
  if (managed.length > 1) throw new UsageError('--policy: give one file of managed keys; further files are those of Entra.');
  return { keys: Object(managed[0]?.value ?? {}), entra: files.filter(({ value }) => isEntraFile(value)).map(({ value }) => value) };
}

/** Problems of the policy go to standard error, each with its path, and do not stop the judgement. */
export function readPolicyFiles(paths: readonly string[], now: string, words: Words, catalogue: Catalogue): EffectivePolicy {
  const { keys, entra } = openPolicyFiles(paths);
  const values = entra.length === 0 ? keys : joinWithEntra(keys, entra);
  const policy = readPolicy(values, { state: 'ready', asOf: now, ...catalogue });
  // Here an option or a file tells whose account it is.
  tellProblems(
    policy.problems.filter(({ path, code }) => path !== 'accountDomains' || code !== 'not-yet-supported'),
    words,
  );
  return policy;
}

function tellProblems(problems: EffectivePolicy['problems'], { translate }: Words): void {
  for (const { path, code } of problems) console.error(translate(`policy.problem.${code}`, { path }));
}

/**
 * The consent policies of the files as Microsoft Graph writes them, for `value` of a collection: those of Entra's files and of the managed keys as they
 * were given, and the presets that the keys name. What of them could not be read is told on standard error.
 */
export function exportPolicyFiles(paths: readonly string[], words: Words, catalogue: Catalogue): readonly unknown[] {
  const { keys, entra } = openPolicyFiles(paths);
  const log = createProblemLog();
  const given = [...entra.flatMap(policiesIn), ...listIn(keys, 'consentPolicies')];
  const imported = importPolicies(given, catalogue.findScopeById, 'value', log);
  tellProblems(log.problems, words);
  const { consentPresets, tenants } = readPolicy(keys, { state: 'ready', asOf: null, ...catalogue });
  return exportPolicies([...imported, ...consentPresets.flatMap(catalogue.presetPolicies)], tenants);
}

/** What both say counts; Entra's rules mean `conditional` where the keys leave the switch alone. */
function joinWithEntra(keys: object, entra: readonly unknown[]): object {
  const { consentPresets, consentPolicies, isAssignmentKnown } = managedFromEntra(entra);
  if (!isAssignmentKnown)
    console.error(
      '--policy: without authorizationPolicy every policy of the organisation’s own counts as assigned, and none that is built in.',
    );
  const presets = [...listIn(keys, 'consentPresets'), ...consentPresets];
  const policies = [...listIn(keys, 'consentPolicies'), ...consentPolicies];
  return {
    ...('integratedApps' in keys ? {} : { userConsent: 'conditional' }),
    ...keys,
    ...(presets.length === 0 ? {} : { consentPresets: presets }),
    ...(policies.length === 0 ? {} : { consentPolicies: policies }),
  };
}

function listIn(keys: object, name: string): readonly unknown[] {
  const value: unknown = Reflect.get(keys, name);
  return Array.isArray(value) ? value : [];
}

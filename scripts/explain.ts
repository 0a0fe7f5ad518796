/**
 * `npm run explain -- ADDRESS`: judges one authorization request without a browser, exactly as the extension would. Without an address it
 * explains a bare list of scopes, or what the lists know of an app.
 * Administrators' scripts test a policy with it, so its JSON is stable.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Catalogue, openCatalogue } from '../core/catalogue/catalogue.ts';
import { decide } from '../core/decision/decide.ts';
import type { Decision } from '../core/decision/decision.ts';
import type { Facts, PageFacts, Tristate } from '../core/decision/facts.ts';
import { gatherFacts } from '../core/decision/gather-facts.ts';
import { intervene } from '../core/decision/intervention.ts';
import { unseenPage } from '../core/decision/page-facts.ts';
import { ruleName } from '../core/decision/rule-name.ts';
import { type Grant, grantFactsFor } from '../core/grants/grant.ts';
import { parseGrants } from '../core/grants/parse-grants-file.ts';
import { readPageFacts } from '../core/messages.ts';
import { openers, providerIds } from '../core/oauth/authorization-request.ts';
import { readDomain } from '../core/oauth/read-parameters.ts';
import { parseProviderName } from '../core/permissions/grammar/parse-provider-name.ts';
import { everythingRegistered } from '../core/permissions/permission-of.ts';
import { isEntraFile, managedFromEntra } from '../core/policy/consent-policies/managed-from-entra.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import { readRequest } from '../core/providers/index.ts';
import { pageReaderFor } from '../core/providers/page-reader.ts';
import { findPromptProvider } from '../core/providers/prompt-providers.ts';
import type { WarningText } from '../core/warning.ts';
import { wordsIn } from '../locales/all-languages.ts';
import { describeWarning } from '../locales/describe-warning.ts';
import type { Words } from '../locales/formats.ts';
import { speaksOfRefusal } from '../locales/headline.ts';
import { permissionSentence } from '../locales/permission-sentence.ts';
import { languages } from '../locales/translate.ts';
import { type Explanation, explainApp, explainScopes } from './explain-catalogue.ts';
import { packCatalogue } from './pack-catalogue.ts';
import { readPageText } from './read-page-text.ts';

const usage = `Usage: npm run explain -- ADDRESS [options]
       npm run explain -- --scopes "Mail.Read offline_access" [--resource ADDRESS] [--provider WORD] [--lang TAG] [--json]
       npm run explain -- --app ID [--provider WORD] [--lang TAG] [--json]

  --policy FILE      managed keys as JSON, as an administrator would push them; or Entra's own, beside them or alone: permissionGrantPolicies
                     and authorizationPolicy as Microsoft Graph gives them. May be given several times
  --grants FILE      access given before: [{provider, clientId, scopes, kind: own|tenant-wide, since}]
  --page FILE        the prompt: a saved HTML page, or flat JSON (appName, badge, publisherName, replyUrls …)
  --opener WORD      ${openers.join(' | ')}
  --admin WORD       yes | no | unknown
  --account ADDRESS  the account that signs in
  --now ISO          the moment to judge at
  --scopes TEXT      what this list of scopes means, whoever asks
  --resource ADDRESS whose scopes the bare names are (Microsoft)
  --app ID           what the lists know of a client id
  --provider WORD    ${providerIds.join(' | ')}
  --lang TAG         ${languages.join(' | ')}
  --json             machine-readable`;

/** Something the caller can mend: one line, exit code 2. */
class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        policy: { type: 'string', multiple: true },
        grants: { type: 'string' },
        page: { type: 'string' },
        opener: { type: 'string', default: 'unknown' },
        admin: { type: 'string', default: 'unknown' },
        account: { type: 'string' },
        now: { type: 'string', default: new Date().toISOString() },
        scopes: { type: 'string' },
        resource: { type: 'string' },
        app: { type: 'string' },
        provider: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

function main(): void {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(usage);
    return;
  }
  if (values.scopes !== undefined || values.app !== undefined) {
    const { json, text } = explainBare(values, positionals);
    console.log(plain(values.json ? JSON.stringify(json, null, 2) : text));
    return;
  }
  if (values.resource !== undefined || values.provider !== undefined)
    throw new UsageError('--resource and --provider say something of --scopes and --app alone; an address says it itself.');
  const [address] = positionals;
  if (address === undefined || positionals.length > 1) throw new UsageError(`Give exactly one address; --help lists the options.`);
  const seen = readRequest(address);
  if (!seen) throw new UsageError('This is not the address of an authorization request that Consent Lens knows.');

  const now = readMoment(values.now);
  const language = oneOf(values.lang, languages, '--lang');
  const words = wordsIn(language);
  const account = values.account === undefined ? null : readAccount(values.account);
  const page = values.page === undefined ? unseenPage : readPageFile(values.page, seen.provider);
  // What the caller states is known; what the address says is only a hint, which decides nothing but whose earlier access this may be.
  const accountDomain = account ?? page.accountDomain;
  const request = { ...seen, accountDomain: accountDomain ?? seen.accountDomain };
  const catalogue = openCatalogue(packCatalogue(), parseProviderName);
  const policy =
    values.policy === undefined ? readPolicy({}, { state: 'none', asOf: null }) : readPolicyFiles(values.policy, now, words, catalogue);
  const facts = gatherFacts(
    {
      request,
      page: { ...page, accountDomain },
      opener: oneOf(values.opener, openers, '--opener'),
      grants: grantFactsFor(values.grants === undefined ? [] : readGrantsFile(values.grants), request),
      policy,
      isAdmin: oneOf(values.admin, ['yes', 'no', 'unknown'] satisfies Tristate[], '--admin'),
      now,
    },
    catalogue,
  );
  const decision = decide(facts);
  console.log(values.json ? JSON.stringify(asJson(facts, decision, words), null, 2) : asText(facts, decision, words));
}

/** What the other options would say of an address has no meaning here, and is not passed over in silence. */
function explainBare(values: ReturnType<typeof readArguments>['values'], positionals: readonly string[]): Explanation {
  const { scopes, app, resource } = values;
  const isAlone = positionals.length === 0 && (scopes === undefined || app === undefined);
  const others = [values.policy, values.grants, values.page, values.account];
  if (!isAlone || others.some((value) => value !== undefined))
    throw new UsageError('Give an address, --scopes or --app: each by itself, and the options of an address with an address.');
  const provider = oneOf(values.provider ?? 'entra', providerIds, '--provider');
  const words = wordsIn(oneOf(values.lang, languages, '--lang'));
  const catalogue = openCatalogue(packCatalogue(), parseProviderName);
  const isMicrosoft = provider === 'entra' || provider === 'microsoft-personal';
  if (resource !== undefined && (app !== undefined || !isMicrosoft || !/^[^\s/].*$/u.test(resource)))
    throw new UsageError('--resource: give the address or id of a Microsoft resource, beside --scopes.');
  if (app !== undefined) {
    if (!/^\S{1,200}$/u.test(app)) throw new UsageError('--app: give a client id.');
    return explainApp(app, provider, catalogue, words);
  }
  const explained = explainScopes(scopes ?? '', { provider, resource: resource ?? null }, catalogue, words);
  if (explained === null) throw new UsageError('--scopes: there is no scope in this text.');
  return explained;
}

/** The stable answer; its vocabulary is that of core/decision and core/permissions. */
function asJson(facts: Facts, decision: Decision, words: Words) {
  const warning = describeWarning(facts, decision, intervene(decision, facts.policy.mode), words);
  const { provider, flow, clientId, redirectHost, scopes } = facts.request;
  return {
    permit: decision.permit,
    risk: decision.risk,
    acknowledgement: decision.acknowledgement,
    headline: decision.headline && { rule: ruleName(decision.headline), text: plain(warning.headline) },
    reasons: decision.reasons.map((reason, index) => ({ rule: ruleName(reason), text: plain(warning.reasons[index] ?? '') })),
    request: { provider, flow, clientId, redirectHost, scopes },
    permissions: listPermissions(facts).map((permission) => {
      const { scope, data, verb, reach, level } = permission;
      return { scope, data, verb, reach, level, text: plain(permissionSentence(permission, words.translate).title) };
    }),
    newScopes: decision.newScopes,
    // Only there for a page that refuses, or shows an error: what that means and asks for.
    ...(facts.page.errorCode === null ? {} : { page: explainPage(facts, decision, warning) }),
  };
}

function explainPage(facts: Facts, decision: Decision, { headline, advice }: WarningText) {
  return {
    kind: facts.page.kind,
    errorCode: facts.page.errorCode,
    text: speaksOfRefusal(facts, decision.headline) ? plain(headline) : null,
    nextStep: advice === null ? null : plain(advice),
  };
}

/** Where a request names everything an app has registered, that is its one permission. */
function listPermissions({ permissions, request }: Facts) {
  if (permissions !== 'unknown') return permissions;
  return request.resource === null ? [] : [everythingRegistered(`${request.resource}/.default`)];
}

function asText(facts: Facts, decision: Decision, words: Words): string {
  const warning = describeWarning(facts, decision, intervene(decision, facts.policy.mode), words);
  const { translate } = words;
  const rows = [
    warning.band,
    warning.headline,
    ...(warning.advice === null ? [] : [warning.advice]),
    '',
    translate('explain.verdict', { permit: decision.permit, risk: decision.risk, acknowledgement: decision.acknowledgement }),
    translate('explain.mode', { mode: facts.policy.mode, strength: warning.intervention.strength }),
    '',
    ...(warning.abilitiesTitle === '' ? [] : [`${warning.abilitiesTitle}:`]),
    ...warning.abilities.map(
      ({ title, example, newMark }) => `  - ${title}${newMark === null ? '' : ` (${newMark})`}${example === null ? '' : ` ${example}`}`,
    ),
    ...(warning.abilitiesNote === null ? [] : [`  ${warning.abilitiesNote}`]),
    '',
    ...warning.facts.map(({ label, value }) => `${label}: ${value}`),
    '',
    `${translate('explain.reasons')}:`,
    ...decision.reasons.map((reason, index) => `  - ${warning.reasons[index] ?? ''} [${ruleName(reason)}]`),
  ];
  return plain(rows.join('\n').replace(/\n{3,}/gu, '\n\n'));
}

/** Isolates keep a card in order; in a terminal or a script they are noise. */
function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

function readMoment(text: string): string {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new UsageError(`--now: "${text}" is not a moment such as 2026-11-23T09:00:00Z.`);
  return moment.toISOString();
}

function readAccount(address: string): string {
  const domain = readDomain(address.slice(address.lastIndexOf('@') + 1));
  if (domain === null) throw new UsageError(`--account: "${address}" is not an address such as person@contoso.example.`);
  return domain;
}

function oneOf<const Choice extends string>(text: string, choices: readonly Choice[], option: string): Choice {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new UsageError(`${option}: "${text}" is none of ${choices.join(', ')}.`);
  return found;
}

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
function readPolicyFiles(paths: readonly string[], now: string, words: Words, catalogue: Catalogue): EffectivePolicy {
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
  const policy = readPolicy(values, { state: 'ready', asOf: now, findScopeById: catalogue.findScopeById });
  for (const problem of policy.problems) console.error(words.translate(`policy.problem.${problem.code}`, { path: problem.path }));
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

function readGrantsFile(path: string): readonly Grant[] {
  const { grants, problems } = parseGrants(readJsonFile(path, '--grants'));
  const [problem] = problems;
  if (problem) throw new UsageError(`--grants: ${problem.path === '' ? path : problem.path} is ${problem.code}.`);
  return grants;
}

function readPageFile(path: string, provider: Facts['request']['provider']): PageFacts {
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

try {
  main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message.replace(/\s+/gu, ' '));
  process.exitCode = 2;
}

/**
 * What `npm run explain` answers: judges one authorization request without a browser, by the same facts and the same code as the extension. What the
 * extension cannot know it can be told: who signs in, and whether they are an administrator. Without an address it explains a bare list of scopes,
 * what the lists know of an app, or gives consent policies back as Graph writes them.
 * Administrators' scripts test a policy with it, so its JSON is stable.
 */
import { parseArgs } from 'node:util';
import { type Catalogue, openCatalogue } from '../core/catalogue/catalogue.ts';
import { decide } from '../core/decision/decide.ts';
import type { Tristate } from '../core/decision/facts.ts';
import { gatherFacts } from '../core/decision/gather-facts.ts';
import { unseenPage } from '../core/decision/page-facts.ts';
import { grantFactsFor } from '../core/grants/grant.ts';
import { openers, providerIds } from '../core/oauth/authorization-request.ts';
import { readDomain } from '../core/oauth/read-parameters.ts';
import { parseProviderName } from '../core/permissions/grammar/parse-provider-name.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import { readRequest } from '../core/providers/index.ts';
import { wordsIn } from '../locales/all-languages.ts';
import { languages } from '../locales/translate.ts';
import { type Explanation, explainApp, explainScopes } from './explain-catalogue.ts';
import { readGrantsFile, readPageFile, UsageError } from './explain-files.ts';
import { judgementAsJson, judgementAsText, plain } from './explain-judgement.ts';
import { exportPolicyFiles, readPolicyFiles } from './explain-policies.ts';
import { frames, readSurroundings, sightWords } from './explain-surroundings.ts';
import { oneOf } from './explain-words.ts';
import { packCatalogue } from './pack-catalogue.ts';

const usage = `Usage: npm run explain -- ADDRESS [options]
       npm run explain -- --scopes "Mail.Read offline_access" [--resource ADDRESS] [--provider WORD] [--lang TAG] [--json]
       npm run explain -- --app ID [--provider WORD] [--lang TAG] [--json]
       npm run explain -- --policy FILE --export-policies

  --policy FILE      managed keys as JSON, as an administrator would push them; or Entra's own, beside them or alone: permissionGrantPolicies
                     and authorizationPolicy as Microsoft Graph gives them. May be given several times
  --grants FILE      access given before: [{provider, clientId, scopes, kind: own|tenant-wide, since}]
  --page FILE        the prompt: a saved HTML page, or flat JSON (appName, badge, publisherName, replyUrls …)
  --opener WORD      ${openers.join(' | ')}
  --from HOST        in its place, the site it was followed from
  --frame WORD       ${frames.join(' | ')}: whether the request fills a tab, or a frame inside another page
  --saw WORD         what happened around it: ${sightWords.join(' | ')}. May be given several times
  --landed WORD@HOST the error the sign-in sent the tab on with, and where
  --admin WORD       yes | no | unknown
  --account ADDRESS  the account that signs in
  --now ISO          the moment to judge at
  --export-policies  the consent policies of those files, as Microsoft Graph gives them
  --scopes TEXT      what this list of scopes means, whoever asks
  --resource ADDRESS whose scopes the bare names are (Microsoft)
  --app ID           what the lists know of a client id
  --provider WORD    ${providerIds.join(' | ')}
  --lang TAG         ${languages.join(' | ')}
  --json             machine-readable`;

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        policy: { type: 'string', multiple: true },
        grants: { type: 'string' },
        page: { type: 'string' },
        opener: { type: 'string' },
        from: { type: 'string' },
        frame: { type: 'string', default: 'unknown' },
        saw: { type: 'string', multiple: true },
        landed: { type: 'string' },
        'export-policies': { type: 'boolean', default: false },
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

/** The text to print for the arguments of the command. Throws UsageError where they make no sense, with what to do about it. */
export function explain(args: readonly string[]): string {
  const { values, positionals } = readArguments(args);
  if (values.help) return usage;
  if (values['export-policies']) return JSON.stringify({ value: exportPolicies(values, positionals) }, null, 2);
  if (values.scopes !== undefined || values.app !== undefined) {
    const { json, text } = explainBare(values, positionals);
    return plain(values.json ? JSON.stringify(json, null, 2) : text);
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
  const catalogue = ownCatalogue();
  const policy =
    values.policy === undefined ? readPolicy({}, { state: 'none', asOf: null }) : readPolicyFiles(values.policy, now, words, catalogue);
  const facts = gatherFacts(
    {
      request,
      page: { ...page, accountDomain },
      ...readSurroundings(values, catalogue),
      grants: grantFactsFor(values.grants === undefined ? [] : readGrantsFile(values.grants), request),
      policy,
      isAdmin: oneOf(values.admin, ['yes', 'no', 'unknown'] satisfies Tristate[], '--admin'),
      now,
    },
    catalogue,
  );
  const decision = decide(facts);
  return values.json ? JSON.stringify(judgementAsJson(facts, decision, words), null, 2) : judgementAsText(facts, decision, words);
}

function exportPolicies(values: ReturnType<typeof readArguments>['values'], positionals: readonly string[]): readonly unknown[] {
  const { policy, scopes, app } = values;
  if (policy === undefined || positionals.length > 0 || scopes !== undefined || app !== undefined)
    throw new UsageError('--export-policies goes with --policy, and with no address.');
  const words = wordsIn(oneOf(values.lang, languages, '--lang'));
  return exportPolicyFiles(policy, words, ownCatalogue());
}

/** What the other options would say of an address has no meaning here, and is not passed over in silence. */
function explainBare(values: ReturnType<typeof readArguments>['values'], positionals: readonly string[]): Explanation {
  const { scopes, app, resource } = values;
  const isAlone = positionals.length === 0 && (scopes === undefined || app === undefined);
  const others = [values.policy, values.grants, values.page, values.account, values.opener, values.from, values.saw, values.landed];
  if (!isAlone || others.some((value) => value !== undefined))
    throw new UsageError('Give an address, --scopes or --app: each by itself, and the options of an address with an address.');
  const provider = oneOf(values.provider ?? 'entra', providerIds, '--provider');
  const words = wordsIn(oneOf(values.lang, languages, '--lang'));
  const catalogue = ownCatalogue();
  const isMicrosoft = provider === 'entra' || provider === 'microsoft-personal';
  if (resource !== undefined && (app !== undefined || !isMicrosoft || !/^[^\s/].*$/u.test(resource)))
    throw new UsageError('--resource: give the address or id of a Microsoft resource, beside --scopes.');
  if (app !== undefined) {
    // A few apps of GitHub are known by their name alone, which has spaces; elsewhere a name is no id.
    const id = provider === 'github' ? /^(?! )[^\p{Cc}]{1,200}$/u : /^\S{1,200}$/u;
    if (!id.test(app)) throw new UsageError('--app: give a client id.');
    return explainApp(app, provider, catalogue, words);
  }
  const explained = explainScopes(scopes ?? '', { provider, resource: resource ?? null }, catalogue, words);
  if (explained === null) throw new UsageError('--scopes: there is no scope in this text.');
  return explained;
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

let packed: Catalogue | undefined;

/** Packed once, from the tables: it takes longer than most answers. */
function ownCatalogue(): Catalogue {
  packed ??= openCatalogue(packCatalogue(), parseProviderName);
  return packed;
}

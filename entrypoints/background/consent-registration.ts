/**
 * Registers the content script on the hosts of each provider, and takes it away where the mode is `monitor`, in which no page is
 * ever touched. (A script in the manifest could not be left out.)
 */
import { type Browser, browser } from 'wxt/browser';
import type { EffectivePolicy, Mode } from '../../core/policy/effective-policy.ts';
import { policyFor } from '../../core/policy/policy-for.ts';
import { promptProviders } from '../../core/providers/prompt-providers.ts';
import { inTurn } from './in-turn.ts';
import { currentPolicy } from './policy-source.ts';

const scriptFile = '/consent.js' as const;
/** Tell the script whether what cannot be checked stops. */
const enforcedFile = '/enforced.js' as const;
const relaxedFile = '/relaxed.js' as const;
type ScriptFile = typeof enforcedFile | typeof relaxedFile | typeof scriptFile;
type Registered = Browser.scripting.RegisteredContentScript;

/** One registration for each mode in which pages are touched. */
const kinds: readonly { readonly id: string; readonly mode: Mode; readonly js: readonly ScriptFile[] }[] = [
  { id: 'consent', mode: 'warn', js: [relaxedFile, scriptFile] },
  { id: 'consent-enforced', mode: 'enforce', js: [enforcedFile, scriptFile] },
];

/** A request can be for another provider than that of the page it leads to: then the script is there, and the judgement leaves the page alone. */
function matchesIn(policy: EffectivePolicy, mode: Mode): string[] {
  const inMode = promptProviders.filter(({ id }) => policyFor(id, policy).mode === mode);
  return inMode.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`));
}

function scriptsFor(policy: EffectivePolicy): Registered[] {
  return kinds.flatMap(({ id, mode, js }) => {
    const matches = matchesIn(policy, mode);
    if (matches.length === 0) return [];
    // Prompts inside about:blank and srcdoc frames are gated too.
    return [{ id, js: [...js], matches, runAt: 'document_start', allFrames: true, matchOriginAsFallback: true }];
  });
}

/**
 * Makes the registration follow the mode; tells whether a host has a script that it had not before. Safe to call any number of times: one change
 * comes after the other, since installing and the first policy come at the same time.
 */
export function registerConsentScript(): Promise<boolean> {
  return inTurn('registration', register);
}

async function register(): Promise<boolean> {
  const wanted = scriptsFor(await currentPolicy());
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: kinds.map(({ id }) => id) });
  // A host that moves to `enforce`, or out of it, counts as new: the page that is open there has to learn whether what cannot be checked stops.
  const covered = new Set(registered.flatMap(hostsOf));
  const hosts = wanted.flatMap(hostsOf);
  const hasNew = hosts.some((host) => !covered.has(host));
  if (!hasNew && hosts.length === covered.size) return false;
  // A page can open between any two of these, and must find a script: what is new comes before what is old goes. Two at once are one.
  const [changed, added] = split(wanted, registered);
  if (added.length > 0) await browser.scripting.registerContentScripts(added);
  if (changed.length > 0) await browser.scripting.updateContentScripts(changed);
  const [, left] = split(registered, wanted);
  if (left.length > 0) await browser.scripting.unregisterContentScripts({ ids: left.map(({ id }) => id) });
  return hasNew;
}

/** Each host with the kind of its script. */
function hostsOf({ id, matches = [] }: Registered): string[] {
  return matches.map((match) => `${id} ${match}`);
}

/** Those that are among the others as well, and those that are not. */
function split(scripts: readonly Registered[], others: readonly Registered[]): [Registered[], Registered[]] {
  const isAmong = ({ id }: Registered): boolean => others.some((other) => other.id === id);
  return [scripts.filter(isAmong), scripts.filter((script) => !isAmong(script))];
}

/**
 * Puts the script into pages that are open already: after installing, after an update, when mode `monitor` ends, and when `enforce` begins or ends.
 * Where it runs it goes on.
 */
export async function injectIntoOpenPages(): Promise<void> {
  const policy = await currentPolicy();
  await Promise.all(kinds.map(({ mode, js }) => inject(matchesIn(policy, mode), js)));
}

async function inject(matches: string[], js: readonly ScriptFile[]): Promise<void> {
  // An empty list would match every tab.
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.allSettled(
    tabs.flatMap(({ id }) =>
      id === undefined
        ? []
        : [browser.scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [...js], injectImmediately: true })],
    ),
  );
}

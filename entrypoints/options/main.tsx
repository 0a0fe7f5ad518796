/** Loads the settings and what is stored, shows them, and writes each change at once. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import { catalogueAge, openCatalogue } from '../../core/catalogue/catalogue.ts';
import { type DriftRecord, grantDriftRecords } from '../../core/decision/drift-record.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import { blockHost, listApp, type OwnLists, unblockHost, unlistApp } from '../../core/policy/own-lists.ts';
import { isOwnKey } from '../../core/policy/own-settings.ts';
import { type AccountSite, hostsOf } from '../../core/providers/account-pages/account-pages.ts';
import { describeAccountSites } from '../../locales/describe-account-pages.ts';
import { describeCounts } from '../../locales/describe-counts.ts';
import { describeHealth } from '../../locales/describe-health.ts';
import { describeLookup, lookupProviders } from '../../locales/describe-lookup.ts';
import { describeOwnLists } from '../../locales/describe-own-lists.ts';
import { describeSettings } from '../../locales/describe-settings.ts';
import { describeStorage, type Stored } from '../../locales/describe-storage.ts';
import type { Words } from '../../locales/formats.ts';
import type { MessageKey } from '../../locales/translate.ts';
import { readAsked } from '../background/asked-store.ts';
import { browserWords } from '../background/browser-words.ts';
import { readDrift } from '../background/drift-store.ts';
import { type Inventory, listGrants, listInventory } from '../background/grant-store.ts';
import { giveBackHosts, listReadableSites, requestHosts } from '../background/host-access.ts';
import { forgetWrongMarks, type Interruptions, readInterruptions } from '../background/interruption-store.ts';
import { packagedTables } from '../background/packaged-catalogue.ts';
import { changeOwnLists, hasPolicyAnswered, readSettings, type Settings, writeOwnSetting } from '../background/policy-source.ts';
import { countRequests } from '../background/request-store.ts';
import { deleteEverything } from './delete-everything.ts';

let change: OptionsProps['change'] = null;
let refused: AccountSite['id'] | null = null;
/** Made once, so that what was pasted is not worked out anew for every change elsewhere. */
let understand: OptionsProps['lookup']['understand'];

async function show(): Promise<void> {
  const words = await browserWords();
  const { translate } = words;
  document.documentElement.lang = words.language;
  document.title = `${translate('options.title')} – Consent Lens`;
  const [settings, hasAnswered] = await Promise.all([readSettings(), hasPolicyAnswered(), prepareLookup(words)]);
  const now = new Date().toISOString();
  const stored = await measureStorage(settings, now);
  const drift = await listDrift(settings, now);
  render(
    <Options
      settings={describeSettings(settings, words)}
      own={describeOwnLists(settings.policy, await readNames(), words)}
      health={describeHealth(settings, hasAnswered, drift, now, words)}
      accounts={{ sites: await describeAccounts(settings, words), refused }}
      counts={describeCounts(stored.counts, now, words)}
      storage={describeStorage(stored, settings.policy, now, words)}
      change={change}
      about={[
        translate('options.about', { version: browser.runtime.getManifest().version }),
        translate('options.catalogue', { date: words.date(catalogueAge.date), source: catalogueAge.source }),
      ]}
      lookup={{ providers: lookupProviders(translate), understand }}
      translate={translate}
      onChoose={(key, value) => void choose(key, value)}
      onListApp={(clientId, access) => changeOwn((lists) => listApp(lists, clientId, access), 'own.app.unchanged')}
      onBlockHost={(host) => changeOwn((lists) => blockHost(lists, host), 'own.host.unchanged')}
      onUnlist={({ kind, id }) =>
        void changeOwn((lists) => (kind === 'app' ? unlistApp(lists, id) : unblockHost(lists, id)), 'setting.saved')
      }
      onCopy={copyText}
      onForgetWrong={() => void forgetWrongMarks().then(show)}
      onDelete={deleteAndShow}
      onAsk={(id) => void askForSite(id)}
      onGiveBack={(id) => void giveBackSite(id)}
    />,
    document.body,
  );
}

/** What prompts showed, and what the list shows now. */
async function listDrift({ policy }: Settings, now: string): Promise<readonly DriftRecord[]> {
  try {
    return [...(await readDrift(now)), ...(await listGrants()).flatMap((grant) => grantDriftRecords(grant, policy, now))];
  } catch {
    return []; // the section on storage says so
  }
}

async function describeAccounts({ policy }: Settings, words: Words): Promise<OptionsProps['accounts']['sites']> {
  return describeAccountSites(await listReadableSites(), await listReadings(), policy, words);
}

async function listReadings(): Promise<Pick<Inventory, 'readings' | 'failures'>> {
  try {
    return await listInventory();
  } catch {
    return { readings: [], failures: [] }; // the section on storage says so
  }
}

/** The browser asks at once, within the press; the worker sees what was given. */
async function askForSite(id: AccountSite['id']): Promise<void> {
  refused = (await requestHosts(hostsOf(id))) ? null : id;
  await show();
}

async function giveBackSite(id: AccountSite['id']): Promise<void> {
  await giveBackHosts(hostsOf(id));
  refused = null;
  await show();
}

async function prepareLookup(words: Words): Promise<void> {
  try {
    const catalogue = openCatalogue(await packagedTables(), parseProviderName);
    understand ??= (question) => describeLookup(question, catalogue, words);
  } catch {
    understand = undefined; // the page says so
  }
}

async function measureStorage({ own, managed, policy }: Settings, now: string): Promise<Stored & Pick<Interruptions, 'counts'>> {
  const { quiet, marks, counts } = await readInterruptions();
  return {
    apps: await countApps(),
    ownSettings: Object.keys(own).length + policy.ownLists.apps.length + policy.ownLists.blockedRedirectHosts.length,
    policyKeys: Object.keys(managed).length,
    requests: await countRequests(),
    quiet: quiet.length,
    wrong: marks.length,
    months: counts.length,
    drift: (await readDrift(now)).length,
    asked: (await readAsked()).length,
    counts,
  };
}

async function countApps(): Promise<Stored['apps']> {
  try {
    const grants = await listGrants();
    return { apps: new Set(grants.map(({ provider, clientId }) => `${provider} ${clientId}`)).size, grants: grants.length };
  } catch {
    return null; // the page says so
  }
}

async function choose(key: string, value: string): Promise<void> {
  if (!isOwnKey(key)) return;
  const { translate } = await browserWords();
  try {
    await writeOwnSetting(key, value);
    change = { key, message: translate('setting.saved') };
  } catch {
    change = { key, message: translate('options.saveFailed') };
  }
  await show();
}

/** The names of apps in the list, by their ids. */
async function readNames(): Promise<(clientId: string) => string | null> {
  try {
    const names = new Map((await listGrants()).map(({ clientId, appName }) => [clientId, appName]));
    return (clientId) => names.get(clientId) ?? null;
  } catch {
    return () => null; // the section on storage says so
  }
}

/** `unchanged` is said where nothing came of it. */
async function changeOwn(update: (lists: OwnLists) => OwnLists, unchanged: MessageKey): Promise<boolean> {
  const { translate } = await browserWords();
  let hasChanged = false;
  try {
    hasChanged = await changeOwnLists(update);
    change = { key: 'own', message: translate(hasChanged ? 'setting.saved' : unchanged) };
  } catch {
    change = { key: 'own', message: translate('options.saveFailed') };
  }
  await show();
  return hasChanged;
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // the page shows the text instead
  }
}

async function deleteAndShow(): Promise<boolean> {
  const isDone = await deleteEverything();
  change = null;
  await show();
  return isDone;
}

async function start(): Promise<void> {
  try {
    await show();
  } catch {
    // From the browser's own look-up: our words may be what cannot be read.
    render(<p role="alert">{chrome.i18n.getMessage('pageFailed')}</p>, document.body);
  }
}

// The policy may arrive, and requests come and go, while the page is open.
browser.storage.onChanged.addListener(() => void start());
void start();

/** Loads the settings and what is stored, shows them, and writes each change at once. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Options, type OptionsProps } from '../../components/options/options.tsx';
import { catalogue } from '../../core/catalogue.ts';
import { isOwnKey } from '../../core/policy/own-settings.ts';
import { describeHealth } from '../../locales/describe-health.ts';
import { describeSettings } from '../../locales/describe-settings.ts';
import { describeStorage, type Stored } from '../../locales/describe-storage.ts';
import { createWords } from '../../locales/formats.ts';
import { browserLanguage } from '../background/browser-language.ts';
import { listGrants } from '../background/grant-store.ts';
import { hasPolicyAnswered, readSettings, type Settings, writeOwnSetting } from '../background/policy-source.ts';
import { countRequests } from '../background/request-store.ts';
import { deleteEverything } from './delete-everything.ts';

const words = createWords(browserLanguage());
const { translate } = words;
let change: OptionsProps['change'] = null;

async function show(): Promise<void> {
  const [settings, hasAnswered] = await Promise.all([readSettings(), hasPolicyAnswered()]);
  const stored = await measureStorage(settings);
  const now = new Date().toISOString();
  render(
    <Options
      settings={describeSettings(settings, words)}
      health={describeHealth(settings, hasAnswered, now, words)}
      storage={describeStorage(stored, settings.policy, now, words)}
      change={change}
      about={[
        translate('options.about', { version: browser.runtime.getManifest().version }),
        translate('options.catalogue', { date: words.date(catalogue.date), source: catalogue.source }),
      ]}
      translate={translate}
      onChoose={(key, value) => void choose(key, value)}
      onCopy={copyText}
      onDelete={deleteAndShow}
    />,
    document.body,
  );
}

async function measureStorage({ own, managed }: Settings): Promise<Stored> {
  return {
    apps: await countApps(),
    ownSettings: Object.keys(own).length,
    policyKeys: Object.keys(managed).length,
    requests: await countRequests(),
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
  try {
    await writeOwnSetting(key, value);
    change = { key, message: translate('setting.saved') };
  } catch {
    change = { key, message: translate('options.saveFailed') };
  }
  await show();
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
  document.documentElement.lang = words.language;
  document.title = `${translate('options.title')} – Consent Lens`;
  try {
    await show();
  } catch {
    render(<p role="alert">{translate('options.failed')}</p>, document.body);
  }
}

// The policy may arrive, and requests come and go, while the page is open.
browser.storage.onChanged.addListener(() => void start());
void start();

/** The pages of the extension, each in a few states, with settings and apps that nobody has. */
import { render } from 'preact';
import landedStyles from '../../components/landed/landed.css?inline';
import { Landed } from '../../components/landed/landed.tsx';
import optionsStyles from '../../components/options/options.css?inline';
import { Options } from '../../components/options/options.tsx';
import tokens from '../../components/tokens.css?inline';
import { sampleWarning } from '../../components/warning/sample-warning.ts';
import welcomeStyles from '../../components/welcome/welcome.css?inline';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { type Catalogue, catalogueAge } from '../../core/catalogue/catalogue.ts';
import type { DriftRecord } from '../../core/decision/drift-record.ts';
import type { MonthCount } from '../../core/interruptions/month-count.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { isolate } from '../../core/text/isolate.ts';
import { describeAccountSites } from '../../locales/describe-account-pages.ts';
import { describeCounts } from '../../locales/describe-counts.ts';
import { describeHealth } from '../../locales/describe-health.ts';
import { describeLookup, lookupProviders } from '../../locales/describe-lookup.ts';
import { describeOwnLists } from '../../locales/describe-own-lists.ts';
import { describeSettings } from '../../locales/describe-settings.ts';
import { describeStorage } from '../../locales/describe-storage.ts';
import type { Words } from '../../locales/formats.ts';
import { drawInventory, inventories, inventoryStyles } from './inventories.tsx';
import { faulty, settingsOf } from './sample-settings.ts';

const ignore = (): void => undefined;
const resolved = async (): Promise<boolean> => true;

/** With own settings for some months, without them for the first. */
const months: readonly MonthCount[] = [
  { month: '2026-11', judged: 31, shown: 4, continued: 3, left: 1 },
  { month: '2026-10', judged: 46, shown: 5, continued: 3, left: 2 },
  { month: '2026-09', judged: 12, shown: 0, continued: 0, left: 0 },
];

/** Seen under the managed sample only. */
const seenDrift: readonly DriftRecord[] = [
  { code: 'drift.userConsentOpen', provider: 'entra', clientId: 'one', appName: 'Tailspin Notes', at: '2026-11-20T10:00:00.000Z' },
  { code: 'drift.allowNotConsented', provider: 'entra', clientId: 'two', appName: 'Adventure Travel', at: '2026-11-22T10:00:00.000Z' },
];

function drawOptions(managed: object, own: OwnSettings, words: Words, catalogue: Catalogue, now: string): void {
  const { translate } = words;
  const settings = settingsOf(managed, own, now);
  const counts = Object.keys(own).length > 1 ? months : [];
  const drift = Object.keys(managed).length > 0 ? seenDrift : [];
  const stored = {
    apps: { apps: 3, grants: 4 },
    ownSettings: Object.keys(own).length,
    policyKeys: Object.keys(managed).length,
    requests: 1,
    quiet: 2,
    wrong: Object.keys(own).length > 1 ? 1 : 0,
    months: counts.length,
    drift: drift.length,
    asked: 2,
  };
  render(
    <Options
      settings={describeSettings(settings, words)}
      own={describeOwnLists(settings.policy, () => null, words)}
      health={describeHealth(settings, true, drift, now, words)}
      accounts={{
        sites: describeAccountSites(new Set(['microsoft-account', 'github']), { readings: [], failures: [] }, settings.policy, words),
        refused: null,
      }}
      counts={describeCounts(counts, now, words)}
      storage={describeStorage(stored, settings.policy, now, words)}
      change={null}
      about={[
        translate('options.about', { version: '0.1.0' }),
        translate('options.catalogue', { date: words.date(catalogueAge.date), source: catalogueAge.source }),
      ]}
      lookup={{
        providers: lookupProviders(translate),
        understand: (question) => describeLookup(question, catalogue, words),
      }}
      translate={translate}
      onChoose={ignore}
      onListApp={resolved}
      onBlockHost={resolved}
      onUnlist={ignore}
      onCopy={resolved}
      onForgetWrong={ignore}
      onDelete={resolved}
      onAsk={ignore}
      onGiveBack={ignore}
    />,
    document.body,
  );
}

function drawWelcome(org: string | null, words: Words, catalogue: Catalogue, now: string): void {
  const { translate } = words;
  render(
    <Welcome
      sample={sampleWarning(words, catalogue, now)}
      managed={org === null ? null : translate('welcome.managed', { org: isolate(org) })}
      translate={translate}
      onDone={ignore}
      onSettings={ignore}
    />,
    document.body,
  );
}

const landings = {
  F2: ['reason.F2.opener', 'advice.F2', { app: isolate('Microsoft Azure CLI') }],
  F3: ['reason.F3.landing', 'advice.F3', { host: isolate('inbox-turbo.example') }],
} as const;

function drawLanded(rule: keyof typeof landings, isClosed: boolean, { translate }: Words): void {
  const [headline, advice, values] = landings[rule];
  const notice = { rule, tone: 'warn' as const, headline: translate(headline, values), advice: translate(advice) };
  render(<Landed notice={notice} isClosed={isClosed} translate={translate} onClosePage={ignore} onDone={ignore} />, document.body);
}

type Draw = (words: Words, catalogue: Catalogue, now: string) => void | Promise<void>;

const pages: Readonly<Record<string, Draw>> = {
  ...Object.fromEntries(
    Object.keys(inventories).map((name): readonly [string, Draw] => [
      name,
      (words, catalogue, now) => drawInventory(name, words, catalogue, now),
    ]),
  ),
  'options, own': (words, catalogue, now) => drawOptions({}, { mode: 'monitor', userConsent: 'off' }, words, catalogue, now),
  'options, managed': (words, catalogue, now) => drawOptions(faulty, { existingGrants: 'keep' }, words, catalogue, now),
  welcome: (words, catalogue, now) => drawWelcome(null, words, catalogue, now),
  'welcome, managed': (words, catalogue, now) => drawWelcome('Contoso', words, catalogue, now),
  landed: (words) => drawLanded('F3', false, words),
  'landed, closed': (words) => drawLanded('F3', true, words),
  'landed, signing in': (words) => drawLanded('F2', false, words),
};
export const pageNames = Object.keys(pages);

export async function drawPage(name: string, words: Words, catalogue: Catalogue, now: string): Promise<void> {
  const [kind = ''] = name.split(',');
  const styles =
    {
      popup: [inventoryStyles],
      apps: [inventoryStyles],
      options: [optionsStyles],
      welcome: [welcomeStyles],
      landed: [landedStyles],
    }[kind] ?? [];
  document.adoptedStyleSheets = [tokens, ...styles].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  document.documentElement.lang = words.language;
  await pages[name]?.(words, catalogue, now);
}

/** Shows the first run; its button closes the tab. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { sampleWarning } from '../../components/warning/sample-warning.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { isolate } from '../../core/text/isolate.ts';
import { browserWords } from '../background/browser-words.ts';
import { packagedCatalogue } from '../background/packaged-catalogue.ts';
import { currentPolicy } from '../background/policy-source.ts';

async function show(): Promise<void> {
  const words = await browserWords();
  const { translate } = words;
  document.documentElement.lang = words.language;
  document.title = translate('welcome.pageTitle');
  const policy = await currentPolicy();
  const org = policy.orgName === null ? translate('organisation.start') : isolate(policy.orgName);
  render(
    <Welcome
      sample={sampleWarning(words, await packagedCatalogue(), new Date().toISOString())}
      managed={policy.state === 'none' ? null : translate('welcome.managed', { org })}
      translate={translate}
      onDone={() => void closeTab()}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    document.body,
  );
}

async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

async function start(): Promise<void> {
  try {
    await show();
  } catch {
    // From the browser's own look-up: our words may be what cannot be read.
    render(<p role="alert">{chrome.i18n.getMessage('pageFailed')}</p>, document.body);
  }
}

void start();

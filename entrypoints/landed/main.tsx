/** Our own tab over a page that a sign-in address led to: says so, and closes that page when asked. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Landed } from '../../components/landed/landed.tsx';
import { browserWords } from '../background/browser-words.ts';
import { followLandingNotice, forgetLandingNotice, readLandingNotice } from '../background/landing-notice.ts';

async function show(): Promise<void> {
  const { language, translate } = await browserWords();
  const notice = await readLandingNotice();
  const landedOn = notice && (await hostIn(notice.tabId));
  document.documentElement.lang = language;
  document.title = translate('landed.pageTitle');
  const draw = (isClosed: boolean): void =>
    render(
      <Landed
        notice={notice}
        isClosed={isClosed}
        translate={translate}
        onClosePage={() => void closePage(notice?.tabId, landedOn).then(() => draw(true))}
        onDone={() => void closeOwnTab()}
      />,
      document.body,
    );
  draw(false);
}

/** The host of the page in a tab, as far as the browser tells it: of our own pages, and of hosts we have access to. */
async function hostIn(tabId: number): Promise<string | null> {
  const url = (await browser.tabs.get(tabId).catch(() => null))?.url;
  return url ? new URL(url).host : null;
}

/**
 * A tab that is gone already is closed as well; in one that went on to another site that we can see, that page is no longer there to be closed.
 * A sign-in goes on to sites that we cannot see.
 */
async function closePage(tabId: number | undefined, landedOn: string | null): Promise<void> {
  if (tabId === undefined) return;
  const host = await hostIn(tabId);
  if (host === null || host === landedOn) await browser.tabs.remove(tabId).catch(() => undefined);
}

async function closeOwnTab(): Promise<void> {
  await forgetLandingNotice();
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

followLandingNotice(() => void start());
void start();

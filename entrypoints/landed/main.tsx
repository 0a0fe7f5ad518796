/** Our own tab over a page that a sign-in address led to: says so, and closes that page when asked. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { Landed } from '../../components/landed/landed.tsx';
import { browserWords } from '../background/browser-words.ts';
import { followLandingNotice, forgetLandingNotice, readLandingNotice } from '../background/landing-notice.ts';

async function show(): Promise<void> {
  const { language, translate } = await browserWords();
  const notice = await readLandingNotice();
  document.documentElement.lang = language;
  document.title = translate('landed.pageTitle');
  const draw = (isClosed: boolean): void =>
    render(
      <Landed
        notice={notice}
        isClosed={isClosed}
        translate={translate}
        onClosePage={() => void closePage(notice?.tabId ?? null).then(() => draw(true))}
        onDone={() => void closeOwnTab()}
      />,
      document.body,
    );
  draw(false);
}

/** A tab that is gone already is closed as well. */
async function closePage(tabId: number | null): Promise<void> {
  if (tabId !== null) await browser.tabs.remove(tabId).catch(() => undefined);
}

async function closeOwnTab(): Promise<void> {
  await forgetLandingNotice();
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}

followLandingNotice(() => void show());
void show();

/** In a private window prompts are judged as everywhere, and nothing of them is kept. */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { changeExtensionSettings } from './harness/extensions-page.ts';
import { expect, test } from './harness/fixtures.ts';
import { waitForPopupText } from './harness/popup.ts';
import { visibleText } from './harness/visible-text.ts';
import { couldAlways, say } from './harness/words.ts';

test('a private window’s prompt is judged and its answer leaves no trace; the same in an ordinary window is listed', async ({
  context,
  launched,
  sites,
  openPopupPage,
}) => {
  await changeExtensionSettings(context, launched.extensionId, { incognitoAccess: true });
  // The switch loads the extension anew.
  const popup = await waitUntil(
    'the extension in private windows',
    async () => {
      const page = await openPopupPage();
      return (await page.evaluate(() => chrome.extension.isAllowedIncognitoAccess())) ? page : null;
    },
    (page) => page !== null,
  );
  if (!popup) return;
  // Then the list has been opened.
  await popup.getByRole('heading', { name: say('popup.empty.title') }).waitFor();
  const before = await readEverythingKept(popup);

  const alarming = await openWindow(popup, 'mail-direct', true);
  await waitUntil(
    'the mark of the private tab',
    () => popup.evaluate((tabId) => chrome.action.getTitle({ tabId }), alarming),
    (title) => visibleText(title) === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read'),
  );
  const harmless = await openWindow(popup, 'files-verified', true);
  await acceptIn(popup, harmless);
  expect(sites.hits('tailspin-notes.example', 'GET', '/auth').length).toBeGreaterThan(0);
  // An ordinary window afterwards: once its access is listed, the private one's would be too.
  await acceptIn(popup, await openWindow(popup, 'sign-in-only', false));
  expect(sites.hits('fabrikam-sign-in.example', 'GET', '/auth').length).toBeGreaterThan(0);
  const list = await waitForPopupText(popup, say('popup.count.one'));
  expect(list).toContain('Fabrikam Suppliers');
  expect(list).not.toContain('Tailspin Notes');
  const after = await readEverythingKept(popup);
  expect(after).not.toContain('tailspin');
  expect(after).not.toContain('inbox-turbo');
  // Nor as a card that was gone past, nor in the counts: the ordinary window's prompt is the only one.
  expect(after).not.toContain('0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358');
  expect(after).toMatch(/"judged":1,/u);
  expect(after).not.toBe(before);
});

function openWindow(popup: Page, scenarioId: string, incognito: boolean): Promise<number> {
  const url = createAuthorizeAddress(getScenario(scenarioId));
  return popup.evaluate(async (data) => (await chrome.windows.create(data))?.tabs?.[0]?.id ?? -1, { url, incognito });
}

/** Presses Accept by script until the app has its answer: held before the judgement, free after it. */
async function acceptIn(popup: Page, tabId: number): Promise<void> {
  const press = (id: number): Promise<string> =>
    chrome.scripting
      .executeScript({
        target: { tabId: id },
        func: () => {
          document.getElementById('idSIButton9')?.click();
          return location.href;
        },
      })
      .then(
        ([frame]) => frame?.result ?? '',
        // The app's own page is none of ours: there the script is refused.
        () => 'elsewhere',
      );
  await waitUntil(
    'the app to have its answer',
    () => popup.evaluate(press, tabId),
    (where) => where === 'elsewhere',
  );
}

/** Everything that outlives the browser: local storage and the database. */
function readEverythingKept(popup: Page): Promise<string> {
  return popup.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('consent-lens');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = await new Promise<unknown>((resolve) => {
      const reading = database.transaction('records').objectStore('records').getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
    database.close();
    return JSON.stringify([rows, await chrome.storage.local.get()]);
  });
}

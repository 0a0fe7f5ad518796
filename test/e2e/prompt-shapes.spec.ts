/** The same prompt as it comes in real life: other languages, streamed, late, framed, in a small window, with other ways of answering. */
import type { Page } from '@playwright/test';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { acceptFreely, passWarning } from './harness/accept-prompt.ts';
import { type Card, measureCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { couldAlways, listed, quoted, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

/** Each opens in an English browser; the card speaks the browser's language, whatever the page speaks. */
const shapes = [
  ['mail-english', 'in English'],
  ['mail-dutch', 'in Dutch'],
  ['mail-german', 'in German'],
  ['mail-french', 'in French'],
  ['mail-japanese', 'in Japanese'],
  ['mail-arabic', 'in Arabic, right to left'],
  ['mail-reprocess', 'after picking an account'],
  ['mail-second-check', 'after a code from the phone'],
  ['mail-stay-signed-in', 'after “stay signed in?”'],
  ['mail-federated', 'after the organisation’s own sign-in'],
  ['mail-streamed', 'arriving in parts'],
  ['mail-inserted-late', 'drawn late by a script'],
  ['mail-framed', 'inside a frame'],
  ['mail-blank-frame', 'inside a frame without an address'],
  ['mail-srcdoc-frame', 'inside a frame that holds its page as a text'],
  ['mail-fragment', 'answering in the fragment'],
  ['mail-form-post', 'answering by a form'],
] as const;

const framed = ['mail-framed', 'mail-blank-frame', 'mail-srcdoc-frame'] as const;
const waysInFrames = ['click', 'requestSubmit', 'submit'] as const;

test('the prompt is read, held and released in every shape', async ({ context, sites }) => {
  const page = await context.newPage();
  for (const [scenarioId, shape] of shapes) {
    await test.step(shape, async () => {
      await openPrompt(page, scenarioId);
      await waitForCard(page, isMailWarning);
      await foldCard(page);
      await pressAccept(page);
      await waitForCard(page, isMailWarning);
      if (scenarioId === 'mail-arabic') await takePicture(page, 'page-arabic-en-light');
      await letPageSettle(page);
      expect(countAccepted(sites)).toBe(0);
    });
  }
});

test('each of these shapes is accepted after the warning, and kept as access given', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  let accepted = 0;
  for (const [scenarioId, extra] of [
    ['mail-federated', 'Contacts.Read'],
    ['mail-framed', 'Files.Read'],
    ['mail-blank-frame', 'Tasks.Read'],
    ['mail-srcdoc-frame', 'Notes.Read'],
    ['mail-fragment', 'Calendars.Read'],
    ['mail-form-post', 'Mail.Send'],
  ] as const) {
    await test.step(scenarioId, async () => {
      await openPromptByAddress(page, scenarioId, { scope: `openid profile Mail.Read ${extra}` });
      await passWarning(page);
      await pressAccept(page);
      await page.waitForURL('https://inbox-turbo.example/**');
      await expect(page.locator('#outcome')).toHaveText('Inbox Turbo is connected');
      accepted += 1;
      expect(countAccepted(sites)).toBe(accepted);
      const popup = await openPopupPage();
      await popup.locator('.app').click();
      await expect(popup.locator('body')).toContainText(extra);
      await popup.close();
    });
  }
});

test('inside a frame no script of the page can accept, though the form goes to the whole tab', async ({ context, sites }) => {
  const page = await context.newPage();
  for (const scenarioId of framed) {
    for (const way of waysInFrames) {
      await openPromptByAddress(page, scenarioId);
      await waitForCard(page, isMailWarning);
      await acceptInFrame(page, way);
      await letPageSettle(page);
      expect(countAccepted(sites), `${scenarioId}, ${way}`).toBe(0);
    }
  }
});

test('in a small window the warning fits and the app gets its answer there', async ({ context, sites, openPopupPage }) => {
  const opener = await context.newPage();
  await opener.goto(`https://${getScenario('mail-popup').app.host}/?demo=mail-popup`);
  const [small] = await Promise.all([opener.waitForEvent('popup'), opener.click('#connect')]);
  await small.click('form[action="/common/login"] #idSIButton9');
  await waitForCard(small, isMailWarning);
  await takePicture(small, 'small-window-en-light');
  await passWarning(small);
  await pressAccept(small);
  await small.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
  await waitForPopupText(await openPopupPage(), 'Inbox Turbo');
});

test('a window without an address, written by the page that opened it, is judged with that page’s request', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const opener = await context.newPage();
  await opener.goto(createAuthorizeAddress(getScenario('mail-stay-signed-in')));
  await opener.click('form[action="/common/login"] #idSIButton9');
  await opener.locator('#KmsiDescription, #kmsiTitle').first().waitFor();
  const writePrompt = async (): Promise<void> => {
    const child = open('', '', 'popup,width=520,height=640');
    const ctx = document.querySelector<HTMLInputElement>('[name=ctx]')?.value;
    const page = await fetch(`/common/reprocess?ctx=${ctx}`);
    child?.document.write(await page.text());
    child?.document.close();
  };
  const [small] = await Promise.all([opener.waitForEvent('popup'), opener.evaluate(writePrompt)]);
  expect(small.url()).toBe('about:blank');
  await small.bringToFront();
  await waitForCard(small, isMailWarning);
  await passWarning(small);
  await pressAccept(small);
  await small.waitForURL('https://inbox-turbo.example/**');
  expect(countAccepted(sites)).toBe(1);
  await waitForPopupText(await openPopupPage(), 'Inbox Turbo');
});

test('a request that lists nothing is judged by the page’s titles where they are Microsoft’s own, and named in our words', async ({
  context,
}) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-known-titles');
  const card = await waitForCard(page, isMailWarning);
  expect(card.text).toContain(listed('permission.graph.Mail.Read'));
  expect(card.text).toContain(say('ability.duration'));
  expect(card.text).not.toContain('Read your mail');
  expect(card.text).not.toContain(say('ability.pageWords'));
  await takePicture(page, 'known-titles-en-light');
});

test('where nobody knows the titles, the card shows the page’s own words, and says that they are the page’s', async ({ context }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-v1');
  const card = await waitForCard(page, ({ headline }) => headline === say('headline.couldEverything', { app: quoted('Inbox Turbo') }));
  expect(card.text).toContain('Read the mail in your mailbox');
  expect(card.text).toContain(say('ability.pageWords'));
  await takePicture(page, 'request-without-list-en-light');
});

test('an answer by form that meets an error is not kept as access', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'error-90090');
  await passWarning(page);
  await pressAccept(page);
  await expect(page.locator('h1')).toHaveText('This sign-in did not work');
  expect(countAccepted(sites)).toBe(1);
  // Another app accepted afterwards is the only one listed.
  await openPromptByAddress(page, 'files-verified');
  await acceptFreely(page, 'tailspin-notes.example');
  const popup = await openPopupPage();
  const list = await waitForPopupText(popup, 'Tailspin Notes');
  expect(list).toContain(say('popup.count.one'));
  expect(list).not.toContain('Inbox Turbo');
});

test('a name that only looks like a well-known one covers the page', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'look-alike');
  const card = await waitForCard(
    page,
    ({ headline }) => headline === say('reason.A2.mixed', { app: quoted(getScenario('look-alike').app.name) }),
  );
  expect(card.text).toContain('mail-update.example');
  await takePicture(page, 'look-alike-en-light');
  expect(await measureCard(page)).toEqual(page.viewportSize());
  await foldCard(page);
  await pressAccept(page);
  await waitForCard(page);
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('every way of a script in a frame accepts', async ({ context, sites }) => {
    const page = await context.newPage();
    let accepted = 0;
    for (const scenarioId of framed) {
      for (const way of waysInFrames) {
        await openPromptByAddress(page, scenarioId);
        await acceptInFrame(page, way);
        await page.waitForURL('https://inbox-turbo.example/**');
        accepted += 1;
        expect(countAccepted(sites), `${scenarioId}, ${way}`).toBe(accepted);
      }
    }
  });
});

async function acceptInFrame(page: Page, way: (typeof waysInFrames)[number]): Promise<void> {
  await page.frames()[1]?.evaluate((action) => {
    const [form] = document.forms;
    if (action === 'click') document.getElementById('idSIButton9')?.click();
    else form?.[action]();
  }, way);
}

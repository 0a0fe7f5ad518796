import type { Page } from '@playwright/test';
import { locateAccept, pressAccept } from './press-page.ts';

/** One way to make the page send "accept". */
export interface WayToAccept {
  readonly name: string;
  readonly act: (page: Page) => Promise<void>;
}

const acceptButton = '#idSIButton9';

/** What a person can do with mouse, keyboard and finger. */
export const waysByHand: readonly WayToAccept[] = [
  { name: 'a click on Accept', act: pressAccept },
  {
    name: 'a double click on Accept',
    act: async (page) => {
      const { x, y } = await locateAccept(page);
      await page.mouse.dblclick(x, y);
    },
  },
  { name: 'a tap on Accept', act: tapAccept },
  { name: 'Enter on Accept', act: (page) => pressKeyOn(page, acceptButton, 'Enter') },
  { name: 'Space on Accept', act: (page) => pressKeyOn(page, acceptButton, ' ') },
  {
    name: 'Enter in a field of the form',
    act: async (page) => {
      await addToForm(page, '<input id="field" type="text" name="note">');
      await pressKeyOn(page, '#field', 'Enter');
    },
  },
  {
    name: 'a click on the label of Accept',
    act: async (page) => {
      await addToForm(page, '<label id="label" for="idSIButton9">Agree</label>');
      await page.locator('#label').click();
    },
  },
  {
    name: 'the access key of Accept',
    act: async (page) => {
      await page.locator(acceptButton).evaluate((accept) => accept.setAttribute('accesskey', 'k'));
      await pressAltK(page);
    },
  },
];

/** What a script of the page can do. */
export const waysByScript: readonly WayToAccept[] = [
  { name: 'accept.click()', act: (page) => page.evaluate(() => document.getElementById('idSIButton9')?.click()) },
  { name: 'form.requestSubmit()', act: (page) => page.evaluate(() => document.forms[0]?.requestSubmit()) },
  {
    name: 'form.requestSubmit(accept)',
    act: (page) => page.evaluate(() => document.forms[0]?.requestSubmit(document.getElementById('idSIButton9'))),
  },
  { name: 'form.submit()', act: (page) => page.evaluate(() => document.forms[0]?.submit()) },
  { name: 'a second submit button', act: (page) => pressNewButton(page, '<button id="other" form="consentForm">Go</button>') },
  { name: 'an image button', act: (page) => pressNewButton(page, '<input id="other" type="image" alt="Go" form="consentForm">') },
  {
    name: 'a form with two answers, the first of which declines',
    act: (page) =>
      page.evaluate(() => {
        document.forms[0]?.insertAdjacentHTML('afterbegin', '<input type="hidden" name="acceptConsent" value="false">');
        document.forms[0]?.submit();
      }),
  },
  {
    name: 'a button with an address of its own, in a form of its own',
    act: (page) =>
      pressNewButton(
        page,
        `<form method="post" action="/common/nothing-here">
          <button id="other" formaction="/common/Consent/Set" name="acceptConsent" value="true">Go</button>
        </form>`,
      ),
  },
  {
    name: 'an accept button that lost its id',
    act: (page) =>
      page.evaluate(() => {
        const accept = document.getElementById('idSIButton9');
        accept?.removeAttribute('id');
        accept?.click();
      }),
  },
];

/** Names of form fields that hide the form's own properties, from content scripts too (Chromium). */
export const clobberingNames = ['action', 'getAttribute', 'querySelector', 'inert', 'id'] as const;

/** The ways that are left to a page whose form hides its own properties. */
export const waysPastClobbering: readonly WayToAccept[] = [
  { name: 'accept.click()', act: (page) => page.evaluate(() => document.getElementById('idSIButton9')?.click()) },
  {
    name: 'form.requestSubmit()',
    act: (page) => page.evaluate(() => HTMLFormElement.prototype.requestSubmit.call(document.forms[0])),
  },
  { name: 'form.submit()', act: (page) => page.evaluate(() => HTMLFormElement.prototype.submit.call(document.forms[0])) },
];

/** Puts a field into the form that hides the form's own property of that name. */
export function clobberForm(page: Page, name: string): Promise<void> {
  return addToForm(page, `<input type="hidden" name="${name}" value="">`);
}

/** Replaces the page by a copy of itself, which takes every listener off the window; `then` runs in the same task. */
export async function rewritePage(page: Page, then: 'nothing' | 'click' | 'submit'): Promise<void> {
  await page.evaluate((action) => {
    const copy = document.documentElement.outerHTML;
    document.open();
    document.write(`<!DOCTYPE html>${copy}`);
    document.close();
    if (action === 'click') document.getElementById('idSIButton9')?.click();
    if (action === 'submit') document.forms[0]?.submit();
  }, then);
}

async function tapAccept(page: Page): Promise<void> {
  const { x, y } = await locateAccept(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  // The page may have gone with the tap; then the session went with it.
  await session.detach().catch(() => undefined);
}

async function pressKeyOn(page: Page, selector: string, key: string): Promise<void> {
  await page.locator(selector).focus();
  await page.keyboard.press(key);
}

/** The browser finds access keys by the text of the key, which Playwright leaves out while Alt is down. */
async function pressAltK(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const key = { modifiers: 1, key: 'k', code: 'KeyK', windowsVirtualKeyCode: 75 };
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyDown', text: 'k', unmodifiedText: 'k' });
  await session.send('Input.dispatchKeyEvent', { ...key, type: 'keyUp' }).catch(() => undefined);
  await session.detach().catch(() => undefined);
}

function addToForm(page: Page, markup: string): Promise<void> {
  return page.evaluate((html) => document.getElementById('consentForm')?.insertAdjacentHTML('beforeend', html), markup);
}

function pressNewButton(page: Page, markup: string): Promise<void> {
  return page.evaluate((html) => {
    document.body.insertAdjacentHTML('beforeend', html);
    document.getElementById('other')?.click();
  }, markup);
}

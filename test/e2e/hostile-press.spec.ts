/** Presses that were not meant for what they meet, and a page that changed the browser's own functions before us: none of them is a release. */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { type Card, clickInCard, placeInCard, readCard, tabTo, tickInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted, countDeclined } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, locateAccept, pressAccept } from './harness/press-page.ts';
import { couldAlways, goOn, leaveSafely, quoted, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');
const canGoOn = ({ buttons }: Card): boolean => buttons.some(({ name, isDisabled }) => name === goOn && !isDisabled);

async function openReleasable(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await tickInCard(page);
  await waitForCard(page, canGoOn);
  return placeInCard(page, goOn);
}

test('a press that something slides under, over or away from', async ({ context, sites }) => {
  const page = await context.newPage();
  const { x, y } = await openReleasable(page);

  await test.step('begun on the page, ended on Continue', async () => {
    await foldCard(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    // What a script tries brings the card back, under the finger.
    await page.evaluate(() => document.getElementById('idSIButton9')?.click());
    await waitForCard(page, canGoOn);
    await page.mouse.up();
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(true);
  });

  await test.step('covered between press and release by something that lets presses through', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => {
      const popover = Object.assign(document.createElement('div'), { id: 'veil', popover: 'manual' });
      popover.style.cssText = 'width: 100vw; height: 100vh; background: #fff; pointer-events: none';
      document.body.append(popover);
      popover.showPopover();
    });
    // Until the browser has told what it painted.
    await expect.poll(async () => canGoOn(await readCard(page))).toBe(false);
    await page.mouse.up();
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(true);
    await page.evaluate(() => document.getElementById('veil')?.remove());
    // What was ticked before something lay over it does not count any more.
    await tickInCard(page);
    await waitForCard(page, canGoOn);
  });

  await test.step('the second press of a double click', async () => {
    await page.mouse.move(x, y);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(true);
  });

  await test.step('events that a script of the page makes', async () => {
    await page.evaluate(
      ([clientX, clientY]) => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        for (const type of ['pointerdown', 'pointerup', 'click'])
          host.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, clientX, clientY }));
        for (const type of ['keydown', 'keyup'])
          host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
        host.click();
      },
      [x, y] as const,
    );
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(true);
  });

  await test.step('Enter that is still held from before', async () => {
    await tabTo(page, leaveSafely);
    await tabTo(page, goOn);
    const session = await context.newCDPSession(page);
    const enter = { type: 'rawKeyDown', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, autoRepeat: true } as const;
    await session.send('Input.dispatchKeyEvent', enter);
    await session.send('Input.dispatchKeyEvent', { ...enter, type: 'char', text: '\r' });
    await session.detach();
    await letPageSettle(page);
    expect((await readCard(page)).isShown).toBe(true);
  });

  expect(countAccepted(sites)).toBe(0);
  await clickInCard(page, goOn);
  await waitForNoCard(page);
});

test('a press on the tick counts only on a card that was in view for a moment', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  const label = say('acknowledge.tick', { app: quoted('Inbox Turbo') });
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const part of ['its box', 'its words'] as const) {
    await test.step(part, async () => {
      const { x, y } = await placeInCard(page, label);
      const place = { x: part === 'its box' ? x : x + 60, y };
      await waitUntil(
        'a press in the first second',
        async () => {
          // The window changes under the card: a moment has to go by once more.
          await page.setViewportSize({ ...size, height: size.height + 1 });
          const start = performance.now();
          await page.mouse.click(place.x, place.y);
          return performance.now() - start;
        },
        (milliseconds) => milliseconds < 700,
      );
      await waitForCard(page, ({ checkboxes }) => checkboxes.every(({ isChecked }) => !isChecked));
      await page.setViewportSize(size);
    });
  }
  await tickInCard(page);
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  expect(countAccepted(sites)).toBe(0);
});

test('a page that has its window change again and again cannot keep Continue shut', async ({ context }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  const size = page.viewportSize() ?? { width: 1280, height: 720 };
  await test.step('by events that its script makes', async () => {
    await page.evaluate(() => {
      setInterval(() => {
        for (const type of ['resize', 'focus', 'blur']) dispatchEvent(new Event(type));
        document.dispatchEvent(new Event('visibilitychange'));
      }, 100);
    });
    await tickInCard(page);
    await waitForCard(page, canGoOn);
  });
  await test.step('by real ones', async () => {
    let times = 0;
    await waitUntil(
      'Continue',
      async () => {
        await page.setViewportSize({ ...size, height: size.height + (++times % 2) });
        return canGoOn(await readCard(page));
      },
      (isOpen) => isOpen && times > 25,
      30_000,
    );
  });
});

test('Accept dragged, or pressed with the middle button, sends nothing; the page’s links and Cancel work', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  const { x, y } = await locateAccept(page);
  await page.mouse.click(x, y, { button: 'middle' });
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 60, y - 200, { steps: 4 });
  await page.mouse.up();
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);

  if ((await readCard(page)).isShown) await foldCard(page);
  await page.locator('a[href="https://myapps.microsoft.com"]').click();
  await page.waitForURL('https://myapps.microsoft.com/**');

  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, isMailWarning);
  await foldCard(page);
  await page.locator('#idBtn_Back').click();
  await page.waitForURL('https://inbox-turbo.example/**');
  expect(countDeclined(sites)).toBe(1);
  expect(countAccepted(sites)).toBe(0);
});

test('functions that the page replaced before us are not ours', async ({ context, sites }) => {
  const page = await context.newPage();
  await page.addInitScript(replaceFunctions);
  await openReleasable(page);
  expect(await page.evaluate(() => (document.documentElement.lastElementChild as HTMLElement).shadowRoot)).toBeNull();
  expect(await page.evaluate(() => document.documentElement.lastElementChild?.outerHTML)).toBe('<div></div>');
  expect(await page.evaluate(() => Reflect.get(window, 'calls')), 'the page has noticed none of our calls').toEqual([]);
  await page.evaluate(() => document.getElementById('idSIButton9')?.click());
  await letPageSettle(page);
  expect(countAccepted(sites)).toBe(0);
  await clickInCard(page, goOn);
  await waitForNoCard(page);
  await pressAccept(page);
  await expect.poll(() => countAccepted(sites)).toBe(1);
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('the page with its own functions accepts at one press', async ({ context, sites }) => {
    const page = await context.newPage();
    await page.addInitScript(replaceFunctions);
    await openPromptByAddress(page, 'mail-direct');
    await page.evaluate(() => document.getElementById('idSIButton9')?.click());
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
  });
});

/** Before any script of the page, and on its side: what would take the card or the gate apart, were it ours; and a note of every call. */
function replaceFunctions(): void {
  const calls: string[] = [];
  Object.assign(window, { calls });
  const nothing = (name: string) => (): void => {
    calls.push(name);
  };
  Element.prototype.attachShadow = function (init) {
    calls.push('attachShadow');
    return Object.getPrototypeOf(HTMLElement.prototype).attachShadow.call(this, { ...init, mode: 'open' });
  };
  Object.assign(HTMLDialogElement.prototype, { showModal: nothing('showModal') });
  Object.assign(CSSStyleSheet.prototype, { replaceSync: nothing('replaceSync') });
  Object.defineProperty(Document.prototype, 'elementFromPoint', { value: nothing('elementFromPoint') });
  Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
  Event.prototype.composedPath = () => [];
  Event.prototype.preventDefault = nothing('preventDefault');
  Event.prototype.stopImmediatePropagation = nothing('stopImmediatePropagation');
  Object.assign(window, { IntersectionObserver: class {}, AbortController: class {} });
  addEventListener('message', () => calls.push('message'));
  for (const type of ['click', 'submit', 'pointerdown'])
    addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), true);
}

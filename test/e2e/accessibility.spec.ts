/** WCAG 2.2 AA, as far as a machine can tell: every named state of every surface, in both schemes. */
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { languages } from '../../locales/translate.ts';
import { ensureChromium } from '../../scripts/find-chromium.ts';
import { type BuiltGallery, buildGallery } from '../../scripts/gallery/built-gallery.ts';
import { expect, test } from './harness/fixtures.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let gallery: BuiltGallery;
let browser: Browser;
test.beforeAll(async () => {
  gallery = buildGallery();
  browser = await chromium.launch({ executablePath: ensureChromium().executable, chromiumSandbox: process.getuid?.() !== 0 });
});
test.afterAll(async () => {
  await browser.close();
  gallery.remove();
});

/** What a scheme of colours can change. */
const ofColours = ['color-contrast', 'link-in-text-block'];

test('every state, light and dark', async () => {
  test.setTimeout(600_000);
  // Without motion: a colour on its way to another is no state of a page. The card has none.
  const context = await browser.newContext({ viewport: { width: 760, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await gallery.open(page, { names: '' });
  const states: readonly string[] = JSON.parse((await page.locator('body').textContent()) ?? '');
  expect(states.length).toBeGreaterThan(30);
  const violations: string[] = [];
  for (const [index, state] of states.entries()) {
    await page.emulateMedia({ colorScheme: 'light' });
    // In turn: what these rules look at is the same in every language.
    const lang = languages[index % languages.length] ?? 'en';
    await gallery.open(page, { state, lang });
    await openFolds(page);
    violations.push(...(await describeViolations(axeFor(page).withTags(standard), state)));
    await page.emulateMedia({ colorScheme: 'dark' });
    violations.push(...(await describeViolations(axeFor(page).withRules(ofColours), `${state}, dark`)));
  }
  expect(violations).toEqual([]);
  await context.close();
});

test('the pages of the extension itself', async ({ context, launched, openPopupPage }) => {
  const page = await openPopupPage();
  for (const name of ['popup', 'options', 'welcome', 'landed']) {
    await page.goto(`chrome-extension://${launched.extensionId}/${name}.html`);
    await page.locator('h1, h2').first().waitFor();
    await openFolds(page);
    expect(await describeViolations(axeFor(page).withTags(standard), name)).toEqual([]);
  }
  await context.close();
});

test('the same check finds what is wrong with a page that is wrong', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<html lang="en"><title>x</title><button style="color:#bbb;background:#fff;width:9px;height:9px"></button></html>');
  const { violations } = await axeFor(page).withTags(standard).analyze();
  expect(violations.map(({ id }) => id)).toContain('button-name');
  await context.close();
});

/** Without the page of its own that it opens for each result: that is for frames of other origins, and there are none. */
function axeFor(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true);
}

/** What is in a fold counts as well. */
async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const root of roots) for (const fold of root.querySelectorAll('details')) fold.open = true;
  });
}

async function describeViolations(axe: AxeBuilder, where: string): Promise<readonly string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${where}: ${id} ${target} ${failureSummary}`));
}

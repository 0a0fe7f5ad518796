/**
 * `npm run pictures`: draws every state of the card and of each page in every language, light and dark, and lays them on the contact
 * sheets in docs/images, beside the README's own pictures. Whoever changes the design looks at all of them at once. `-- --window 320x600` draws
 * each in a window of that size instead, as it is on a small screen or enlarged (640x400 is 200 %), into test-results/pictures.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { languages } from '../locales/translate.ts';
import { ensureChromium } from './find-chromium.ts';
import { type BuiltGallery, buildGallery } from './gallery/built-gallery.ts';
import { printStep, runMain } from './step.ts';

const root = join(import.meta.dirname, '..');
const { window } = parseArgs({ options: { window: { type: 'string', default: '' } } }).values;

/** The README's, each one state as large as it is on a screen. */
const readmePictures = [
  { file: 'warning-light', state: 'unverified app', part: 'dialog', language: 'en', colorScheme: 'light' },
  { file: 'approval-light', state: 'needs approval', part: 'dialog', language: 'en', colorScheme: 'light' },
  { file: 'popup-dark-nl', state: 'popup, 40 apps', part: 'html', language: 'nl', colorScheme: 'dark' },
] as const;

async function takePictures(): Promise<number> {
  const gallery = buildGallery();
  try {
    const browser = await chromium.launch({ executablePath: ensureChromium().executable, chromiumSandbox: process.getuid?.() !== 0 });
    try {
      for (const kind of ['cards', 'pages'])
        for (const language of languages)
          for (const scheme of ['light', 'dark'] as const) await takeSheet(browser, gallery, kind, language, scheme);
      if (window === '') for (const picture of readmePictures) await takeReadmePicture(browser, gallery, picture);
    } finally {
      await browser.close();
    }
  } finally {
    gallery.remove();
  }
  return 0;
}

async function takeSheet(browser: Browser, gallery: BuiltGallery, kind: string, language: string, scheme: 'light' | 'dark'): Promise<void> {
  const context = await browser.newContext({ colorScheme: scheme, locale: language, viewport: { width: 1690, height: 1200 } });
  const page = await context.newPage();
  await gallery.open(page, { of: kind, lang: language, window });
  const name = `sheet-${kind}-${language}-${scheme}`;
  const path = join(root, window === '' ? `docs/images/${name}.png` : `test-results/pictures/${name}-${window}.png`);
  await page.locator('body').screenshot({ path });
  printStep(`${path}: ${Math.round(readFileSync(path).length / 1024)} kB`);
  await context.close();
}

async function takeReadmePicture(
  browser: Browser,
  gallery: BuiltGallery,
  { file, state, part, language, colorScheme }: (typeof readmePictures)[number],
): Promise<void> {
  // The popup as the browser opens it, the card in a window that holds all of it.
  const viewport = part === 'html' ? { width: 400, height: 600 } : { width: 560, height: 1000 };
  const context = await browser.newContext({ colorScheme, locale: language, viewport, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await gallery.open(page, { state, lang: language });
  const path = join(root, `docs/images/${file}.png`);
  await (part === 'html' ? page.screenshot({ path }) : page.locator(part).screenshot({ path }));
  printStep(path);
  await context.close();
}

await runMain(takePictures);

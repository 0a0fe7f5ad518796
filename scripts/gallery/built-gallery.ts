/** The gallery, built once and given to pages of a browser without a server. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { packCatalogue } from '../pack-catalogue.ts';
import { runTool } from '../run-tool.ts';
import { StepError } from '../step.ts';

const origin = 'https://gallery.consent-lens.example/';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

export interface BuiltGallery {
  /** Opens the gallery and waits until all is drawn; what `parameters` mean says scripts/gallery/gallery.ts. Throws where the page failed. */
  open(page: Page, parameters: Readonly<Record<string, string>>): Promise<void>;
  remove(): void;
}

export function buildGallery(): BuiltGallery {
  const folder = mkdtempSync(join(tmpdir(), 'consent-lens-gallery-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (runTool('vite', 'vite', ['build', '--config', join(import.meta.dirname, 'vite.config.ts'), '--outDir', folder]) !== 0) {
    remove();
    throw new StepError('The gallery could not be built.', 'What vite says above names the file.');
  }
  writeFileSync(join(folder, 'catalogue.json'), JSON.stringify(packCatalogue()));
  return { open: (page, parameters) => open(page, folder, parameters), remove };
}

async function open(page: Page, folder: string, parameters: Readonly<Record<string, string>>): Promise<void> {
  const failures: string[] = [];
  const note = ({ message }: Error): void => void failures.push(message);
  page.on('pageerror', note);
  await page.unrouteAll();
  await page.route(`${origin}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    await route.fulfill({ body: readFileSync(path), contentType: types[extname(path)] ?? 'text/plain' });
  });
  await page.goto(`${origin}?${new URLSearchParams(parameters)}`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  page.off('pageerror', note);
  if (failures.length > 0) throw new StepError(`The gallery failed: ${failures.join('; ')}`, 'Mend scripts/gallery.');
}

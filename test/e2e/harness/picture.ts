import { join } from 'node:path';
import type { Page } from '@playwright/test';

const folder = join(import.meta.dirname, '../../../test-results/pictures');

/** Keeps what a person sees now as test-results/pictures/NAME.png (git-ignored), for the eyes of whoever changes the design. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
}

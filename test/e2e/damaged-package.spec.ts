/** A package whose words cannot be read: each page says that it could not be opened, and none stays blank. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { copyBuildWithHosts } from './harness/build-with-hosts.ts';
import { expect, extensionDir, test } from './harness/fixtures.ts';
import { say } from './harness/words.ts';

test('every page says so', async ({ sites }) => {
  const build = copyBuildWithHosts(extensionDir, []);
  rmSync(join(build.path, 'words'), { recursive: true });
  const { context, extensionId, close } = await launchBrowser({
    extensionDir: build.path,
    sites,
    language: 'en-US',
    colorScheme: null,
    isHeadless: true,
  });
  const page = await context.newPage();
  for (const name of ['welcome', 'landed', 'options', 'popup', 'apps']) {
    await page.goto(`chrome-extension://${extensionId}/${name}.html`);
    await expect(page.getByRole('alert'), name).toHaveText(say('options.failed'));
  }
  await close();
  build.remove();
});

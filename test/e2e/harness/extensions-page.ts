import type { BrowserContext } from '@playwright/test';

/** What a person can set for the extension on the browser's own page of extensions. */
interface ExtensionSettings {
  readonly hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES';
  readonly incognitoAccess?: boolean;
}

/** Sets it there, as the switches of that page do (chrome.developerPrivate, which only that page has). */
export async function changeExtensionSettings(
  context: BrowserContext,
  extensionId: string | null,
  settings: ExtensionSettings,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((update) => Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration(update), {
    extensionId,
    ...settings,
  });
  await page.close();
}

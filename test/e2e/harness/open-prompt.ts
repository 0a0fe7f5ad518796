import type { BrowserContext, Page } from '@playwright/test';
import { createAuthorizeAddress } from '../../sites/authorize-address.ts';
import { getScenario, isFramed, isPersonal, type Scenario } from '../../sites/scenarios.ts';
import { waitForCard } from './card.ts';

/** What accepts on the prompt of a personal account. */
export const personalAccept = '[data-testid="appConsentPrimaryButton"]';

/**
 * From the app's own page, by its link and through the emulated sign-in, to the prompt (or to what the scenario ends with). Returns the page
 * with the prompt, which is another one where the scenario opens a small window.
 */
export async function openPrompt(page: Page, scenarioId: string): Promise<Page> {
  const scenario = getScenario(scenarioId);
  await page.goto(`https://${scenario.app.host}/?demo=${scenarioId}`);
  const opened = scenario.place === 'popup' ? page.waitForEvent('popup') : page;
  await page.click('#connect');
  await passSignIn(await opened, scenario);
  return opened;
}

/** The same, from an address typed in; `changes` replaces or, with null, drops parameters of the request. */
export async function openPromptByAddress(
  page: Page,
  scenarioId: string,
  changes: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  const scenario = getScenario(scenarioId);
  await page.goto(createAuthorizeAddress(scenario, changes));
  await passSignIn(page, scenario);
}

/** Opens a prompt in a tab of its own and waits for its card: by then each page that asked for a judgement before has it. */
export async function waitForCardElsewhere(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page);
  await page.close();
}

/** Each page is pressed by its own form, so that a page still leaving is never pressed twice. */
async function passSignIn(page: Page, scenario: Scenario): Promise<void> {
  const { way, ending } = scenario;
  if (isPersonal(scenario)) {
    if (scenario.endpoint === 'v2') await page.click('#i0281 #idSIButton9');
    if (way === 'sign-in') await page.click('form[action="/ppsecure/post.srf"] #idSIButton9');
    await page.locator(personalAccept).waitFor();
    return;
  }
  if (way === 'federated') await page.click('#loginForm #submitButton');
  if (!isFramed(scenario) && ['sign-in', 'second-check', 'stay-signed-in', 'app-check'].includes(way))
    await page.click('form[action="/common/login"] #idSIButton9');
  if (way === 'second-check') await page.click('#idSubmit_SAOTCC_Continue');
  if (way === 'stay-signed-in') await page.click('form[action="/kmsi"] #idSIButton9');
  if (ending !== 'consent' && ending !== 'admin') return;
  const view = isFramed(scenario) ? page.frameLocator('iframe') : page;
  await view.locator('#consentForm').waitFor();
}

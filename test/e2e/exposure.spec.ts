/**
 * Between a prompt being drawn and its Accept being held there is no moment for a page's own script: the hurried pages press Accept
 * right behind the form and again in every frame. Counted, not timed.
 */
import type { Page } from '@playwright/test';
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario, isPersonal, scenarios } from '../sites/scenarios.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';

const scenarioIds = ['hurried-streamed', 'hurried-inserted-late'];
const promptsOfEach = 10;
/** More than the frames between the form and the card. */
const enoughTries = 15;

test('in twenty prompts, streamed and inserted late, no press of the page gets through', async ({ context, sites }) => {
  test.slow();
  const page = await context.newPage();
  let tries = 0;
  for (const scenarioId of scenarioIds) {
    for (let count = 0; count < promptsOfEach; count++) {
      await page.goto(createAuthorizeAddress(getScenario(scenarioId)));
      await waitForCard(page);
      tries += await waitUntil(
        'the page to try',
        () => readTries(page),
        (seen) => seen >= enoughTries,
      );
    }
  }
  expect(tries).toBeGreaterThanOrEqual(2 * promptsOfEach * enoughTries);
  expect(countAccepted(sites)).toBe(0);
});

test('nor does one in any other shape', async ({ context, sites }) => {
  const page = await context.newPage();
  const others = scenarios.filter((scenario) => scenario.isHurried && !isPersonal(scenario) && !scenarioIds.includes(scenario.id));
  for (const scenario of others) {
    await page.goto(createAuthorizeAddress(scenario));
    await waitForCard(page);
    const view = page.frames().at(-1) ?? page.mainFrame();
    await waitUntil(
      `the page of ${scenario.id} to try`,
      () => view.evaluate(() => (window as { tries?: number }).tries ?? 0),
      (seen) => seen >= enoughTries,
    );
    expect(countAccepted(sites), scenario.id).toBe(0);
  }
});

/** How often this prompt's own script has pressed Accept. */
function readTries(page: Page): Promise<number> {
  return page.evaluate(() => (window as { tries?: number }).tries ?? 0);
}

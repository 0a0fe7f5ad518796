/** What a person blocks or lets through for themselves: put on the list by id, by site or from the card of an app, and followed at once. */
import type { BrowserContext, Page } from '@playwright/test';
import { isolate } from '../../core/text/isolate.ts';
import { sampleGrants } from '../../scripts/gallery/sample-grants.ts';
import { getScenario } from '../sites/scenarios.ts';
import { acceptFreely, passWarning } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress, waitForCardElsewhere } from './harness/open-prompt.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { quoted, say } from './harness/words.ts';

const { clientId, name: appName } = getScenario('files-verified').app;
const isBlocked = ({ headline }: Card): boolean => headline === say('reason.own.blocked.app', { app: quoted(appName) });
const isSiteBlocked = ({ headline }: Card): boolean => headline === say('reason.own.blocked.redirect-host');
const isHeld = ({ headline }: Card): boolean => headline === say('headline.toggle.off.own', { app: quoted(appName) });

async function openList(context: BrowserContext, extensionId: string | null) {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html`);
  const heading = page.getByRole('heading', { name: new RegExp(`^${say('own.title')}`) });
  await heading.click();
  const list = page.locator('details.setting').filter({ has: heading });
  return { page, list };
}

async function openFreePrompt(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await openPromptByAddress(page, 'files-verified');
  await waitForCardElsewhere(context);
  expect((await readCard(page)).isShown, 'of itself there is nothing to say').toBe(false);
  return page;
}

test('an app is blocked by its id, also where its prompt is open, and no longer once it is off the list', async ({
  context,
  launched,
  sites,
}) => {
  const prompt = await openFreePrompt(context);
  const { list } = await openList(context, launched.extensionId);
  await list.getByLabel(say('own.app')).fill('Tailspin Notes');
  await list
    .getByRole('button', { name: say('own.block') })
    .first()
    .click();
  await expect(list.getByRole('status')).toHaveText(say('own.app.unchanged'));
  await list.getByLabel(say('own.app')).fill(clientId.toUpperCase());
  await list.getByLabel(say('own.app')).press('Enter');
  await expect(list.getByRole('status')).toHaveText(say('setting.saved'));
  await expect(list.getByLabel(say('own.app'))).toHaveValue('');
  await expect(list.getByRole('listitem')).toContainText(clientId);
  await expect(list.getByRole('button', { name: say('own.allow') }), 'nothing is held that it could be let through').toHaveCount(0);

  await prompt.bringToFront();
  const card = await waitForCard(prompt, isBlocked);
  expect(card.checkboxes.map(({ name }) => name)).toEqual([say('acknowledge.own')]);
  expect(card.text).not.toContain(say('organisation.start'));
  await foldCard(prompt);
  await pressAccept(prompt);
  await waitForCard(prompt, isBlocked);
  await letPageSettle(prompt);
  expect(countAccepted(sites)).toBe(0);

  await list.getByRole('button', { name: say('own.remove', { name: isolate(clientId) }) }).click();
  await expect(list.getByRole('listitem')).toHaveCount(0);
  const page = await openFreePrompt(context);
  await page.bringToFront();
  await acceptFreely(page, 'tailspin-notes.example');
  expect(countAccepted(sites)).toBe(1);
});

test('a site gets no answer of any app', async ({ context, launched, sites }) => {
  const { list } = await openList(context, launched.extensionId);
  await list.getByLabel(say('own.host')).fill('https://tailspin-notes.example/auth');
  await list.getByLabel(say('own.host')).press('Enter');
  await expect(list.getByRole('listitem')).toContainText('tailspin-notes.example');
  const page = await context.newPage();
  await openPromptByAddress(page, 'files-verified');
  await waitForCard(page, isSiteBlocked);
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://tailspin-notes.example/**');
  expect(countAccepted(sites), 'in mode warn the person has the last word').toBe(1);
});

test('from the card of an app it is blocked and unblocked, with a way back, and the list says so', async ({ context, launched }) => {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${launched.extensionId}/managed-schema.json`);
  const [grant] = sampleGrants(1);
  await seedGrants(page, sampleGrants(1));
  await page.goto(`chrome-extension://${launched.extensionId}/apps.html`);
  await page.locator('button.app').click();
  await page.getByRole('button', { name: say('card.own.block'), exact: true }).click();
  await expect(page.getByText(say('card.own.block.done'), { exact: true })).toBeVisible();
  await expect(page.locator('.card')).toContainText(say('status.why.blocked.own'));
  await page.getByRole('button', { name: say('apps.undo') }).click();
  await expect(page.locator('.card')).not.toContainText(say('status.why.blocked.own'));
  await page.getByRole('button', { name: say('card.own.block'), exact: true }).click();
  await expect(page.getByRole('button', { name: say('card.own.block.end') })).toBeVisible();

  const { list } = await openList(context, launched.extensionId);
  await expect(list.getByRole('listitem')).toContainText(grant?.appName ?? '');
});

test('while new apps are held back, one is let through, and no other', async ({ context, launched, sites }) => {
  const { page: options, list } = await openList(context, launched.extensionId);
  await options.getByRole('radio', { name: say('setting.userConsent.off') }).check();
  const prompt = await context.newPage();
  await openPromptByAddress(prompt, 'files-verified');
  await waitForCard(prompt, isHeld);
  await list.getByLabel(say('own.app')).fill(clientId);
  await list.getByRole('button', { name: say('own.allow') }).click();
  await expect(list.getByRole('listitem')).toContainText(say('own.state.allow'));
  const page = await openFreePrompt(context);
  await page.bringToFront();
  await acceptFreely(page, 'tailspin-notes.example');
  expect(countAccepted(sites)).toBe(1);
});

/** The organisation approves apps first, and says where to ask. */

import { wordsIn } from '../../locales/all-languages.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { type Card, clickInCard, readCard, readSpoken, typeInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { pressAccept } from './harness/press-page.ts';
import { visibleText } from './harness/visible-text.ts';
import { approvesFirst, askForApproval, goOn, leaveSafely, say } from './harness/words.ts';

const askAgain = say('warning.askAgain');
const dateNow = (): string => wordsIn('en').date(new Date().toISOString());
const policy = { orgName: 'Contoso', userConsent: 'off', requestEmail: 'it@contoso.example', contactEmail: 'help@contoso.example' };

test.describe('new apps are off, and people are only warned', () => {
  test.use({
    managedPolicy: { ...policy, mode: 'warn', messages: [{ lang: 'en', text: 'Try the apps in the company portal first.' }] },
  });

  test('the card offers a letter to the right address, and continuing works after the tick', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
    const page = await context.newPage();
    await openPrompt(page, 'mail-unverified');
    const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
    expect(card.buttons.map(({ name }) => name)).toEqual(expect.arrayContaining([askForApproval, leaveSafely, goOn]));
    expect(card.text).toContain('Try the apps in the company portal first.');
    expect(card.text).toContain('help@contoso.example');
    await takePicture(page, 'approval-with-letter-en-light');

    const letter = new URL(card.links.find(({ name }) => name === askForApproval)?.href ?? 'about:blank');
    expect(letter.protocol + letter.pathname).toBe('mailto:it@contoso.example');
    expect(letter.searchParams.get('subject')).toBe(say('request.subject', { app: 'Inbox Turbo' }));
    const body = letter.searchParams.get('body') ?? '';
    expect(body).toContain('5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
    expect(body).toContain(say('permission.graph.Mail.Read'));
    expect(body).toContain('Mail.Read');

    await passWarning(page);
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
  });

  test('what was asked for is held back the next time, stands in the popup, and can be forgotten', async ({
    context,
    openPopupPage,
    waitForPolicy,
  }) => {
    await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
    const popup = await openPopupPage();
    const page = await context.newPage();
    const isStopped = ({ headline }: Card): boolean => headline === approvesFirst('Tailspin Notes', 'Contoso');
    await openPromptByAddress(page, 'files-verified');
    await waitForCard(page, isStopped);
    expect((await readSpoken(page)).focused).toBe(askForApproval);
    const before = dateNow();
    await clickInCard(page, say('request.copy'));
    await expect(popup.getByText(say('apps.asked.one'))).toBeVisible();
    const notes = [before, dateNow()].map((date) => say('warning.asked', { org: 'Contoso', date }));
    const isHeldBack = ({ text }: Card): boolean => notes.some((note) => visibleText(text).includes(note));

    await openPromptByAddress(page, 'files-verified');
    const card = await waitForCard(page, (now) => isStopped(now) && isHeldBack(now));
    expect(card.links.map(({ name }) => name)).toContain(askAgain);
    expect((await readSpoken(page)).focused).toBe(leaveSafely);
    await takePicture(page, 'approval-asked-before-en-light');

    // The same app with more than was asked for, and another app: nobody asked for those.
    await openPromptByAddress(page, 'files-verified', { scope: 'openid profile User.Read Files.Read Mail.Read' });
    const more = await waitForCard(page, isStopped);
    await openPromptByAddress(page, 'mail-direct');
    const other = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
    for (const unasked of [more, other]) {
      expect(isHeldBack(unasked)).toBe(false);
      expect(unasked.links.map(({ name }) => name)).toContain(askForApproval);
    }

    await popup.bringToFront();
    await popup.getByText(say('apps.asked.one')).click();
    await expect(popup.locator('.asked li')).toContainText('Tailspin Notes');
    await takePicture(popup, 'popup-asked-en-light');
    await popup.getByRole('button', { name: new RegExp(`^${say('apps.asked.forget')} `, 'u') }).click();
    await expect(popup.getByText(say('apps.asked.forgotten'))).toBeVisible();
    await expect(popup.getByText(say('apps.asked.one'))).toBeHidden();
    await page.bringToFront();
    await openPromptByAddress(page, 'files-verified');
    expect(isHeldBack(await waitForCard(page, isStopped))).toBe(false);
  });
});

test.describe('the organisation has a form for requests, and stops what is not approved', () => {
  test.use({
    managedPolicy: { ...policy, mode: 'enforce', requestUrl: 'https://myapps.microsoft.com/request?app={clientId}&name={appName}' },
  });

  test('the card leads to that form, filled in, in a tab of its own', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.off', { org: 'Contoso' }));
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    expect(card.links.find(({ name }) => name === askForApproval)?.href).toBe(
      'https://myapps.microsoft.com/request?app=5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1&name=Inbox%20Turbo',
    );
    await takePicture(page, 'approval-with-form-enforced-en-light');
    await clickInCard(page, askForApproval);
    await waitUntil(
      'the form',
      async () => sites.hits('myapps.microsoft.com', 'GET', '/request').length,
      (count) => count === 1,
    );
    expect((await readCard(page)).isShown, 'the prompt stays as it was').toBe(true);
    // The form was opened, so the same prompt speaks of asking again.
    await page.bringToFront();
    await openPromptByAddress(page, 'mail-direct');
    await waitForCard(page, ({ links }) => links.some(({ name }) => name === askAgain));
    expect(countAccepted(sites)).toBe(0);
  });
});

test.describe('the organisation wants to know why', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'on', mode: 'warn', reasonAtRating: 'medium' } });

  test('Continue waits for a reason', async ({ context, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.on', { org: 'Contoso', orgMiddle: 'Contoso' }));
    const page = await context.newPage();
    await openPromptByAddress(page, 'files-verified');
    const card = await waitForCard(page, ({ textBoxes }) => textBoxes.length > 0);
    expect(card.textBoxes).toEqual([say('warning.reason', { org: 'Contoso' })]);
    await takePicture(page, 'reason-asked-en-light');
    expect(card.buttons.find(({ name }) => name === goOn)?.isDisabled).toBe(true);
    await typeInCard(page, 'Notes of the project');
    await clickInCard(page, goOn);
    await waitForNoCard(page);
    await pressAccept(page);
    await page.waitForURL('https://tailspin-notes.example/**');
  });
});

/** The organisation approves apps first, and says where to ask. */
import { waitUntil } from '../../scripts/wait-until.ts';
import { passWarning } from './harness/accept-prompt.ts';
import { clickInCard, readCard, typeInCard, waitForCard, waitForNoCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { pressAccept } from './harness/press-page.ts';
import { approvesFirst, askForApproval, goOn, leaveSafely, say } from './harness/words.ts';

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
    expect(body).toContain(say('permission.Mail.Read'));
    expect(body).toContain('Mail.Read');

    await passWarning(page);
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
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

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  test('the same prompt is accepted with one click', async ({ context, sites }) => {
    const page = await context.newPage();
    await openPrompt(page, 'mail-unverified');
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    expect(countAccepted(sites)).toBe(1);
  });
});

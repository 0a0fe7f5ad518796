/** Two prompts at once, each in its own tab: each is judged by its own request, and what each was allowed is kept. */
import { acceptFreely, passWarning } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { waitForPopupText } from './harness/popup.ts';
import { letPageSettle, pressAccept } from './harness/press-page.ts';
import { couldAlways, say } from './harness/words.ts';

const isMailWarning = ({ headline }: Card): boolean => headline === couldAlways('Inbox Turbo', 'permission.graph.Mail.Read');

test('an alarming prompt and a harmless one, opened step by step in turn, keep apart', async ({ context, sites, openPopupPage }) => {
  const mail = await context.newPage();
  const files = await context.newPage();
  // The sign-ins run side by side, so that the requests and the prompts of both come in between each other.
  await Promise.all([openPrompt(mail, 'mail-unverified'), openPromptByAddress(files, 'files-verified')]);
  await mail.bringToFront();
  const card = await waitForCard(mail, isMailWarning);
  expect(card.text).toContain('inbox-turbo.example');
  await letPageSettle(files);
  expect((await readCard(files)).isShown).toBe(false);

  await passWarning(mail);
  const answer = sites.hold('login.microsoftonline.com', '/common/Consent/Set');
  await pressAccept(mail);
  await answer.reached;
  await files.bringToFront();
  const freely = acceptFreely(files, 'tailspin-notes.example');
  await expect.poll(() => countAccepted(sites)).toBe(2);
  // Both answers come at the same moment.
  answer.letGo();
  await Promise.all([freely, mail.waitForURL('https://inbox-turbo.example/**')]);

  const popup = await openPopupPage();
  await waitForPopupText(popup, say('popup.count', { count: 2 }));
  const scopesOf = async (name: string): Promise<string> => {
    await popup.locator('button.app', { hasText: name }).click();
    await expect(popup.locator('#app')).toContainText(name);
    return (await popup.locator('.verbatim').textContent()) ?? '';
  };
  const mailScopes = await scopesOf('Inbox Turbo');
  expect(mailScopes).toContain('Mail.Read');
  expect(mailScopes).not.toContain('Files.Read');
  await popup.getByRole('button', { name: say('apps.back') }).click();
  const fileScopes = await scopesOf('Tailspin Notes');
  expect(fileScopes).toContain('Files.Read');
  expect(fileScopes).not.toContain('Mail.Read');
});

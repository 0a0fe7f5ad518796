/** What the extension keeps of a sign-in: never what would open an account, and of the person's address the domain only. */
import { passWarning } from './harness/accept-prompt.ts';
import { clickInCard, waitForCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { waitForPopupText } from './harness/popup.ts';
import { pressAccept } from './harness/press-page.ts';
import { readEverythingStored } from './harness/stored.ts';
import { leaveSafely } from './harness/words.ts';

const secretNames = ['state', 'nonce', 'code_challenge', 'client_secret'] as const;

test('no state, code, nonce, proof key or account name is kept, while a prompt is open and after it was answered', async ({
  context,
  sites,
  openPopupPage,
}) => {
  const page = await context.newPage();
  const kept: string[] = [];
  const popup = await openPopupPage();
  const keepStored = async (): Promise<void> => {
    kept.push(await readEverythingStored(popup));
  };

  await openPromptByAddress(page, 'mail-direct', { login_hint: 'very.private.person@contoso.example', client_secret: 'not-for-anyone-1' });
  await waitForCard(page);
  await keepStored();
  await passWarning(page);
  await pressAccept(page);
  await page.waitForURL('https://inbox-turbo.example/**');
  await waitForPopupText(popup, 'Inbox Turbo');
  await keepStored();

  for (const scenarioId of ['mail-form-post', 'mail-fragment']) {
    await openPromptByAddress(page, scenarioId, { scope: `openid Files.Read Mail.Send ${scenarioId}` });
    await passWarning(page);
    await pressAccept(page);
    await page.waitForURL('https://inbox-turbo.example/**');
    await keepStored();
  }
  await openPrompt(page, 'look-alike');
  await waitForCard(page);
  await keepStored();
  await clickInCard(page, leaveSafely);
  await page.waitForURL('https://www.office.com/');
  await keepStored();

  const requests = sites.hits('login.microsoftonline.com', 'GET').map(({ query }) => query);
  const answers = sites.hits('inbox-turbo.example', undefined, '/auth').flatMap(({ query, fields }) => [query, fields]);
  const secrets = new Set([
    ...requests.flatMap((query) => secretNames.map((name) => query.get(name) ?? '')),
    ...answers.flatMap((answer) => [answer.get('code') ?? '', answer.get('session_state') ?? '']),
    'very.private.person',
    'emulated-code',
    'flow-token',
    'canary-',
    'not-a-password',
  ]);
  secrets.delete('');
  expect(secrets.size, 'the run had secrets to keep').toBeGreaterThan(12);
  for (const secret of secrets) for (const stored of kept) expect(stored).not.toContain(secret);
  // The run left traces at all: what is looked through is not empty.
  expect(kept[0]).toContain('"requests:');
  expect(kept.at(-1)).toContain('Inbox Turbo');
  expect(kept.at(-1)).toContain('5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
});

/** In a Dutch browser everything the extension says is Dutch, whatever the page speaks; looked at in the dark scheme. */
import en from '../../locales/en.json' with { type: 'json' };
import nl from '../../locales/nl.json' with { type: 'json' };
import { acceptPrompt } from './harness/accept-prompt.ts';
import { type Card, readCard, waitForCard } from './harness/card.ts';
import { hangWorker, stopWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { waitForPopupText } from './harness/popup.ts';
import { sayInDutch } from './harness/words.ts';

/** Whole English sentences and labels that a Dutch reader must never meet. */
const englishOnly = Object.entries(en)
  .filter(([key, text]) => !text.includes('{') && text.length > 3 && !Object.values<string>(nl).includes(text) && key !== 'language')
  .map(([, text]) => text);

const dutchName = (name: string): string => sayInDutch('quote', { text: name });

test.use({ uiLanguage: 'nl-NL', scheme: 'dark' });

test('warnings are in Dutch: mail, a look-alike, everybody’s access, what is new, and “not checked”', async ({ context }) => {
  const page = await context.newPage();
  const show = async (scenarioId: string, picture: string): Promise<Card> => {
    await openPrompt(page, scenarioId);
    const card = await waitForCard(page, ({ headline }) => headline !== null && headline !== sayInDutch('fallback.checking'));
    await takePicture(page, `${picture}-nl-dark`);
    expectDutch(card);
    return card;
  };

  const mail = await show('mail-english', 'unverified-mail');
  expect(mail.headline).toBe(
    sayInDutch('headline.couldAlways', { app: dutchName('Inbox Turbo'), abilities: sayInDutch('permission.graph.Mail.Read') }),
  );
  await show('look-alike', 'look-alike');
  await show('organisation-wide', 'organisation-wide');
  await show('mail-v1', 'request-without-list');

  await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
  const more = await show('mail-and-send', 'one-new-permission');
  expect(more.text).toContain(sayInDutch('ability.title.new'));

  await hangWorker(context);
  await openPromptByAddress(page, 'calendar-verified');
  expectDutch(await waitForCard(page, ({ headline }) => headline === sayInDutch('fallback.headline')));
  await takePicture(page, 'not-checked-nl-dark');
  await stopWorker(page);
});

test.describe('under a policy', () => {
  test.use({
    managedPolicy: { policyVersion: 4, orgName: 'Contoso', userConsent: 'off', mode: 'enforce', requestEmail: 'it@contoso.example' },
  });

  test('the organisation’s decision and the popup are in Dutch', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy(sayInDutch('popup.policy.off', { org: 'Contoso' }));
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    const headline = sayInDutch('headline.toggle.off', { app: dutchName('Inbox Turbo'), org: 'Contoso' });
    await waitForCard(page, (card) => card.headline === headline);
    expectDutch(await readCard(page));
    await takePicture(page, 'off-enforced-nl-dark');
    const popup = await openPopupPage();
    await popup.setViewportSize({ width: 420, height: 600 });
    const text = await waitForPopupText(popup, sayInDutch('popup.empty.title'));
    expect(englishOnly.filter((english) => text.includes(english))).toEqual([]);
    await takePicture(popup, 'popup-empty-off-nl-dark');
  });
});

test.describe('in a light browser', () => {
  test.use({ scheme: 'light' });

  test('the card is Dutch on a Dutch page', async ({ context }) => {
    const page = await context.newPage();
    await openPrompt(page, 'mail-dutch');
    expectDutch(await waitForCard(page, ({ headline }) => headline !== null));
    await takePicture(page, 'unverified-mail-nl-light');
  });
});

test.describe('in an English browser', () => {
  test.use({ uiLanguage: 'en-US' });

  test('the card is English, in the dark scheme too', async ({ context }) => {
    const page = await context.newPage();
    await openPrompt(page, 'mail-dutch');
    const card = await waitForCard(page, ({ headline }) => headline !== null);
    expect(englishOnly.filter((english) => card.text.includes(english)).length, 'the list of English words is a real one').toBeGreaterThan(
      3,
    );
    await takePicture(page, 'unverified-mail-en-dark');
    await openPrompt(page, 'look-alike');
    await waitForCard(page, ({ text }) => text.includes('mail-update.example'));
    await takePicture(page, 'look-alike-en-dark');
  });
});

function expectDutch({ text, buttons, checkboxes, textBoxes }: Card): void {
  const everything = [text, ...[...buttons, ...checkboxes].map(({ name }) => name), ...textBoxes].join('\n');
  // The page's own words, where the card quotes them, are in the page's language.
  expect(englishOnly.filter((english) => everything.split('\n').includes(english))).toEqual([]);
}

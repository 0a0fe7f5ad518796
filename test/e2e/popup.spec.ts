/** The toolbar window: what has access, under which policy. */
import { acceptPrompt } from './harness/accept-prompt.ts';
import { expect, test } from './harness/fixtures.ts';
import { takePicture } from './harness/picture.ts';
import { readPageText, waitForPopupText } from './harness/popup.ts';

const popupSize = { width: 420, height: 600 };

test('before anything was allowed it says so, and that there is no policy', async ({ openPopupPage }) => {
  const popup = await openPopupPage();
  await popup.setViewportSize(popupSize);
  await expect(popup.getByText('No apps yet')).toBeVisible();
  expect(await readPageText(popup)).toContain('No policy set. Consent Lens warns, and you decide.');
  await takePicture(popup, 'popup-empty-en-light');
});

test('an accepted app is listed with what it can do, since when, and where to take it back', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await popup.setViewportSize(popupSize);
  const list = await waitForPopupText(popup, 'Inbox Turbo');
  expect(list).toContain('You allowed');
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
  expect(list).toContain('Can read all your mail');
  expect(list).toContain(`since ${today}`);
  await takePicture(popup, 'popup-one-app-en-light');

  await popup.getByText('Inbox Turbo').click();
  const details = await readPageText(popup);
  expect(details).toContain('Answers went to inbox-turbo.example');
  expect(details).toContain('5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
  expect(details).toContain('Mail.Read');
  await takePicture(popup, 'popup-one-app-open-en-light');

  const [apps] = await Promise.all([context.waitForEvent('page'), popup.getByRole('link', { name: 'Take it back at Microsoft' }).click()]);
  await apps.waitForURL('https://myapps.microsoft.com/');
  expect(sites.hits('myapps.microsoft.com', 'GET')).toHaveLength(1);
});

test.describe('in a Dutch browser, dark, under a policy', () => {
  test.use({ uiLanguage: 'nl-NL', scheme: 'dark', managedPolicy: { policyVersion: 7, orgName: 'Contoso', userConsent: 'on', mode: 'warn' } });

  test('the list, the date and the policy are in Dutch', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy('Contoso laat mensen zelf apps toelaten');
    const page = await context.newPage();
    await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
    const popup = await openPopupPage();
    await popup.setViewportSize(popupSize);
    const list = await waitForPopupText(popup, 'Inbox Turbo');
    const today = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
    expect(list).toContain('Wie kan waarbij');
    expect(list).toContain('Kan al je mail lezen');
    expect(list).toContain(`sinds ${today}`);
    expect(list).toMatch(/beleid 7 · waarschuwt · gelezen: /);
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('nl');
    await popup.getByText('Inbox Turbo').click();
    await expect(popup.getByRole('link', { name: 'Trek het in bij Microsoft' })).toHaveAttribute('href', 'https://myapps.microsoft.com/');
    await takePicture(popup, 'popup-one-app-open-nl-dark');
  });
});

test.describe('with a faulty policy', () => {
  test.use({
    managedPolicy: {
      policyVersion: 12,
      orgName: 'Contoso',
      // A value nobody knows, a number where text belongs (the browser drops it), and a key that is none.
      userConsent: 'sometimes',
      mode: 5,
      blockedRedirectHosts: ['not a host'],
      colour: 'green',
      declaredKeys: ['policyVersion', 'orgName', 'userConsent', 'mode', 'blockedRedirectHosts', 'colour'],
    },
  });

  test('each setting that was not taken is named, and read at its strictest', async ({ openPopupPage }) => {
    const popup = await openPopupPage();
    await popup.setViewportSize(popupSize);
    const text = await waitForPopupText(popup, 'Contoso approves new apps');
    expect(text).toMatch(/policy 12 · stops what is not approved · read just now/);
    expect(text).toContain('4 settings of this policy were not taken as they stand');
    await popup.getByText('4 settings of this policy').click();
    const problems = await popup.locator('.problems li').allInnerTexts();
    const names = problems.map((problem) => problem.replace(/[\u2066-\u2069]/g, ''));
    expect(names).toHaveLength(4);
    expect(names).toContainEqual(expect.stringMatching(/^userConsent: this value is not one of the choices/));
    expect(names).toContainEqual(expect.stringMatching(/^mode: .*the browser did not pass it on/));
    expect(names).toContainEqual(expect.stringMatching(/^colour: Consent Lens does not know this setting/));
    expect(names).toContainEqual(expect.stringMatching(/^blockedRedirectHosts/));
    await takePicture(popup, 'popup-faulty-policy-en-light');
  });
});

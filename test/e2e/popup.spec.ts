/** The toolbar window: what has access, under which policy. */
import { acceptPrompt } from './harness/accept-prompt.ts';
import { expect, test } from './harness/fixtures.ts';
import { takePicture } from './harness/picture.ts';
import { readPageText, waitForPopupText } from './harness/popup.ts';
import { visibleText } from './harness/visible-text.ts';
import { say, sayInDutch } from './harness/words.ts';

const popupSize = { width: 420, height: 600 };

test('before anything was allowed it says so, and that there is no policy', async ({ openPopupPage }) => {
  const popup = await openPopupPage();
  await popup.setViewportSize(popupSize);
  await expect(popup.getByText(say('popup.empty.title'))).toBeVisible();
  expect(await readPageText(popup)).toContain(say('popup.policy.none'));
  await takePicture(popup, 'popup-empty-en-light');
});

test('an accepted app is listed with what it can do, since when, and where to take it back', async ({ context, sites, openPopupPage }) => {
  const page = await context.newPage();
  await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
  const popup = await openPopupPage();
  await popup.setViewportSize(popupSize);
  const list = await waitForPopupText(popup, 'Inbox Turbo');
  expect(list).toContain(say('popup.own'));
  const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
  expect(list).toContain(say('popup.can', { abilities: say('permission.graph.Mail.Read') }));
  expect(list).toContain(say('popup.since', { date: today }));
  expect(list).toContain(say('reach.headline.one', { phrase: 'read your mail' }));
  await takePicture(popup, 'popup-one-app-en-light');

  await popup.getByText('Inbox Turbo').click();
  const details = await readPageText(popup);
  expect(details).toContain(say('card.answers'));
  expect(details).toContain('inbox-turbo.example');
  expect(details).toContain(say('status.why.allowed.switch'));
  expect(details).toContain(say('revoke.limit.token'));
  expect(details).toContain('5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1');
  expect(details).toContain('Mail.Read');
  await takePicture(popup, 'popup-one-app-open-en-light');

  const [apps] = await Promise.all([
    popup.waitForEvent('popup'),
    popup.getByRole('link', { name: say('revoke.link.list', { provider: 'Microsoft' }) }).click(),
  ]);
  await apps.waitForURL('https://myapps.microsoft.com/');
  expect(sites.hits('myapps.microsoft.com', 'GET')).toHaveLength(1);
});

test.describe('in a Dutch browser, dark, under a policy', () => {
  test.use({
    uiLanguage: 'nl-NL',
    scheme: 'dark',
    managedPolicy: {
      policyVersion: 7,
      orgName: 'Contoso',
      userConsent: 'on',
      mode: 'warn',
      providers: [{ provider: 'github', mode: 'monitor' }],
    },
  });

  test('the list, the date and the policy are in Dutch', async ({ context, openPopupPage, waitForPolicy }) => {
    await waitForPolicy(sayInDutch('popup.policy.on', { org: 'Contoso', orgMiddle: 'Contoso' }));
    const page = await context.newPage();
    await acceptPrompt(page, 'mail-direct', 'inbox-turbo.example');
    const popup = await openPopupPage();
    await popup.setViewportSize(popupSize);
    const list = await waitForPopupText(popup, 'Inbox Turbo');
    const today = new Intl.DateTimeFormat('nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date());
    expect(list).toContain(sayInDutch('popup.title'));
    expect(list).toContain(sayInDutch('popup.can', { abilities: sayInDutch('permission.graph.Mail.Read') }));
    expect(list).toContain(sayInDutch('popup.since', { date: today }));
    expect(list).toContain(`${sayInDutch('popup.policy.version', { version: 7 })} · ${sayInDutch('popup.policy.mode.warn')} · `);
    expect(list).toContain(sayInDutch('policy.overlay', { providers: 'GitHub', rules: sayInDutch('policy.overlay.mode.monitor') }));
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe('nl');
    await popup.getByText('Inbox Turbo').click();
    await expect(popup.getByRole('link', { name: sayInDutch('revoke.link.list', { provider: 'Microsoft' }) })).toHaveAttribute(
      'href',
      'https://myapps.microsoft.com/',
    );
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
    const text = await waitForPopupText(popup, say('popup.policy.off', { org: 'Contoso' }));
    const detail = [
      say('popup.policy.version', { version: 12 }),
      say('popup.policy.mode.enforce'),
      say('popup.policy.age', { age: say('age.now') }),
    ];
    expect(text).toContain(detail.join(' · '));
    await popup.getByText(say('popup.problems', { count: 4 })).click();
    const problems = (await popup.locator('.problems li').allInnerTexts()).map(visibleText);
    expect(problems.toSorted()).toEqual(
      [
        say('policy.problem.malformed', { path: 'blockedRedirectHosts[0]' }),
        say('policy.problem.unknown-key', { path: 'colour' }),
        say('policy.problem.rejected-by-browser', { path: 'mode' }),
        say('policy.problem.not-allowed-value', { path: 'userConsent' }),
      ].toSorted(),
    );
    await takePicture(popup, 'popup-faulty-policy-en-light');
  });
});

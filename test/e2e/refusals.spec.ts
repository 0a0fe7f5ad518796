import type { MessageKey } from '../../locales/translate.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { errorCodes } from '../sites/entra/error-codes.ts';
import { errorScenarios } from '../sites/scenarios.ts';
import { type Card, clickInCard, readCard, typeInCard, waitForCard } from './harness/card.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPrompt, openPromptByAddress, waitForCardElsewhere } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { foldCard, pressAccept } from './harness/press-page.ts';
import { visibleText } from './harness/visible-text.ts';
import { askForApproval, goOn, leaveSafely, lookAtPage, quoted, say, sayInDutch } from './harness/words.ts';

const app = quoted('Inbox Turbo');
const yourOrganisation = { org: say('organisation.start'), orgMiddle: say('organisation.middle') };

/** Each scenario, and the sentence that must lead. */
const refusals: readonly (readonly [string, string, MessageKey])[] = [
  ['need-approval', 'Inbox Turbo', 'refusal.admin'],
  ['approval-form', 'Tailspin Notes', 'refusal.form'],
  ['risky', 'Inbox Turbo', 'refusal.risky'],
  ['assignment', 'Woodgrove Reports', 'refusal.assignment'],
  ['error-900981', 'Inbox Turbo', 'refusal.risky'],
  ['error-90093', 'Inbox Turbo', 'refusal.notYours'],
  ['error-65001', 'Inbox Turbo', 'refusal.notConsented'],
  ['error-90008', 'Inbox Turbo', 'refusal.notConsented'],
  ['error-90099', 'Inbox Turbo', 'refusal.partner'],
];
const otherErrors = errorScenarios.filter(({ errorCode }) => errorCodes[errorCode]?.page === 'fails').map(({ id }) => id);

test('each refusal is explained with its next step, offers no Continue, and leaving is safe', async ({ context, sites }) => {
  const page = await context.newPage();
  for (const [scenarioId, name, key] of refusals) {
    await test.step(scenarioId, async () => {
      await openPrompt(page, scenarioId);
      const sentence = say(key, { app: quoted(name), ...yourOrganisation });
      const card = await waitForCard(page, ({ headline }) => headline === sentence);
      expect(card.text).toContain(say(`${key}.next` as MessageKey));
      expect(names(card)).not.toContain(goOn);
      expect(names(card)).toContain(say('request.copy'));
      expect(card.checkboxes).toEqual([]);
      await takePicture(page, `refusal-${scenarioId}-en-light`);
    });
  }
  await clickInCard(page, leaveSafely);
  await page.waitForURL('https://www.office.com/**');
  expect(sites.hits('inbox-turbo.example', undefined, '/auth')).toEqual([]);
});

test('other errors are left to the page', async ({ context }) => {
  const pages = await Promise.all(otherErrors.map(() => context.newPage()));
  for (const [index, page] of pages.entries()) await openPromptByAddress(page, otherErrors[index] ?? '');
  await waitForCardElsewhere(context);
  for (const [index, page] of pages.entries()) {
    await test.step(otherErrors[index] ?? '', async () => {
      expect((await readCard(page)).isShown).toBe(false);
      expect(await page.evaluate(() => [...document.documentElement.children].map(({ tagName }) => tagName))).toEqual(['HEAD', 'BODY']);
    });
  }
});

test('where the page has a form, the card points to it first, and the form works at the first press', async ({ context, sites }) => {
  const page = await context.newPage();
  await openPrompt(page, 'approval-form');
  const card = await waitForCard(page, ({ headline }) => headline !== null);
  expect(names(card).slice(-3)).toEqual([lookAtPage, leaveSafely, say('request.copy')]);
  expect(card.textBoxes).toEqual([]);
  await foldCard(page);
  await page.locator('textarea').fill('For the trip');
  await pressAccept(page);
  await expect(page.locator('h1')).toHaveText('The administrators have your request');
  expect(
    sites.hits('login.microsoftonline.com', 'POST', '/common/emulated-request').map(({ fields }) => fields.get('justification')),
  ).toEqual(['For the trip']);
  expect((await readCard(page)).isShown).toBe(false);
});

test('the request can be copied with what the person wrote, and that is said', async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await openPrompt(page, 'need-approval');
  await waitForCard(page, (card) => names(card).includes(say('request.copy')));
  await typeInCard(page, 'For the trip to Łódź');
  await clickInCard(page, say('request.copy'));
  const card = await waitForCard(page, ({ text }) => text.includes(say('request.copied')));
  await takePicture(page, 'refusal-copied-en-light');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(visibleText(copied));
  for (const part of [
    'Inbox Turbo',
    '5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1',
    say('permission.graph.Mail.Read'),
    say('app.badge.unverified'),
    'AADSTS90094',
    'https://login.microsoftonline.com/organizations/adminconsent?client_id=5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1',
  ]) {
    expect(copied).toContain(part);
  }
  expect(copied.endsWith('For the trip to Łódź')).toBe(true);
  expect(card.isShown).toBe(true);
});

test('where copying fails, the request stands in a box to copy by hand', async ({ context }) => {
  const page = await context.newPage();
  await openPrompt(page, 'need-approval');
  await waitForCard(page, (card) => names(card).includes(say('request.copy')));
  const session = await context.newCDPSession(page);
  await session.send('Browser.setPermission', { permission: { name: 'clipboard-write' }, setting: 'denied' });
  await clickInCard(page, say('request.copy'));
  const card = await waitForCard(page, ({ text }) => text.includes(say('request.copyFailed')));
  await takePicture(page, 'refusal-copy-failed-en-light');
  expect(card.textBoxes).toContain(say('request.copyFailed'));
});

test.describe('the organisation has a page and an address for requests', () => {
  test.use({
    managedPolicy: {
      orgName: 'Contoso',
      requestUrl: 'https://start.consent-lens.example/?app={clientId}&why={reason}&who={publisher}',
      requestEmail: 'it@contoso.example',
    },
  });

  test('both are links, with what the person wrote', async ({ context, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPrompt(page, 'need-approval');
    await waitForCard(page, (card) => names(card).includes(askForApproval));
    await typeInCard(page, 'For Łódź & "more"');
    const links = await waitUntil(
      'what was written in the links',
      async () => (await readCard(page)).links,
      (found) => found.some(({ href }) => href.includes('%26')),
    );
    await takePicture(page, 'refusal-links-en-light');
    expect(links.map(({ name }) => name)).toEqual([askForApproval, say('request.mail')]);
    const [form, letter] = links.map(({ href }) => new URL(href));
    expect(Object.fromEntries(form?.searchParams ?? [])).toEqual({
      app: '5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1',
      why: 'For Łódź & "more"',
      who: say('app.badge.unverified'),
    });
    expect(letter?.href).toMatch(/^mailto:it@contoso\.example\?subject=[^&]*&body=[^&]*$/u);
    expect(letter?.searchParams.get('body')?.endsWith('For Łódź & "more"')).toBe(true);
  });
});

test.describe('the organisation takes no requests', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', requests: 'off' } });

  test('the card says so and offers none', async ({ context, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPrompt(page, 'need-approval');
    const card = await waitForCard(page, ({ headline }) => headline === say('refusal.admin', { app }));
    expect(card.text).toContain(say('refusal.noRequests', { org: 'Contoso' }));
    expect(names(card)).not.toContain(say('request.copy'));
    expect(card.links).toEqual([]);
    expect(card.textBoxes).toEqual([]);
  });
});

test.describe('the organisation’s list allows what the provider refuses', () => {
  test.use({
    managedPolicy: {
      orgName: 'Contoso',
      userConsent: 'off',
      apps: [{ clientId: '5b4f3a52-0c1e-4d57-9a36-7d1f20c8e6a1', access: 'allow' }],
    },
  });

  test('the card says that it is approved and not switched on', async ({ context, waitForPolicy }) => {
    await waitForPolicy('Contoso');
    const page = await context.newPage();
    await openPrompt(page, 'need-approval');
    const card = await waitForCard(page, ({ headline }) => headline === say('refusal.admin', { app }));
    expect(card.text).toContain(say('refusal.approvedHere', { org: 'Contoso' }));
  });
});

test.describe('in Dutch and dark', () => {
  test.use({ uiLanguage: 'nl-NL', scheme: 'dark' });

  test('the same cards', async ({ context }) => {
    const page = await context.newPage();
    for (const [scenarioId, name, key] of refusals.slice(0, 4)) {
      await openPrompt(page, scenarioId);
      const shown = { app: sayInDutch('quote', { text: name }), org: sayInDutch('organisation.start') };
      await waitForCard(page, ({ headline }) => headline === sayInDutch(key, shown));
      await takePicture(page, `refusal-${scenarioId}-nl-dark`);
    }
  });
});

const names = ({ buttons }: Card): readonly string[] => buttons.map(({ name }) => name);

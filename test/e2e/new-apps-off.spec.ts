/** The organisation has switched new apps off and lets nothing through: every way to accept is held, cancelling is not. */
import type { Page } from '@playwright/test';
import type { SitesServer } from '../sites/serve-sites.ts';
import { readCard, waitForCard } from './harness/card.ts';
import { countAccepted, countDeclined } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { takePicture } from './harness/picture.ts';
import { foldCard, letPageSettle, pressAccept } from './harness/press-page.ts';
import {
  clobberForm,
  clobberingNames,
  rewritePage,
  type WayToAccept,
  waysByHand,
  waysByScript,
  waysPastClobbering,
} from './harness/ways-to-accept.ts';
import { approvesFirst, goOn, leaveSafely, say } from './harness/words.ts';

const contosoApproves = say('popup.policy.off', { org: 'Contoso' });

/** Each begins at a fresh prompt, its card folded. */
const waysByClobbering: readonly WayToAccept[] = clobberingNames.flatMap((name) =>
  waysPastClobbering.map((way) => ({
    name: `a field named ${name}, ${way.name}`,
    act: async (page: Page) => {
      await clobberForm(page, name);
      await way.act(page);
    },
  })),
);
const waysByRewriting: readonly WayToAccept[] = [
  {
    name: 'the page rewritten, then a click',
    act: async (page) => {
      await rewritePage(page, 'nothing');
      // The card comes back with the page; what counts is what lies below it.
      if ((await readCard(page)).isShown) await foldCard(page);
      await pressAccept(page);
    },
  },
  { name: 'the page rewritten, then accept.click() at once', act: (page) => rewritePage(page, 'click') },
  { name: 'the page rewritten, then form.submit() at once', act: (page) => rewritePage(page, 'submit') },
];
const groups = [
  ['a press of a person', waysByHand],
  ['a script of the page', [...waysByScript, ...waysByRewriting]],
  ['a form that hides its own properties', waysByClobbering],
] as const;

test.describe('new apps are off, and the policy is enforced', () => {
  test.use({
    managedPolicy: { policyVersion: 3, orgName: 'Contoso', userConsent: 'off', mode: 'enforce', declaredKeys: ['userConsent', 'mode'] },
  });

  for (const [what, ways] of groups) {
    test(`${what} sends no answer`, async ({ context, sites, waitForPolicy }) => {
      test.slow();
      await waitForPolicy(contosoApproves);
      const page = await context.newPage();
      for (const way of ways) {
        await test.step(way.name, async () => {
          await openStoppedPrompt(page);
          await foldCard(page);
          await way.act(page);
          await letPageSettle(page);
          expect(countAccepted(sites)).toBe(0);
        });
      }
    });
  }

  test('the card names the organisation, has no Continue, and Cancel reaches the app', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(contosoApproves);
    const page = await context.newPage();
    await openStoppedPrompt(page);
    const card = await readCard(page);
    expect(card.buttons.map(({ name }) => name)).toContain(leaveSafely);
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    expect(card.checkboxes).toEqual([]);
    expect(card.text).toContain(say('policy.footer.version', { version: 3, age: say('age.now') }));
    await takePicture(page, 'off-enforced-en-light');

    await expectCancelToDecline(page, sites, 1);
    await openPromptByAddress(page, 'mail-cancel-submit');
    await waitForCard(page);
    await expectCancelToDecline(page, sites, 2);
    expect(countAccepted(sites)).toBe(0);
  });
});

test.describe('new apps are off, and requests for them too', () => {
  test.use({ managedPolicy: { orgName: 'Contoso', userConsent: 'off', mode: 'enforce', requests: 'off' } });

  test('the warning covers the page and says that new apps are not allowed', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(contosoApproves);
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    const card = await waitForCard(page, ({ headline }) => headline === say('headline.toggle.off.noRequests', { org: 'Contoso' }));
    expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
    await takePicture(page, 'off-no-requests-en-light');
    await foldCard(page);
    await pressAccept(page);
    await waitForCard(page);
    expect(countAccepted(sites)).toBe(0);
  });
});

test.describe('integratedApps is false, and nothing else is set', () => {
  test.use({ managedPolicy: { integratedApps: false } });

  test('it counts as new apps switched off', async ({ context, waitForPolicy }) => {
    await waitForPolicy(say('popup.policy.off', { org: say('organisation.start') }));
    const page = await context.newPage();
    await openPromptByAddress(page, 'mail-direct');
    const card = await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', say('organisation.start')));
    expect(card.checkboxes.map(({ name }) => name)).toEqual([say('acknowledge.approval', { orgMiddle: say('organisation.middle') })]);
  });
});

test.describe('without the extension', () => {
  test.use({ hasExtension: false });

  for (const [what, ways] of groups) {
    test(`${what} sends its answer`, async ({ context, sites }) => {
      test.slow();
      for (const way of ways) {
        await test.step(way.name, async () => {
          // One page each: the answer to the last may still be on its way.
          const page = await context.newPage();
          const before = countAccepted(sites);
          await openPromptByAddress(page, 'mail-direct');
          await way.act(page);
          await expect.poll(() => countAccepted(sites)).toBeGreaterThan(before);
          await page.close();
        });
      }
    });
  }
});

async function openStoppedPrompt(page: Page): Promise<void> {
  await openPromptByAddress(page, 'mail-direct');
  await waitForCard(page, ({ headline }) => headline === approvesFirst('Inbox Turbo', 'Contoso'));
}

async function expectCancelToDecline(page: Page, sites: SitesServer, times: number): Promise<void> {
  await foldCard(page);
  await page.locator('#idBtn_Back').click();
  await page.waitForURL('https://inbox-turbo.example/**');
  await expect(page.locator('#outcome')).toHaveText('Inbox Turbo was declined');
  expect(countDeclined(sites)).toBe(times);
  expect(sites.hits('inbox-turbo.example', 'GET', '/auth').at(-1)?.query.get('error')).toBe('access_denied');
}

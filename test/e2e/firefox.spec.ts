/** The same build in Firefox: a smoke test of the way of one prompt. */
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ensureFirefox } from '../../scripts/find-firefox.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { type SitesServer, serveSites } from '../sites/serve-sites.ts';
import { type LaunchedFirefox, launchFirefox } from './firefox/launch-firefox.ts';

const extensionDir = join(import.meta.dirname, '../../.output/firefox-mv3');
const prompt = createAuthorizeAddress(getScenario('mail-direct'));

let sites: SitesServer;
test.beforeAll(async () => {
  sites = await serveSites();
});
test.afterAll(() => sites.close());
test.beforeEach(() => sites.forgetHits());

async function useFirefox(use: (firefox: LaunchedFirefox) => Promise<void>, preferences = {}): Promise<void> {
  const firefox = await launchFirefox(ensureFirefox(), extensionDir, sites, preferences);
  try {
    await use(firefox);
  } finally {
    await firefox.close();
  }
}

/** The card's parts, found as the browser itself sees them: its shadow root is closed to the page. */
const inCard = (expression: string): string => `
  const host = [...document.documentElement.children].find((element) => element.openOrClosedShadowRoot);
  const card = host?.openOrClosedShadowRoot.querySelector('dialog[open]') ?? null;
  const placeOf = (selector) => {
    const box = card?.querySelector(selector)?.getBoundingClientRect();
    return box ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  };
  return ${expression};`;

async function pressInCard(firefox: LaunchedFirefox, selector: string): Promise<void> {
  const place = await waitUntil(
    selector,
    async () => (await firefox.run(inCard(`placeOf(${JSON.stringify(selector)})`), true)) as [number, number] | null,
    (found) => found !== null,
  );
  if (place) await firefox.pressAt(...place);
}

async function pressAccept(firefox: LaunchedFirefox): Promise<void> {
  const place = await firefox.run(`
    const box = document.getElementById('idSIButton9').getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];`);
  await firefox.pressAt(...(place as [number, number]));
}

const countAccepted = (): number =>
  sites.hits('login.microsoftonline.com', 'POST', '/common/Consent/Set').filter(({ fields }) => fields.get('acceptConsent') === 'true')
    .length;

test('a prompt is judged and held, goes on after the acknowledgement, and is listed', async () => {
  await useFirefox(async (firefox) => {
    await firefox.open(prompt);
    const headline = await waitUntil(
      'the headline',
      async () => String(await firefox.run(inCard(`card?.querySelector('h1')?.textContent ?? ''`), true)),
      (text) => text.includes('Inbox Turbo'),
    );
    expect(headline).toContain('could read all your mail, even when you are away');

    await firefox.run('document.getElementById("consentForm").submit(); document.getElementById("idSIButton9").click();');
    // Folded away, the card leaves the page in sight and the gate shut; the press brings it back.
    await pressInCard(firefox, '.fold');
    await pressAccept(firefox);
    expect(countAccepted()).toBe(0);

    await pressInCard(firefox, '.tick input');
    await pressInCard(firefox, '.buttons button:last-child[aria-disabled="false"]');
    await waitUntil(
      'the card to go',
      () => firefox.run(inCard('card === null'), true),
      (isGone) => isGone === true,
    );
    await pressAccept(firefox);
    await waitUntil(
      'the accepting post',
      async () => countAccepted(),
      (count) => count === 1,
    );

    await firefox.open(`${firefox.extensionOrigin}/popup.html`);
    const list = await waitUntil(
      'the list',
      async () => String(await firefox.run('return document.body.innerText')),
      (text) => text.includes('Inbox Turbo'),
    );
    expect(list).toContain('Can read all your mail');
  });
});

test('control: without access to the host the same press is not held', async () => {
  await useFirefox(
    async (firefox) => {
      await firefox.open(prompt);
      await pressAccept(firefox);
      await waitUntil(
        'the accepting post',
        async () => countAccepted(),
        (count) => count === 1,
      );
    },
    { 'extensions.originControls.grantByDefault': false },
  );
});

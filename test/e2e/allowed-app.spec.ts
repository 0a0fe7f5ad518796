/** Apps that the organisation allows by name where new apps are off: as far as the entry's reply hosts reach, and no further. */
import { acceptFreely } from './harness/accept-prompt.ts';
import { waitForCard } from './harness/card.ts';
import { countAccepted } from './harness/consent-posts.ts';
import { expect, test } from './harness/fixtures.ts';
import { openPromptByAddress } from './harness/open-prompt.ts';
import { foldCard, pressAccept } from './harness/press-page.ts';
import { goOn, say } from './harness/words.ts';

/** Tailspin Notes, which is verified and asks for files. */
const clientId = '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358';
const policyFor = (redirectHost: string) => ({
  orgName: 'Contoso',
  userConsent: 'off',
  mode: 'enforce',
  apps: [{ clientId, access: 'allow', redirectHosts: [redirectHost] }],
});
const contosoApproves = say('popup.policy.off', { org: 'Contoso' });

test.describe('its own reply host', () => {
  test.use({ managedPolicy: policyFor('tailspin-notes.example') });

  test('is let in with one press', async ({ context, sites, waitForPolicy }) => {
    await waitForPolicy(contosoApproves);
    const page = await context.newPage();
    await openPromptByAddress(page, 'files-verified');
    await acceptFreely(page, 'tailspin-notes.example');
    expect(countAccepted(sites)).toBe(1);
  });
});

for (const host of ['fabrikam.example', 'github.io']) {
  test.describe(`the reply host ${host}`, () => {
    test.use({ managedPolicy: policyFor(host) });

    test('lets the same app in no further than no entry at all', async ({ context, sites, waitForPolicy }) => {
      await waitForPolicy(contosoApproves);
      const page = await context.newPage();
      await openPromptByAddress(page, 'files-verified');
      const card = await waitForCard(page);
      expect(card.buttons.map(({ name }) => name)).not.toContain(goOn);
      await foldCard(page);
      await pressAccept(page);
      await waitForCard(page);
      expect(countAccepted(sites)).toBe(0);
    });
  });
}

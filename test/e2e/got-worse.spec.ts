/** The toolbar speaks up for apps of the list that got worse, until the person has looked; for nothing else. */
import type { Page } from '@playwright/test';
import { type Grant, grantId, mergeConsent } from '../../core/grants/grant.ts';
import { waitUntil } from '../../scripts/wait-until.ts';
import { readWorkerStart, stopWorker } from './harness/extension-worker.ts';
import { expect, test } from './harness/fixtures.ts';
import { readPageText } from './harness/popup.ts';
import { seedGrants } from './harness/seed-grants.ts';
import { readToolbar, waitForToolbar } from './harness/toolbar.ts';
import { say } from './harness/words.ts';

const consent = { provider: 'entra', tenant: 'common', accountDomain: 'contoso.example', kind: 'own', reason: null } as const;
const tailspinId = '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358';
const given = (clientId: string, appName: string): Grant =>
  mergeConsent(
    null,
    { ...consent, clientId, appName, publisherName: null, scopes: ['Files.Read'], redirectHost: null },
    '2026-03-02T09:00:00.000Z',
  );
const tailspin = given(tailspinId, 'Tailspin Notes');
const adventure = given('6c0f7b1e-2a4d-4f86-9b35-e1d27a8c4f60', 'Adventure Travel');

const policy = { orgName: 'Contoso', userConsent: 'off', existingGrants: 'ask-revoke', mode: 'warn' };
const milder = { ...policy, existingGrants: 'flag' };
const blocked = { ...milder, apps: [{ clientId: tailspinId, access: 'block' }] };
/** The browser reads a changed policy file in its own time. */
const patience = 40_000;
const calm = { text: '', title: say('icon.watching') };
const alarmed = { text: '!', title: say('icon.gotWorse.one') };

test.use({ managedPolicy: policy });

test('an app that got worse is marked in the toolbar until the popup showed it', async ({ context, launched, openPopupPage }) => {
  test.setTimeout(180_000);
  // The settings show nothing of the list, so nothing counts as seen while they are open.
  const watch = await context.newPage();
  await watch.goto(`chrome-extension://${launched.extensionId}/options.html`);
  await seedGrants(watch, [tailspin, adventure]);
  // What is new to the judgement is not worse: it has nothing to be compared with.
  launched.updatePolicy({ ...policy, contactEmail: 'it@contoso.example' });
  const asked = await waitForJudgements(watch, (judged) => judged.weights.length === 2);
  expect(asked.worse).toEqual([]);
  await waitForToolbar(watch, null, calm);

  // A milder rule makes nothing worse.
  launched.updatePolicy(milder);
  const flagged = await waitForJudgements(watch, ({ weights }) => weights.every((weight, index) => weight < (asked.weights[index] ?? 0)));
  expect(flagged.worse).toEqual([]);
  expect(await readToolbar(watch, null)).toEqual(calm);

  launched.updatePolicy(blocked);
  await waitForToolbar(watch, null, alarmed, patience);
  expect((await readJudgements(watch)).worse).toEqual([grantId(tailspin)]);
  // Nobody has looked: a worker that was stopped says it again.
  await restartWorker(watch);
  await waitForToolbar(watch, null, alarmed);

  const popup = await openPopupPage();
  await expect(popup.getByText(say('apps.worse.one'))).toBeVisible();
  await expect(popup.locator('button.app')).toHaveCount(2);
  await popup
    .locator('.focus-notice', { hasText: say('apps.worse.one') })
    .getByRole('button')
    .click();
  await expect(popup.locator('button.app')).toHaveCount(1);
  await expect(popup.locator('button.app')).toContainText('Tailspin Notes');
  expect(await readPageText(popup)).toContain(say('apps.shown', { shown: 1, count: 2 }));
  await waitForToolbar(watch, null, calm);
  await popup.close();

  // Seen is seen, also for the next worker, and with the next judgement under rules that say the same of these apps.
  await restartWorker(watch);
  launched.updatePolicy({ ...blocked, orgName: 'Contoso Ltd' });
  await waitUntil(
    'the new name',
    () => readPageText(watch),
    (text) => text.includes('Contoso Ltd'),
    patience,
  );
  const again = await openPopupPage();
  await expect(again.locator('button.app')).toHaveCount(2);
  expect(await readPageText(again)).not.toContain(say('apps.worse.one'));
  expect(await readToolbar(watch, null)).toEqual(calm);
});

test('an app in two accounts is one app that got worse, and what was removed is no longer counted', async ({ context, launched }) => {
  const popup = await context.newPage();
  await popup.goto(`chrome-extension://${launched.extensionId}/managed-schema.json`);
  const twice = [tailspin, { ...tailspin, accountDomain: 'fabrikam.example' }];
  await seedGrants(
    popup,
    [...twice, adventure].map((grant) => ({ ...grant, weight: 3 })),
  );
  await popup.evaluate((ids) => chrome.storage.local.set({ gotWorse: ids }), twice.map(grantId));
  await popup.goto(`chrome-extension://${launched.extensionId}/popup.html`);
  const notice = popup.locator('.focus-notice', { hasText: say('apps.worse.one') });
  await notice.getByRole('button').click();
  const rows = popup.locator('button.app');
  await expect(rows).toHaveCount(2);
  const removeFirst = async (): Promise<void> => {
    await rows.first().click();
    await popup.getByRole('button', { name: say('card.forget') }).click();
  };
  await removeFirst();
  await expect(rows).toHaveCount(1);
  await expect(notice, 'in the other account it is worse still').toBeVisible();
  await removeFirst();
  await expect(notice).toHaveCount(0);
  await expect(rows, 'the rest of the list').toContainText('Adventure Travel');
});

interface Judged {
  /** How bad each app of the list was at the last judgement. */
  readonly weights: readonly number[];
  /** The ids of what got worse since the person looked. */
  readonly worse: readonly string[];
}

function readJudgements(page: Page): Promise<Judged> {
  return page.evaluate(async () => {
    const { gotWorse, ...kept } = await chrome.storage.local.get<Record<string, { weight?: number }> & { gotWorse?: string[] }>();
    return { weights: Object.values(kept).flatMap(({ weight }) => weight ?? []), worse: gotWorse ?? [] };
  });
}

function waitForJudgements(page: Page, isWanted: (judged: Judged) => boolean): Promise<Judged> {
  return waitUntil('the judgements', () => readJudgements(page), isWanted, patience);
}

/** The next start of the worker reads everything anew. */
async function restartWorker(page: Page): Promise<void> {
  const before = await readWorkerStart(page.context());
  await stopWorker(page);
  // Any message wakes it.
  await page.evaluate(() => chrome.runtime.sendMessage({}));
  expect(await readWorkerStart(page.context())).toBeGreaterThan(before);
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { interrupts, judgeAddresses, readSeenAddresses } from '../../scripts/judge-addresses.ts';

vi.setConfig({ testTimeout: 60_000 });

test('the collection is whole', () => {
  const seen = readSeenAddresses();
  expect(seen).toHaveLength(107);
  expect(seen.filter(({ address }) => !/^https:\/\/\S/u.test(address))).toEqual([]);
});

test('every address is judged, twice the same', () => {
  const judged = judgeAddresses();
  expect(judged).toHaveLength(107);
  expect(judgeAddresses()).toEqual(judged);
  expect(judged.map(({ request }) => request?.provider)).toEqual(judged.map(({ seen }) => seen.provider));
});

test('what an attacker would like to be quiet interrupts, what signs in to a known app does not', () => {
  const judged = judgeAddresses();
  // Access for everyone and the code of another device meet their friction whoever publishes the app.
  for (const { request, byAddress, byVerifiedPage } of judged) {
    if (request?.flow !== 'admin' && request?.flow !== 'device') continue;
    expect([byAddress, byVerifiedPage].map(interrupts)).toEqual([true, true]);
  }
  const signIn = judged.filter(({ request }) => String(request?.scopes) === 'openid,profile' && request?.flow === 'code');
  expect(signIn.length).toBeGreaterThan(0);
  for (const { byVerifiedPage } of signIn) expect(interrupts(byVerifiedPage)).toBe(false);
});

test('the command prints the share of each provider and of all', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/addresses.ts'], { cwd: root, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  for (const part of [/^github +10 /mu, /^entra +60 /mu, /^all +107 +\d+ \(\d+%\) +\d+ \(\d+%\)$/mu]) expect(stdout).toMatch(part);
});

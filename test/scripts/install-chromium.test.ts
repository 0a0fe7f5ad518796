import { describe, expect, it } from 'vitest';
import { listInstallWays } from '../../scripts/install-chromium.ts';

const listCommands = (isRoot: boolean, hasApt: boolean, isUbuntu: boolean) =>
  listInstallWays({ isRoot, hasApt, isUbuntu }).flatMap(({ commands }) => commands.map((command) => command.slice(-2).join(' ')));

describe('ways to get a Chromium', () => {
  it('prefers the package of Debian for root', () => {
    expect(listCommands(true, true, false)).toEqual(['apt-get update', '--no-install-recommends chromium', '--no-shell chromium']);
  });

  it.each([
    ['without root', false, true, false],
    ['without apt', true, false, false],
    ['where the package is only a snap', true, true, true],
  ])('downloads %s', (_name, isRoot, hasApt, isUbuntu) => {
    expect(listCommands(isRoot, hasApt, isUbuntu)).toEqual(['--no-shell chromium']);
  });

  it('says for each way what to do when it fails', () => {
    for (const { advice } of listInstallWays({ isRoot: true, hasApt: true, isUbuntu: false })) expect(advice).toMatch(/\w+ .*\w/);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from './step.ts';

/** One way to get a Chromium: commands in order, the first failing one ends it. */
interface Way {
  readonly name: string;
  readonly commands: readonly (readonly [command: string, ...parameters: string[]])[];
  readonly environment: Readonly<Record<string, string>>;
  /** What a person does when it fails. */
  readonly advice: string;
}

/**
 * The ways open on this machine. Debian's own package first, since it also brings the system libraries;
 * Ubuntu's apt package of that name only installs a snap, which cannot read our folders.
 */
export function listInstallWays(machine: {
  readonly isRoot: boolean;
  readonly hasApt: boolean;
  readonly isUbuntu: boolean;
}): readonly Way[] {
  const ways: Way[] = [];
  if (machine.isRoot && machine.hasApt && !machine.isUbuntu) {
    ways.push({
      name: 'Debian’s chromium package',
      commands: [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
      ],
      environment: { DEBIAN_FRONTEND: 'noninteractive' },
      advice: 'Check the network and the apt sources, or install Chromium by hand.',
    });
  }
  const withLibraries = machine.isRoot && machine.hasApt ? ['--with-deps'] : [];
  ways.push({
    name: 'Playwright’s download',
    commands: [[process.execPath, 'node_modules/@playwright/test/cli.js', 'install', ...withLibraries, '--no-shell', 'chromium']],
    environment: {},
    advice: 'Check the network, or on Linux ask an administrator to run: apt-get install chromium',
  });
  return ways;
}

/** Tries each way; yields after each what went wrong, or null, so that the caller can look whether a browser is there now. */
export function* installChromium(): Generator<string | null> {
  const machine = { isRoot: process.getuid?.() === 0, hasApt: isOnPath('apt-get'), isUbuntu: isUbuntu() };
  for (const way of listInstallWays(machine)) {
    const failed = way.commands.find(([command, ...parameters]) => runCommand(command, parameters, way.environment) !== 0);
    yield failed ? `${way.name} did not work: "${failed.join(' ')}" failed. ${way.advice}` : null;
  }
}

/** By os-release(5). */
function isUbuntu(): boolean {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

function isOnPath(name: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)));
}

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { printStep, runCommand, StepError } from './step.ts';

const environmentName = 'CONSENT_LENS_FIREFOX';
/**
 * The oldest version the manifest asks for: the first with the Navigation API (MDN, api/Navigation), without which a page's script could send
 * a form past the gate.
 */
export const oldestFirefox = 147;
const names = process.platform === 'win32' ? ['firefox.exe'] : ['firefox-esr', 'firefox'];
const macApplications = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/**
 * The binary of a Firefox: the one named in CONSENT_LENS_FIREFOX, else an installed one, else Debian's package where it can be
 * installed. Throws StepError, which says what to do, where none can be had.
 */
export function ensureFirefox(): string {
  const named = process.env[environmentName];
  const found = named ? [named].find(isRecent) : findInstalled();
  if (found) return found;
  if (!named && process.getuid?.() === 0) {
    printStep('No Firefox is installed; installing one');
    runCommand('apt-get', ['update'], { DEBIAN_FRONTEND: 'noninteractive' });
    runCommand('apt-get', ['install', '-y', '--no-install-recommends', 'firefox-esr'], { DEBIAN_FRONTEND: 'noninteractive' });
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new StepError(
    named ? `${environmentName} names ${named}, which is no Firefox from version ${oldestFirefox} on.` : 'There is no Firefox to use.',
    `Install Firefox ${oldestFirefox} or newer, or name its binary: ${environmentName}=/path/to/firefox npm test`,
  );
}

function findInstalled(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === 'darwin' ? macApplications : []),
  ];
  return candidates.find((candidate) => existsSync(candidate) && isRecent(candidate));
}

function isRecent(executable: string): boolean {
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = /Mozilla Firefox (\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && Number(major) >= oldestFirefox;
}

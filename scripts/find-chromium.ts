import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { acceptsUnpackedExtensions, askChromiumVersion, type ChromiumVersion } from './chromium-version.ts';
import { installChromium } from './install-chromium.ts';
import { printStep, StepError } from './step.ts';

export interface FoundChromium {
  readonly executable: string;
  readonly version: ChromiumVersion;
}

const environmentName = 'CONSENT_LENS_CHROMIUM';
const names =
  process.platform === 'win32'
    ? ['chromium.exe', 'chrome.exe']
    : ['chromium', 'chromium-browser', 'chrome', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/**
 * A Chromium that accepts unpacked extensions: the one named in CONSENT_LENS_CHROMIUM, else an installed one, else it installs one.
 * Throws StepError, which says what to do, where none can be had.
 */
export function ensureChromium(install: () => Iterable<string | null> = installChromium): FoundChromium {
  const named = process.env[environmentName];
  if (named) return useNamed(named);
  const installed = findInstalled();
  if (installed) return installed;
  printStep('No Chromium that accepts unpacked extensions is installed; installing one');
  for (const problem of install()) {
    const found = findInstalled();
    if (found) return found;
    if (problem) printStep(problem);
  }
  const found = findInstalled();
  if (found) return found;
  throw new StepError(
    'There is still no Chromium to use.',
    `Install Chromium or Chrome for Testing yourself and name its binary: ${environmentName}=/path/to/chromium npm test`,
  );
}

function useNamed(executable: string): FoundChromium {
  const version = askChromiumVersion(executable);
  if (version && acceptsUnpackedExtensions(version)) return { executable, version };
  throw new StepError(
    `${environmentName} names ${executable}, ${version ? `which is ${version.text} and does not load unpacked extensions` : 'which does not run'}.`,
    'Name the binary of Chromium or Chrome for Testing, or unset the variable to have one found.',
  );
}

function findInstalled(): FoundChromium | null {
  for (const executable of listCandidates()) {
    const version = existsSync(executable) ? askChromiumVersion(executable) : null;
    if (version && acceptsUnpackedExtensions(version)) return { executable, version };
  }
  return null;
}

/** In order of preference; Playwright knows where its own download would be. */
function listCandidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(process.platform === 'darwin' ? macApplications : []),
    chromium.executablePath(),
  ];
}

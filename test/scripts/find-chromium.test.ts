import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureChromium } from '../../scripts/find-chromium.ts';

let folder = '';

/** A program of that name that prints a text, as far as the search can tell. */
function plantProgram(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === 'win32')('finding a Chromium', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'consent-lens-path-'));
    vi.stubEnv('CONSENT_LENS_CHROMIUM', undefined);
    vi.stubEnv('PATH', folder);
    vi.stubEnv('PLAYWRIGHT_BROWSERS_PATH', folder);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes an installed one and passes over branded Chrome', () => {
    plantProgram('google-chrome', 'echo Google Chrome 156.0.0.1');
    const path = plantProgram('chromium-browser', 'echo Chromium 156.0.0.1');
    expect(ensureChromium()).toMatchObject({ executable: path, version: { brand: 'chromium', major: 156 } });
  });

  it('takes the one that is named, and refuses one that cannot serve', () => {
    const chromium = plantProgram('mine', 'echo Chromium 150.0.0.1');
    vi.stubEnv('CONSENT_LENS_CHROMIUM', chromium);
    expect(ensureChromium().executable).toBe(chromium);
    vi.stubEnv('CONSENT_LENS_CHROMIUM', plantProgram('branded', 'echo Google Chrome 156.0.0.1'));
    expect(() => ensureChromium()).toThrow(/does not load unpacked extensions/);
  });

  it('installs one where there is none, trying the next way when one fails', () => {
    const ways = function* (): Generator<string | null> {
      yield 'The first way did not work.';
      plantProgram('chromium', 'echo Chromium 156.0.0.2');
      yield null;
      throw new Error('A way was tried after one had worked');
    };
    expect(ensureChromium(ways).executable).toBe(join(folder, 'chromium'));
    expect(console.error).toHaveBeenCalledWith('> The first way did not work.');
  });

  it('says what to do when no way works', () => {
    expect(() => ensureChromium(() => ['Nothing worked.'])).toThrow(
      expect.objectContaining({ advice: expect.stringContaining('CONSENT_LENS_CHROMIUM=') }),
    );
  });
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { ensureFirefox } from '../../scripts/find-firefox.ts';

describe.skipIf(process.platform === 'win32')('a Firefox that is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-lens-firefox-'));
  const name = (version: string): string => {
    const path = join(folder, version);
    writeFileSync(path, `#!/bin/sh\necho Mozilla Firefox ${version}\n`);
    chmodSync(path, 0o755);
    vi.stubEnv('CONSENT_LENS_FIREFOX', path);
    return path;
  };
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('serves from the version the manifest asks for', () => {
    const path = name('147.0');
    expect(ensureFirefox()).toBe(path);
  });

  it('is refused when it is older', () => {
    name('146.0');
    expect(() => ensureFirefox()).toThrow(/no Firefox from version 147 on/);
  });
});

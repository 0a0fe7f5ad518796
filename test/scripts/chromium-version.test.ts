import { describe, expect, it } from 'vitest';
import { acceptsUnpackedExtensions, readChromiumVersion } from '../../scripts/chromium-version.ts';

describe('which browsers load unpacked extensions', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 'chromium', true],
    ['Google Chrome for Testing 143.0.7499.4 ', 'chrome-for-testing', true],
    ['Google Chrome 136.0.7103.113', 'chrome', true],
    ['Google Chrome 137.0.7151.55', 'chrome', false],
    ['Microsoft Edge 143.0.3650.66', 'other', false],
    ['a warning before it\nChromium 140.0.7339.16', 'chromium', true],
  ])('%s', (output, brand, isAccepted) => {
    const version = readChromiumVersion(output);
    expect(version?.brand).toBe(brand);
    expect(version && acceptsUnpackedExtensions(version)).toBe(isAccepted);
  });

  it('takes no version from words', () => {
    expect(readChromiumVersion('command not found')).toBeNull();
    expect(readChromiumVersion('')).toBeNull();
  });
});

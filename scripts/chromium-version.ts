import { spawnSync } from 'node:child_process';

/** What a browser binary says it is. */
export interface ChromiumVersion {
  readonly text: string;
  readonly major: number;
  readonly brand: 'chromium' | 'chrome-for-testing' | 'chrome' | 'other';
}

const brands: readonly (readonly [RegExp, ChromiumVersion['brand']])[] = [
  [/^Google Chrome for Testing \d/i, 'chrome-for-testing'],
  [/^Chromium \d/i, 'chromium'],
  [/^Google Chrome \d/i, 'chrome'],
];

/** Reads the output of `--version`; null where it names no version. */
export function readChromiumVersion(output: string): ChromiumVersion | null {
  const text = output.trim().split('\n').at(-1)?.trim() ?? '';
  const major = /\b(\d+)\.\d+\.\d+\.\d+/.exec(text)?.[1];
  if (!major) return null;
  return { text, major: Number(major), brand: brands.find(([pattern]) => pattern.test(text))?.[1] ?? 'other' };
}

/** Asks a binary for its version; null where it does not run. */
export function askChromiumVersion(executable: string): ChromiumVersion | null {
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? readChromiumVersion(stdout) : null;
}

/**
 * Whether `--load-extension` works: branded Chrome dropped it in version 137 (Chromium and Chrome for Testing kept it), and
 * Edge and other brands follow their own rules.
 */
export function acceptsUnpackedExtensions({ brand, major }: ChromiumVersion): boolean {
  return brand === 'chromium' || brand === 'chrome-for-testing' || (brand === 'chrome' && major < 137);
}

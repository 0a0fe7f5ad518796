import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StepError } from './step.ts';

/** The id Chromium derives from the manifest's `key`: the first 16 bytes of the key's SHA-256, hex digits written as a to p. */
export function readExtensionId(extensionDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  const key = typeof manifest === 'object' && manifest !== null && 'key' in manifest ? manifest.key : undefined;
  if (typeof key !== 'string') {
    throw new StepError(
      `${extensionDir}/manifest.json has no "key", so its id is not fixed.`,
      'Build it with npm run build; store builds leave the key out.',
    );
  }
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

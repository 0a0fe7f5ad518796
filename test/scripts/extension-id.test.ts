import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readExtensionId } from '../../scripts/extension-id.ts';

it('derives the id from the key as Chromium does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consent-lens-id-'));
  try {
    // Seen in Chromium 156, which loaded an extension with this key under this id.
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        key: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApHsLtQ8loWnGqb3s6NPOQ4veUmAngenhNnc3h0yC3SMt/WIrJ8OHB5DmF1V6oqs9XnhgxSE4tstbBVXleWKRukN5dMlYkJegH0dg9joY6eyevIUsHybcreLmHF0qTvRO5b4D1lqX1HuMN+TpWY0aWYIs+w7Z5xnD8lGMfi8KgS4sBs8f0fhQpvukCmOIbmqhbCBX6ulf5TQRTglFjYYlVQOjI9CnMyQT0K10fRDBK2ga0TfqQLJxIqrJZ8jRWUEJV91UjXmcsmEBgHNt492BssnC4Pf8tRiEWWw09l/xDcNq/WYJj+2AjUvt8rnlQ1XjU6L+3syXTaFmz27Yq4oNLQIDAQAB',
      }),
    );
    expect(readExtensionId(folder)).toBe('ipkmhmkhnmndlhiecbggaigfoappinep');
    writeFileSync(join(folder, 'manifest.json'), '{}');
    expect(() => readExtensionId(folder)).toThrow(/has no "key"/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

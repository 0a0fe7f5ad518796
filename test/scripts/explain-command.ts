/** Runs `npm run explain` as a caller would, and writes the files it is given. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const folder = mkdtempSync(join(tmpdir(), 'explain-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
/** A file with this content, as JSON where it is no text. */
export function file(content: unknown): string {
  const path = join(folder, `${count++}.txt`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

export function explain(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/explain.ts', ...options], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface BuildCopy {
  readonly path: string;
  remove(): void;
}

/**
 * A copy of a build to which the browser has given hosts that it may only ask for: Chromium's own question cannot be answered by a test
 * (in Firefox it can: firefox.spec.ts).
 */
export function copyBuildWithHosts(extensionDir: string, hosts: readonly string[]): BuildCopy {
  const path = mkdtempSync(join(tmpdir(), 'consent-lens-build-'));
  cpSync(extensionDir, path, { recursive: true });
  const file = join(path, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { readonly host_permissions: readonly string[] };
  const given = hosts.map((host) => `https://${host}/*`);
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, ...given] }));
  return { path, remove: () => rmSync(path, { recursive: true, force: true, maxRetries: 5 }) };
}

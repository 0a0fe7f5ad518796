import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildCopy, copyBuildWithHosts } from './build-with-hosts.ts';

/** A copy of a build in which English runs from right to left, as no language of ours does yet. */
export function copyMirroredBuild(extensionDir: string): BuildCopy {
  const copy = copyBuildWithHosts(extensionDir, []);
  const change = (name: string, direction: unknown): void => {
    const file = join(copy.path, name);
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), direction }));
  };
  change('words/en.json', 'rtl');
  change('_locales/en/messages.json', { message: 'rtl' });
  return copy;
}

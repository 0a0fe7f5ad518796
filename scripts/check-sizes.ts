import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const build = join(import.meta.dirname, '..', '.output', 'chrome-mv3');

interface Size {
  readonly text: string;
  readonly isWithin: boolean;
}

/** What the built parts weigh, in bytes, and whether each keeps to its limit: every sign-in page, or every start of the worker, pays for them. */
export function checkSizes(): readonly Size[] {
  return [
    size('Content script, gzip', gzipSync(readFileSync(join(build, 'consent.js')), { level: 9 }).length, 15_000),
    size('Worker with all it imports, minified', sumOfImports(join(build, 'background.js')), 162_500),
    size('Catalogue, packed', readFileSync(join(build, 'catalogue.json.gz')).length, 250_000),
  ];
}

function size(name: string, bytes: number, limit: number): Size {
  return { text: `${name}: ${bytes} of at most ${limit} bytes`, isWithin: bytes <= limit };
}

/** A module and everything it imports, each once. */
function sumOfImports(path: string, seen = new Set<string>()): number {
  if (seen.has(path)) return 0;
  seen.add(path);
  const code = readFileSync(path);
  const imported = code.toString().matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/gu);
  return Array.from(imported, ([, name = '']) => sumOfImports(join(dirname(path), name), seen)).reduce(
    (sum, bytes) => sum + bytes,
    code.length,
  );
}

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askTool } from './run-tool.ts';

const root = join(import.meta.dirname, '..');

/**
 * Builds anew, for both browsers and for the store, each into a folder of its own, and compares with what is in .output: the same sources give the
 * same bytes, and the store's package is the same but for the development key. Returns what differs, in words; nothing where all is well.
 */
export function checkBuilds(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'consent-lens-builds-'));
  try {
    return [
      ...compare('chrome-mv3', buildInto(join(folder, 'again'), 'chrome')),
      ...compare('firefox-mv3', buildInto(join(folder, 'again'), 'firefox')),
      ...compareStore(buildInto(join(folder, 'store'), 'chrome', { CONSENT_LENS_STORE: '1' })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of the package. */
function buildInto(outDir: string, browser: 'chrome' | 'firefox', environment: Readonly<Record<string, string>> = {}): string {
  const { status, output } = askTool('wxt', 'wxt', ['build', '-b', browser], root, { ...environment, CONSENT_LENS_OUT: outDir });
  if (status !== 0) throw new Error(`The build into ${outDir} failed\n${output}`);
  return join(outDir, `${browser}-mv3`);
}

function compare(name: string, again: string): string[] {
  const first = hashFiles(join(root, '.output', name));
  const second = hashFiles(again);
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => first.get(path) !== second.get(path)).map((path) => `${name}/${path} differs between two builds`);
}

function compareStore(store: string): string[] {
  const { key: developmentKey, ...manifest } = readManifest(join(root, '.output', 'chrome-mv3'));
  const stored = readManifest(store);
  const others = compare('chrome-mv3', store).filter((problem) => !problem.includes('/manifest.json '));
  if (typeof developmentKey !== 'string') others.push('the development build has no key: its id is not the documented one');
  if ('key' in stored) others.push('the build for the store has a key');
  if (JSON.stringify(stored) !== JSON.stringify(manifest)) others.push('the manifest for the store differs in more than the key');
  return others;
}

function readManifest(folder: string): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

function hashFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askTool } from './run-tool.ts';

const root = join(import.meta.dirname, '..');

/** Lines that must not compile in core/, and one that must. */
const planted: readonly { readonly line: string; readonly mustCompile: boolean }[] = [
  { line: "export const isPure = new URL('https://login.example/').host.includes('login');", mustCompile: true },
  { line: 'export const page = document.title;', mustCompile: false },
  { line: 'export const answer = fetch;', mustCompile: false },
  { line: 'export const id = chrome.runtime.id;', mustCompile: false },
  { line: 'export const path = process.cwd();', mustCompile: false },
  { line: "export { readFileSync } from 'node:fs';", mustCompile: false },
  { line: 'export const later = setTimeout;', mustCompile: false },
  { line: "export const stored = localStorage.getItem('a');", mustCompile: false },
];

/** Imports that the linter must refuse in core/, and one that it must not. */
const plantedImports: readonly { readonly from: string; readonly isAllowed: boolean }[] = [
  { from: '../decision/facts.ts', isAllowed: true },
  { from: '../../entrypoints/popup/main.tsx', isAllowed: false },
  { from: '../../components/card.tsx', isAllowed: false },
  { from: '../../locales/translate.ts', isAllowed: false },
  { from: '../../test/sites/scenarios.ts', isAllowed: false },
  { from: 'preact', isAllowed: false },
  { from: 'node:fs', isAllowed: false },
];

/** Proves that core's gates see a violation: plants each under core's settings and expects it to fail. Returns what did not behave. */
export function checkCorePurity(): readonly string[] {
  return [...checkTypes(), ...checkImports()];
}

/** The linter's rules go by path, so they are tried in a folder that has our settings and a core/ of its own. */
function checkImports(): readonly string[] {
  return inFolder(tmpdir(), (folder) => {
    const settings: object = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
    mkdirSync(join(folder, 'core', 'text'), { recursive: true });
    return plantedImports
      .filter(({ from, isAllowed }) => {
        writeFileSync(join(folder, 'core', 'text', 'planted.ts'), `export { planted } from '${from}';\n`);
        return (askTool('@biomejs/biome', 'biome', ['lint', 'core'], folder).status === 0) !== isAllowed;
      })
      .map(({ from, isAllowed }) => `core/ ${isAllowed ? 'may not' : 'may'} import ${from}`);
  });
}

function checkTypes(): readonly string[] {
  return inFolder(join(root, 'node_modules'), (folder) =>
    planted
      .filter((plant) => compiles(folder, plant.line) !== plant.mustCompile)
      .map(({ line, mustCompile }) => `core/ ${mustCompile ? 'does not compile' : 'compiles'}: ${line}`),
  );
}

function inFolder<Result>(parent: string, use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(parent, '.planted-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compiles(folder: string, line: string): boolean {
  writeFileSync(join(folder, 'planted.ts'), `${line}\n`);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'core', 'tsconfig.json'),
      compilerOptions: { rootDir: root },
      include: [],
      files: [join(folder, 'planted.ts'), join(root, 'core', 'web-url.d.ts')],
    }),
  );
  return askTool('typescript', 'tsc', ['--noEmit', '-p', folder], folder).status === 0;
}

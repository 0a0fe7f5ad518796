import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '..', 'node_modules');

/** The script of an installed command-line tool; run with our own Node, it needs no shell on any system. */
function findTool(packageName: string, tool: string): string {
  const manifest: { readonly bin: string | Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(modules, packageName, 'package.json'), 'utf8'),
  );
  const script = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[tool];
  if (!script) throw new Error(`${packageName} has no command ${tool}`);
  return join(modules, packageName, script);
}

/** Runs a tool of node_modules with its output on ours; returns its exit code. */
export function runTool(packageName: string, tool: string, parameters: readonly string[]): number {
  return spawnSync(process.execPath, [findTool(packageName, tool), ...parameters], { stdio: 'inherit' }).status ?? 1;
}

/** Runs a tool in a folder, with additions to the environment, and returns its exit code and what it wrote. */
export function askTool(
  packageName: string,
  tool: string,
  parameters: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): { readonly status: number; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [findTool(packageName, tool), ...parameters], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  return { status: status ?? 1, output: `${stdout}${stderr}` };
}

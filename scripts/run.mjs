// The way into every command of package.json: `node scripts/run.mjs <command> [arguments]`.
// Plain JavaScript that any Node from 20 on runs before anything is installed. It installs what the lock file names when that is
// missing or stale, then hands over to the pinned Node, which runs the TypeScript file of that name. Its own words go to standard
// error, so that a command's output stays clean.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = [
  'start',
  'test',
  'build',
  'explain',
  'report-catalogue',
  'print-vectors',
  'check-mutations',
  'bench',
  'addresses',
  'pictures',
];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.consent-lens-lock');

/** @param {string} text */
const say = (text) => process.stderr.write(`${text}\n`);

/**
 * @param {string} problem
 * @param {string} advice
 * @returns {never}
 */
function stop(problem, advice) {
  say(`\n${problem}\n${advice}`);
  process.exit(1);
}

function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(
    `> ${existsSync(modules) ? 'The installed dependencies are not those of package-lock.json' : 'No dependencies are installed'}: npm ci --ignore-scripts`,
  );
  // Its warnings are about the Node that starts us; the commands run with the one that it installs.
  if (runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    stop(
      'Installing the dependencies failed.',
      'Check the network and the npm registry settings, then run the command again; npm ci --ignore-scripts shows the details.',
    );
  }
  writeFileSync(stamp, wanted);
}

/**
 * npm without a shell: through the npm that started us, else the one beside this Node, else the one on the path.
 * @param {string[]} parameters
 */
function runNpm(parameters) {
  const folder = dirname(process.execPath);
  const script = [
    process.env['npm_execpath'] ?? '',
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  const [program, ...first] = script ? [process.execPath, script] : ['npm'];
  const { status, error } = spawnSync(program ?? 'npm', [...first, ...parameters], { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) say(error.message);
  return status;
}

/** The pinned Node: one of the platform packages in optionalDependencies. This very Node where it is new enough and none fits. */
function findNode() {
  for (const name of Object.keys(readJson(join(root, 'package.json')).optionalDependencies)) {
    const manifest = join(modules, name, 'package.json');
    if (!existsSync(manifest)) continue;
    const path = join(modules, name, readJson(manifest).bin.node);
    if (spawnSync(path, ['--version']).status === 0) return path;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return stop(
    `There is no packaged Node 24 for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}.`,
    'Install Node 24 or newer and run the command again with it.',
  );
}

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function handOver(command, parameters) {
  const node = findNode();
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${command}.ts`), ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      // npm's own settings for this run (INIT_CWD) tell explain where relative file names start.
      INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
      // TypeScript that was stripped and compiled once is not again: a command starts in less than half the time.
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? join(modules, '.cache', 'node'),
      PATH: [join(modules, '.bin'), dirname(node), process.env['PATH'] ?? ''].join(delimiter),
    },
  });
  // Ctrl-C reaches the child by itself; we wait for it to tidy up and end with its code.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`${node} did not start: ${error.message}`, 'Delete node_modules and run the command again.'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

const [command, ...parameters] = process.argv.slice(2);
if (!command || !commands.includes(command)) stop(`Unknown command "${command ?? ''}".`, `Use one of: ${commands.join(', ')}.`);
ensureDependencies();
handOver(command, parameters);

/**
 * How long the worker takes to answer from a sign-in page, stopped before (cold) and running (warm): a message that it answers with nothing,
 * against that of a worker of three kilobytes (P5, test/bench/reference-worker), and a judgement against that message (P4). All of it is asked
 * in one browser, in turns of random order. CONSENT_LENS_BUILDS names other builds than .output/chrome-mv3, parted by commas; they are
 * measured in the same turns.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { unseenPage } from '../../core/decision/page-facts.ts';
import type { PageMessage } from '../../core/messages.ts';
import { readExtensionId } from '../../scripts/extension-id.ts';
import { createAuthorizeAddress } from '../sites/authorize-address.ts';
import { getScenario } from '../sites/scenarios.ts';
import { serveSites } from '../sites/serve-sites.ts';
import { type BenchRow, rowOf } from './bench-row.ts';
import { type Answered, openWorkerBrowser, type WorkerBrowser } from './worker-browser.ts';

const root = join(import.meta.dirname, '../..');
const coldRounds = 40;
const warmRounds = coldRounds * 2;
/** In which the browser keeps the compiled code; they are not counted. */
const firstRounds = 3;
/** Until a started worker has done what it does at every start, and a judgement has left its traces. */
const SETTLING = 400;

/** The sign-in before the prompt: its address asks what the prompt would, and no card is drawn that would take its share of the time. */
const scenario = getScenario('mail-unverified');
const ping = { type: 'ping' };
const judge: PageMessage = {
  type: 'judge-prompt',
  earlier: '',
  isEarlyPress: false,
  page: {
    ...unseenPage,
    appName: scenario.app.name,
    badge: 'unverified',
    publisherDomain: scenario.app.host,
    crossTenant: 'yes',
    replyUrls: scenario.app.replyUrls,
    permissionTitles: ['Read your mail', 'Maintain access to data you have given it access to'],
    language: 'en',
    scopes: scenario.scopes,
    clientId: scenario.app.clientId,
    accountDomain: 'contoso.example',
    source: 'page-data',
  },
};

interface Build {
  readonly name: string;
  readonly dir: string;
  readonly id: string;
}

/** One thing to ask the worker of an extension. */
interface Question {
  readonly id: string;
  readonly message: object;
  readonly isExpected: (answer: unknown) => boolean;
}

/** How long each question took, every time it was asked. */
type Times = ReadonlyMap<Question, readonly number[]>;

/** In milliseconds. Asks for a built extension. */
export async function benchWorker(): Promise<readonly (readonly BenchRow[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-lens-bench-'));
  const sites = await serveSites();
  try {
    const named = process.env['CONSENT_LENS_BUILDS'] ?? join(root, '.output/chrome-mv3');
    const builds = named.split(',').map((dir, index) => copyWithOwnId(dir, join(folder, String(index))));
    const reference = join(import.meta.dirname, 'reference-worker');
    const browser = await openWorkerBrowser(
      [reference, ...builds.map(({ dir }) => dir)],
      builds.map(({ id }) => id),
      createAuthorizeAddress(scenario),
      sites,
    );
    try {
      return await measure(browser, readExtensionId(reference), builds);
    } finally {
      await browser.close();
    }
  } finally {
    await sites.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** All builds have the same key, and a browser takes one extension of an id. */
function copyWithOwnId(from: string, dir: string): Build {
  cpSync(from, dir, { recursive: true });
  const path = join(dir, 'manifest.json');
  const key = Buffer.from(dir).toString('base64');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), key }));
  const { size } = statSync(join(dir, 'background.js'));
  return { name: `${size.toLocaleString('en')} bytes`, dir, id: readExtensionId(dir) };
}

async function measure(browser: WorkerBrowser, referenceId: string, builds: readonly Build[]): Promise<readonly (readonly BenchRow[])[]> {
  const pingOf = (id: string): Question => ({ id, message: ping, isExpected: (answer) => answer === null });
  const reference = pingOf(referenceId);
  const ours = builds.map(({ name, id }) => ({ name, pinged: pingOf(id), judged: { id, message: judge, isExpected: isWarning } }));
  const questions = [reference, ...ours.flatMap(({ pinged, judged }) => [pinged, judged])];
  const withProcess = await askInTurns(questions, coldRounds, (question) => askCold(browser, question));
  await browser.keepProcesses();
  const cold = await askInTurns(questions, coldRounds, (question) => askCold(browser, question));
  const warm = await askInTurns(questions, warmRounds, (question) => askWarm(browser, question));
  console.log(
    `\n${availableParallelism()} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}`,
  );

  const againstReference = (state: string, times: Times, goal: string, atMost: number | null): readonly BenchRow[] => {
    const control = times.get(reference) ?? [];
    const rows = ours.map(({ name, pinged }) => rowOf(`${state} ping, ${name}`, times.get(pinged) ?? [], control, goal, atMost));
    return [rowOf(`control: ${state} ping, reference`, control, control, '', null), ...rows];
  };
  const againstPing = (state: string, times: Times, goal: string, atMost: number): readonly (readonly BenchRow[])[] =>
    ours.map(({ name, pinged, judged }) => {
      const control = times.get(pinged) ?? [];
      return [
        rowOf(`control: ${state} ping, ${name}`, control, control, '', null),
        rowOf(`${state} judgement`, times.get(judged) ?? [], control, goal, atMost),
      ];
    });
  return [
    againstReference('cold, no process,', withProcess, '≤ 1.20 × reference', 1.2),
    againstReference('cold', cold, '≤ 1.20 × reference', 1.2),
    againstReference('warm', warm, '', null),
    ...againstPing('cold, no process,', withProcess, '≤ 1.25 × ping', 1.25),
    ...againstPing('cold', cold, '≤ 1.25 × ping', 1.25),
    ...againstPing('warm', warm, '≤ 3 × ping', 3),
  ];
}

/** Every round asks all of them, in another order. */
async function askInTurns(
  questions: readonly Question[],
  rounds: number,
  askOnce: (question: Question) => Promise<number>,
): Promise<Times> {
  const times = new Map<Question, number[]>(questions.map((question) => [question, []]));
  for (let round = -firstRounds; round < rounds; round += 1) {
    for (const question of shuffle(questions)) {
      const time = await askOnce(question);
      if (round >= 0) times.get(question)?.push(time);
    }
  }
  return times;
}

/** Of a worker that was surely stopped, and surely another one afterwards. */
async function askCold(browser: WorkerBrowser, question: Question): Promise<number> {
  const before = await browser.findWorker(question.id);
  await browser.stop(question.id);
  await pause(SETTLING);
  if ((await browser.findWorker(question.id)) !== null) throw new Error('The worker was woken by something else');
  const time = await ask(browser, question);
  const after = await browser.findWorker(question.id);
  if (after === null || after === before) throw new Error('The worker that answered is not a new one');
  await pause(SETTLING);
  return time;
}

/** The pause lets the worker do what a judgement leaves to be done. */
async function askWarm(browser: WorkerBrowser, question: Question): Promise<number> {
  await pause(SETTLING / 10);
  return ask(browser, question);
}

async function ask(browser: WorkerBrowser, { id, message, isExpected }: Question): Promise<number> {
  const { time, answer }: Answered = await browser.ask(id, message);
  if (!isExpected(answer)) throw new Error(`Asked ${JSON.stringify(message)}, the worker answered ${JSON.stringify(answer)}`);
  return time;
}

/** A real judgement of this prompt, and not that it could not be read. */
function isWarning(answer: unknown): boolean {
  const text = String(JSON.stringify(answer));
  return text.includes(scenario.app.name) && text.includes('"strength":"card"');
}

function shuffle<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

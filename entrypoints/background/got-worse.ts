/** Judges the inventory again when what it is judged by has changed, and remembers what got worse until the person has looked. */
import { browser } from 'wxt/browser';
import { type Grant, grantId } from '../../core/grants/grant.ts';
import { isWorse, readWeight } from '../../core/grants/how-bad.ts';
import { readGrant } from '../../core/grants/read-grant.ts';
import { grantPrefix } from './grant-database.ts';
import { inTurn } from './in-turn.ts';
import { keptRecords } from './kept-records.ts';
import { readWeighing } from './weighing.ts';

const worseKey = 'gotWorse';

/** One after the other, in the worker and in every page: one under way would bring back what was looked at meanwhile. */
const inItsTurn = (work: () => Promise<void>): Promise<void> => inTurn('judgements', work);

interface Judged {
  readonly key: string;
  readonly grant: Grant;
  /** How bad it was at the last judgement; null where it was not judged. */
  readonly before: number | null;
  readonly weight: number | null;
}

/** After a change of policy or catalogue, and once a day, since deadlines of a policy pass by themselves. */
export function judgeInventory(): Promise<void> {
  return inItsTurn(async () => {
    const changed = (await judgeRecords()).filter(({ before, weight }) => weight !== before);
    if (changed.length === 0) return;
    const worse = changed.filter(({ before, weight }) => isWorse(weight, before)).map(({ grant }) => grantId(grant));
    // Before the weights: stopped in between, it finds the same once more.
    if (worse.length > 0) await browser.storage.local.set({ [worseKey]: [...new Set([...(await readIds()), ...worse])] });
    await keepWeights(changed);
  });
}

async function judgeRecords(): Promise<readonly Judged[]> {
  const [{ records }, weigh] = await Promise.all([keptRecords.read(), readWeighing()]);
  return [...records].flatMap(([key, record]) => {
    const grant = key.startsWith(grantPrefix) ? readGrant(record) : null;
    return grant === null ? [] : [{ key, grant, before: readWeight(record), weight: weigh(grant) }];
  });
}

/** What is gone meanwhile stays gone, and what was judged anew stays so. */
async function keepWeights(judged: readonly Judged[]): Promise<void> {
  const keys = judged.map(({ key }) => key);
  await keptRecords.change(keys, (records) => {
    const same = judged.filter(({ key, before }) => records.has(key) && readWeight(records.get(key)) === before);
    const put = new Map(same.map(({ key, weight }) => [key, { ...(records.get(key) as object), weight }]));
    return { change: { put, remove: [] }, result: undefined };
  });
}

/** The ids of the grants that got worse since the person looked. What is gone, or all right again, is nothing to look at. */
export async function listGotWorse(): Promise<readonly string[]> {
  return (await readWorse()).map(grantId);
}

/** How many apps they are: one may have several accounts. */
export async function countGotWorse(): Promise<number> {
  try {
    return new Set((await readWorse()).map(({ provider, clientId }) => `${provider} ${clientId}`)).size;
  } catch {
    return (await readIds()).length; // the list cannot be opened; they are worse all the same
  }
}

async function readWorse(): Promise<readonly Grant[]> {
  const keys = (await readIds()).map((id) => `${grantPrefix}${id}`);
  if (keys.length === 0) return [];
  const { records } = await keptRecords.read(keys);
  const bad = keys.filter((key) => (readWeight(records.get(key)) ?? 0) > 0);
  return bad.flatMap((key) => readGrant(records.get(key)) ?? []);
}

/** The person has looked. */
export function acknowledgeWorse(): Promise<void> {
  return inItsTurn(() => browser.storage.local.remove(worseKey));
}

async function readIds(): Promise<readonly string[]> {
  const stored = (await browser.storage.local.get(worseKey))[worseKey];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

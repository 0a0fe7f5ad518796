/** Judges the inventory again when what it is judged by has changed, and remembers what got worse until the person has looked. */
import { browser } from 'wxt/browser';
import { reJudge } from '../../core/grants/re-judge.ts';
import { listGrants } from './grant-store.ts';
import { inTurn } from './in-turn.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import { currentPolicy } from './policy-source.ts';

/** How bad each grant was at the last judgement. */
const judgementsKey = 'judgements';
const worseKey = 'gotWorse';

/**
 * One after the other, in the worker and in every page: two judgements at once would each miss what the other found, and one under way
 * would bring back what was forgotten meanwhile.
 */
const inItsTurn = (work: () => Promise<void>): Promise<void> => inTurn('judgements', work);

/** After a change of policy or catalogue, after each new consent, and at each start, since deadlines of a policy pass by themselves. */
export function judgeInventory(): Promise<void> {
  return inItsTurn(judgeNow);
}

async function judgeNow(): Promise<void> {
  const [grants, policy, catalogue] = await Promise.all([listGrants(), currentPolicy(), packagedCatalogue()]);
  const stored = await browser.storage.local.get([judgementsKey, worseKey]);
  const { judgements, worse } = reJudge(grants, policy, new Date().toISOString(), stored[judgementsKey], catalogue);
  const earlier = readIds(stored[worseKey]);
  // What is gone, or all right again, is nothing to look at.
  const next = [...new Set([...earlier, ...worse])].filter((id) => (judgements[id] ?? 0) > 0);
  await browser.storage.local.set({ [judgementsKey]: judgements, [worseKey]: next });
}

/** The ids of the grants that got worse since the person looked. */
export async function listGotWorse(): Promise<readonly string[]> {
  return readIds((await browser.storage.local.get(worseKey))[worseKey]);
}

/** The person has looked. */
export function acknowledgeWorse(): Promise<void> {
  return inItsTurn(() => browser.storage.local.remove(worseKey));
}

/** They name apps, as the list does. */
export function forgetJudgements(): Promise<void> {
  return inItsTurn(() => browser.storage.local.remove([judgementsKey, worseKey]));
}

function readIds(stored: unknown): readonly string[] {
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

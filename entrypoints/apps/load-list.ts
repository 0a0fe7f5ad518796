/** Reads the whole inventory and works out what the list needs of it. */

import { describeLine } from '../../components/apps/app-list.tsx';
import type { LoadedList, Overview } from '../../components/apps/inventory-props.ts';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { createReceipts } from '../../core/grants/consent-receipt.ts';
import type { Grant } from '../../core/grants/grant.ts';
import { type InventoryEntry, readEntries } from '../../core/grants/inventory-entry.ts';
import { countReach } from '../../core/grants/reach-matrix.ts';
import { stateCompleteness } from '../../core/grants/reading-record.ts';
import { groupEntries, sortEntries, wholeList } from '../../core/grants/select-entries.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { describeAppCard } from '../../locales/describe-app-card.ts';
import { type AppText, describeGrant } from '../../locales/describe-grant.ts';
import { describeCompleteness } from '../../locales/describe-inventory.ts';
import { describeReach, nameData } from '../../locales/describe-reach.ts';
import type { Words } from '../../locales/formats.ts';
import { nameProvider } from '../../locales/name-provider.ts';
import type { Inventory } from '../background/grant-store.ts';
import { nextTask } from '../background/next-task.ts';

/** The first page: as many lines as anybody sees before the whole list is there. */
const firstLines = 50;
/** So many at a time; between them the page answers to the person. */
const batch = 500;

/** Everything a judgement of the list rests on. */
export interface Judging {
  readonly policy: EffectivePolicy;
  readonly now: string;
  readonly words: Words;
  readonly catalogue: Catalogue;
}

export async function loadList(grants: readonly Grant[], { policy, now, words, catalogue }: Judging): Promise<LoadedList> {
  const read = readEntries(policy, now, catalogue, (provider, data) =>
    [nameProvider(provider, words), ...data.map((each) => nameData(each, words))].join('\n'),
  );
  const entries: InventoryEntry[] = [];
  for (let from = 0; from < grants.length; from += batch) {
    entries.push(...grants.slice(from, from + batch).map(read));
    if (from + batch < grants.length) await nextTask();
  }
  const texts = new Map<string, AppText>();
  return {
    entries: sortEntries(entries, 'worst'),
    now,
    describe: (entry) => {
      const text = texts.get(entry.id) ?? describeGrant(entry, words);
      texts.set(entry.id, text);
      return text;
    },
    describeCard: (entry) => describeAppCard(entry, policy, words, catalogue),
    hasReceipt: ({ grant }) => createReceipts(grant).length > 0,
  };
}

export function overviewOf(list: LoadedList, stored: Pick<Inventory, 'grants' | 'readings' | 'failures'>, words: Words): Overview {
  const lines = groupEntries(list.entries, wholeList.group).slice(0, firstLines);
  return {
    apps: new Set(list.entries.map(({ app }) => app)).size,
    entries: list.entries.length,
    reach: describeReach(countReach(list.entries), words),
    completeness: list.entries.length === 0 && stored.failures.length === 0 ? null : describeCompleteness(stateCompleteness(stored), words),
    lines: lines.map((line) => describeLine(line, list, words)),
  };
}

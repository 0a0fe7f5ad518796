/** What is remembered of warnings: cards gone past, marks that one was wrong, and how many there were. In local storage, bounded. */
import { browser } from 'wxt/browser';
import { dropEnded, keepQuiet, type QuietRecord, readQuietRecords } from '../../core/decision/quiet.ts';
import { countHappenings, type Happening, type MonthCount, readMonthCounts } from '../../core/interruptions/month-count.ts';
import { readWrongMarks, setWrongMark, type WrongMark } from '../../core/interruptions/wrong-mark.ts';
import { inTurn } from './in-turn.ts';

const quietKey = 'quietPrompts';
const marksKey = 'wrongWarnings';
const countsKey = 'interruptions';

export interface Interruptions {
  readonly quiet: readonly QuietRecord[];
  readonly marks: readonly WrongMark[];
  readonly counts: readonly MonthCount[];
}

/** Rejects where local storage cannot be read. */
export async function readInterruptions(): Promise<Interruptions> {
  const stored = await browser.storage.local.get([quietKey, marksKey, countsKey]);
  return { quiet: readQuietRecords(stored[quietKey]), marks: readWrongMarks(stored[marksKey]), counts: readMonthCounts(stored[countsKey]) };
}

/** Resolves once it is kept: until then the same card is shown again. */
export function rememberQuiet(record: QuietRecord): Promise<void> {
  return change(({ quiet }) => ({ [quietKey]: keepQuiet(quiet, record) }));
}

export function markWrong(mark: WrongMark, isWrong: boolean): Promise<void> {
  return change(({ marks }) => ({ [marksKey]: setWrongMark(marks, mark, isWrong) }));
}

export function countInterruptions(happened: readonly Happening[], now: string): Promise<void> {
  return change(({ counts }) => ({ [countsKey]: countHappenings(counts, happened, now) }));
}

/** Run with each start of the browser, so that nothing stays for want of a newer one. */
export function dropEndedQuiet(now: string): Promise<void> {
  return change(({ quiet }) => ({ [quietKey]: dropEnded(quiet, now) }));
}

export async function forgetWrongMarks(): Promise<void> {
  await browser.storage.local.remove(marksKey);
}

export async function forgetInterruptions(): Promise<void> {
  await browser.storage.local.remove([quietKey, marksKey, countsKey]);
}

function change(update: (before: Interruptions) => Record<string, unknown>): Promise<void> {
  return inTurn('interruptions', async () => browser.storage.local.set(update(await readInterruptions())));
}

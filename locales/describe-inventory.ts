/** Says where the list of apps comes from, how its storage is doing, and which apps were not seen for long. */
import type { InventoryEntry } from '../core/grants/inventory-entry.ts';
import type { Completeness, FailedReading } from '../core/grants/reading-record.ts';
import type { StorageState } from '../core/grants/storage-state.ts';
import { displayText } from '../core/text/display-text.ts';
import type { Words } from './formats.ts';

/**
 * `3 seen here and 12 read from My Apps on 2 November 2026. Other browsers and devices are not included.` And before that, what could not be
 * read.
 */
export function describeCompleteness({ seenHere, imported, readings, failures }: Completeness, words: Words): string {
  const { translate } = words;
  const parts = [
    translate('completeness.seen', { count: seenHere }),
    ...readings.map(({ page, count, asOf, isComplete }) => {
      const values = { count, page: translate(`page.${page}`), date: words.date(asOf) };
      return translate(isComplete ? 'completeness.read' : 'completeness.read.partial', values);
    }),
    ...(imported === 0 ? [] : [translate('completeness.imported', { count: imported })]),
  ];
  const rest = [...failures.map((failure) => describeFailure(failure, words)), translate('completeness.elsewhere')];
  return translate('completeness.sentence', { parts: words.list(parts), rest: rest.join(' ') });
}

export function describeFailure({ page, at }: FailedReading, { translate, date }: Words): string {
  return translate('completeness.failed', { page: translate(`page.${page}`), date: date(at) });
}

/** What was taken from the list: one app, or all of them. */
export function describeForgotten(appName: string | null, isAll: boolean, { translate, quote }: Words): string {
  if (isAll) return translate('apps.forgotten.all');
  const name = displayText(appName ?? '').text;
  return translate('apps.forgotten', { app: name ? quote(name) : translate('popup.unnamed') });
}

export interface StorageWarning {
  /** What to know, the gravest first; empty where all is well. */
  readonly texts: readonly string[];
  /** Whether one of them is a notice that goes once it was read. */
  readonly canDismiss: boolean;
}

export function describeStorageState({ notice, database, mirror, unreadable }: StorageState, { translate }: Words): StorageWarning {
  const noticed = (): string => {
    if (notice === null) return '';
    if (notice.kind !== 'restored') return translate(`storage.${notice.kind}`);
    return translate(notice.count === 1 ? 'storage.restored.one' : 'storage.restored', { count: notice.count });
  };
  const texts = [
    noticed(),
    database === null ? '' : translate(`storage.list.${database}`),
    mirror === null ? '' : translate(mirror === 'full' ? 'storage.copy.full' : 'storage.copy'),
    unreadable === 0 ? '' : translate(unreadable === 1 ? 'storage.unreadable.one' : 'storage.unreadable', { count: unreadable }),
  ];
  return { texts: texts.filter(Boolean), canDismiss: notice !== null };
}

/** Null where the app was seen recently enough. "Last seen by us" is not "last used": other devices are out of our sight. */
export function describeReminder({ grant, isDormant }: Pick<InventoryEntry, 'grant' | 'isDormant'>, words: Words): string | null {
  if (!isDormant) return null;
  return grant.lastSeen === null
    ? words.translate('reminder.neverSeen', { date: words.date(grant.since) })
    : words.translate('reminder.lastSeen', { date: words.date(grant.lastSeen) });
}

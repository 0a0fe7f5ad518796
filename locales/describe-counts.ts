/** How often prompts were interrupted, as a figure with its sentence, and by the month. */
import type { MonthCount } from '../core/interruptions/month-count.ts';
import type { Words } from './formats.ts';

export interface CountsText {
  /** A share of this month's requests; null where none was seen. */
  readonly figure: string | null;
  readonly label: string;
  readonly sentence: string;
  readonly columns: readonly string[];
  /** The name of a month and its numbers; empty while there is only one to tell of, which the sentence does. */
  readonly rows: readonly { readonly month: string; readonly numbers: readonly number[] }[];
}

export function describeCounts(counts: readonly MonthCount[], now: string, { translate, language }: Words): CountsText {
  const current = counts.find(({ month }) => month === now.slice(0, 7));
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const months = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const hasAny = current !== undefined && current.judged > 0;
  return {
    figure: hasAny ? share.format(Math.min(1, current.shown / current.judged)) : null,
    label: hasAny ? translate('options.counts.rate') : '',
    sentence: hasAny ? translate('options.counts.sentence', { ...current }) : translate('options.counts.none'),
    columns: [
      translate('options.counts.month'),
      translate('options.counts.judged'),
      translate('options.counts.shown'),
      translate('options.counts.continued'),
      translate('options.counts.left'),
    ],
    rows:
      counts.length < 2
        ? []
        : counts.map(({ month, judged, shown, continued, left }) => ({
            month: months.format(new Date(`${month}-01T00:00:00Z`)),
            numbers: [judged, shown, continued, left],
          })),
  };
}

/** What the person asked their organisation to approve, for a fold beside the list of apps. */
import type { AskedRecord } from '../core/decision/asked-record.ts';
import { displayText } from '../core/text/display-text.ts';
import { count } from './describe-reach.ts';
import type { Words } from './formats.ts';

export interface AskedText {
  /** "You asked for 2 apps". */
  readonly title: string;
  readonly apps: readonly {
    readonly record: AskedRecord;
    readonly text: string;
    /** The name of the button that forgets it. */
    readonly forget: string;
  }[];
}

/** Null where there is nothing to say. */
export function describeAsked(records: readonly AskedRecord[], words: Words): AskedText | null {
  if (records.length === 0) return null;
  const { translate, quote, date } = words;
  return {
    title: count('apps.asked', records.length, words),
    apps: records.map((record) => {
      const app = quote(displayText(record.appName ?? record.clientId, 120).text);
      return {
        record,
        text: translate('apps.asked.app', { app, date: date(record.at) }),
        forget: translate('apps.asked.forget.app', { app }),
      };
    }),
  };
}

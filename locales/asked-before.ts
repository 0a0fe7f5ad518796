/** A card for what the person asked approval for before: it says so, and asking comes first no longer. */
import type { AskedRecord } from '../core/decision/asked-record.ts';
import { isolate } from '../core/text/isolate.ts';
import type { AskText, WarningText } from '../core/warning.ts';
import type { Words } from './formats.ts';

export function holdBackAsking(text: WarningText, asked: AskedRecord | null, orgName: string | null, words: Words): WarningText {
  if (asked === null || text.ask === null) return text;
  const { translate, date } = words;
  const org = orgName === null ? translate('organisation.middle') : isolate(orgName);
  const note = translate('warning.asked', { org, date: date(asked.at) });
  return {
    ...text,
    advice: text.advice === null ? note : `${text.advice} ${note}`,
    firstExit: 'leave',
    ask: askAgain(text.ask, words),
  };
}

function askAgain(ask: AskText, { translate }: Words): AskText {
  const [first, ...others] = ask.links;
  if (!first) return { ...ask, copyLabel: translate('request.copyAgain') };
  return { ...ask, links: [{ ...first, label: translate('warning.askAgain') }, ...others] };
}

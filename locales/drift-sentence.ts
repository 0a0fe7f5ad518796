import type { DriftRecord } from '../core/decision/drift-record.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';

/** What an administrator reads about a place where policy and provider disagree, and when it was seen. */
export function driftSentence({ code, appName, at }: DriftRecord, { orgName }: Pick<EffectivePolicy, 'orgName'>, words: Words): string {
  const { translate, quote, date } = words;
  const name = displayText(appName ?? '').text;
  const org = orgName === null ? translate('organisation.start') : isolate(orgName);
  const sentence = translate(code, { app: name === '' ? translate('app.unnamed') : quote(name), org });
  return translate('health.drift.seen', { sentence, date: date(at) });
}

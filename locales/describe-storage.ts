/** Says in words what is kept in this browser, and what goes when it is deleted. */
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import type { Words } from './formats.ts';
import type { MessageKey } from './translate.ts';

export interface Stored {
  /** How many apps, and how often access was given; null where the list cannot be opened. */
  readonly apps: { readonly apps: number; readonly grants: number } | null;
  readonly ownSettings: number;
  readonly policyKeys: number;
  readonly requests: number;
  /** Cards the person went on past, and warnings they marked as wrong. */
  readonly quiet: number;
  readonly wrong: number;
  readonly months: number;
  /** Places where policy and provider were seen to disagree. */
  readonly drift: number;
  /** Apps that the person asked for. */
  readonly asked: number;
}

export interface StorageRow {
  readonly label: string;
  readonly value: string;
  readonly text: string;
  /** The way to delete this alone; null where there is none, or nothing to delete. */
  readonly remove: string | null;
}

export interface StorageText {
  readonly rows: readonly StorageRow[];
  /** What deleting takes away, each with its number. */
  readonly goes: readonly string[];
}

export function describeStorage(stored: Stored, policy: Pick<EffectivePolicy, 'asOf'>, now: string, words: Words): StorageText {
  const { translate } = words;
  const { ownSettings, requests, quiet, wrong, months, drift, asked } = stored;
  const row = (label: MessageKey, value: string, text: MessageKey, remove: string | null = null): StorageRow => ({
    label: translate(label),
    value,
    text: translate(text),
    remove,
  });
  return {
    rows: [
      row('options.stored.apps', describeApps(stored, words), 'options.stored.apps.text'),
      row('options.stored.own', number(ownSettings, words), 'options.stored.own.text'),
      row('options.stored.policy', describeCopy(stored.policyKeys, policy.asOf, now, words), 'options.stored.policy.text'),
      row('options.stored.requests', number(requests, words), 'options.stored.requests.text'),
      row('options.stored.quiet', number(quiet, words), 'options.stored.quiet.text'),
      row(
        'options.stored.wrong',
        number(wrong, words),
        'options.stored.wrong.text',
        wrong === 0 ? null : translate('options.stored.wrong.delete'),
      ),
      row('options.stored.asked', number(asked, words), 'options.stored.asked.text'),
      row('options.stored.counts', describeMonths(months, words), 'options.stored.counts.text'),
      row('options.stored.drift', number(drift, words), 'options.stored.drift.text'),
    ],
    goes: [
      stored.apps === null ? translate('options.delete.appsUncounted') : translate('options.delete.apps', { count: stored.apps.apps }),
      translate('options.delete.own', { count: ownSettings }),
      translate('options.delete.requests', { count: requests }),
      translate('options.delete.marks', { count: quiet + wrong }),
      translate('options.delete.asked', { count: asked }),
      translate('options.delete.counts'),
      translate('options.delete.drift', { count: drift }),
    ],
  };
}

function describeApps({ apps }: Stored, { translate }: Words): string {
  if (apps === null) return translate('options.stored.apps.unreadable');
  if (apps.apps === 0) return translate('options.stored.apps.none');
  return apps.grants === apps.apps ? String(apps.apps) : translate('options.stored.grants', { apps: apps.apps, count: apps.grants });
}

function describeCopy(keys: number, asOf: string | null, now: string, words: Words): string {
  if (keys === 0 || asOf === null) return words.translate('options.stored.policy.none');
  const age = words.age(asOf, now);
  return words.translate(keys === 1 ? 'options.stored.policy.one' : 'options.stored.policy.count', { count: keys, age });
}

function describeMonths(months: number, { translate }: Words): string {
  if (months === 0) return translate('options.stored.policy.none');
  return months === 1 ? translate('options.stored.months.one') : translate('options.stored.months', { count: months });
}

function number(value: number, { translate }: Words): string {
  return value === 0 ? translate('options.stored.policy.none') : String(value);
}

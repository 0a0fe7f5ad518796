/** Says in words what is kept in this browser, and what goes when it is deleted. */
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import type { Words } from './formats.ts';

export interface Stored {
  /** How many apps, and how often access was given; null where the list cannot be opened. */
  readonly apps: { readonly apps: number; readonly grants: number } | null;
  readonly ownSettings: number;
  readonly policyKeys: number;
  readonly requests: number;
}

export interface StorageText {
  readonly rows: readonly { readonly label: string; readonly value: string; readonly text: string }[];
  /** What deleting takes away, each with its number. */
  readonly goes: readonly string[];
}

export function describeStorage(stored: Stored, policy: Pick<EffectivePolicy, 'asOf'>, now: string, words: Words): StorageText {
  const { translate } = words;
  const { ownSettings, requests } = stored;
  return {
    rows: [
      { label: translate('options.stored.apps'), value: describeApps(stored, words), text: translate('options.stored.apps.text') },
      { label: translate('options.stored.own'), value: number(ownSettings, words), text: translate('options.stored.own.text') },
      {
        label: translate('options.stored.policy'),
        value: describeCopy(stored.policyKeys, policy.asOf, now, words),
        text: translate('options.stored.policy.text'),
      },
      { label: translate('options.stored.requests'), value: number(requests, words), text: translate('options.stored.requests.text') },
    ],
    goes: [
      stored.apps === null ? translate('options.delete.appsUncounted') : translate('options.delete.apps', { count: stored.apps.apps }),
      translate('options.delete.own', { count: ownSettings }),
      translate('options.delete.requests', { count: requests }),
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

function number(value: number, { translate }: Words): string {
  return value === 0 ? translate('options.stored.policy.none') : String(value);
}

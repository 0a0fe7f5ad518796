/** Puts the state of an organisation's policy into words: for the options page, and as plain text to hand on. */
import type { DriftRecord } from '../core/decision/drift-record.ts';
import type { SettingsInForce } from '../core/policy/combine-settings.ts';
import type { EffectivePolicy, PolicyProblem } from '../core/policy/effective-policy.ts';
import { type KeyHealth, type KeyStatus, policyHealth } from '../core/policy/policy-health.ts';
import type { PolicyKeyName } from '../core/policy/policy-keys.ts';
import { isolate } from '../core/text/isolate.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import { driftSentence } from './drift-sentence.ts';
import type { Words } from './formats.ts';
import type { MessageKey } from './translate.ts';

export interface KeyHealthText {
  readonly key: PolicyKeyName;
  readonly title: string;
  /** `= value` as the policy has it, or what is in force instead; null where there is nothing short to show. */
  readonly value: string | null;
  readonly status: KeyStatus;
  readonly statusText: string;
  readonly note: string | null;
  readonly problems: readonly string[];
}

export interface HealthText {
  readonly title: string;
  /** Where there is no policy, all there is to say; then every list is empty. */
  readonly none: string | null;
  readonly isHealthy: boolean;
  readonly summary: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly set: readonly KeyHealthText[];
  readonly unsetTitle: string;
  readonly unset: readonly KeyHealthText[];
  readonly othersTitle: string;
  readonly others: readonly string[];
  readonly driftTitle: string;
  /** Where policy and provider were seen to disagree, each with its date. */
  readonly drift: readonly string[];
  /** The whole as plain text. */
  readonly plainText: string;
}

type Managed = Readonly<Record<string, unknown>>;

export function describeHealth(
  settings: SettingsInForce & { readonly managed: Managed },
  hasAnswered: boolean,
  drift: readonly DriftRecord[],
  now: string,
  words: Words,
): HealthText {
  const { translate } = words;
  const { policy, managed } = settings;
  const health = policyHealth(managed, policy.problems, settings.sources);
  const isSet = ({ status }: KeyHealth): boolean => status !== 'unset';
  const describe = (key: KeyHealth): KeyHealthText => describeKey(key, policy, managed, words);
  const set = health.keys.filter(isSet).map(describe);
  const unset = health.keys.filter((key) => !isSet(key)).map(describe);
  const faults = health.keys.filter(({ problems }) => problems.length > 0).length + health.others.length;
  const text = {
    title: policy.orgName === null ? translate('health.title') : translate('health.title.org', { org: isolate(policy.orgName) }),
    none: policy.state === 'none' ? translate(hasAnswered ? 'health.none' : 'health.waiting') : null,
    isHealthy: faults === 0,
    summary: faults === 0 ? count('health.ok', set.length, words) : count('health.attention', faults, words),
    facts: describeFacts(policy, now, words),
    set,
    unsetTitle: translate('health.unset.title', { count: unset.length }),
    unset,
    othersTitle: translate('health.others.title'),
    others: sentences(health.others, words),
    driftTitle: translate('health.drift.title'),
    drift: policy.state === 'none' ? [] : drift.slice(0, MAX_DRIFT).map((record) => driftSentence(record, policy, words)),
  };
  return { ...text, plainText: asPlainText(text, policy) };
}

function describeFacts({ state, asOf, policyVersion }: EffectivePolicy, now: string, words: Words): HealthText['facts'] {
  const { translate } = words;
  if (state === 'none' || asOf === null) return [];
  return [
    { label: translate('health.version'), value: policyVersion === null ? translate('health.version.none') : String(policyVersion) },
    { label: translate('health.source'), value: translate(`health.source.${state}`) },
    { label: translate('health.read'), value: words.age(asOf, now) },
  ];
}

function describeKey({ key, status, isFree, problems }: KeyHealth, policy: EffectivePolicy, managed: Managed, words: Words): KeyHealthText {
  const { translate } = words;
  const value = valueInForce(key, policy, managed, words);
  const isAsSet = status !== 'rejected' && status !== 'own';
  return {
    key,
    title: translate(`policy.key.${key}`),
    value: value === null ? null : isAsSet ? `= ${value}` : translate('health.inForce', { value }),
    status,
    statusText: translate(`health.status.${status}`),
    note: isFree && status !== 'own' && status !== 'unset' ? translate('health.mayChange') : null,
    problems: sentences(problems, words),
  };
}

/** Texts and numbers as they are, lists as their length. */
function valueInForce(key: PolicyKeyName, policy: EffectivePolicy, managed: Managed, words: Words): string | null {
  const value: unknown = key in policy ? policy[key as keyof EffectivePolicy] : managed[key];
  if (Array.isArray(value)) return count('health.value.entries', value.length, words);
  if (typeof value === 'string') return isolatedText(value, 80);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** More would not be read, and the text to hand on is for people too. */
const MAX_PROBLEMS = 20;
const MAX_DRIFT = 20;

function sentences(problems: readonly PolicyProblem[], { translate }: Words): readonly string[] {
  const shown = problems.slice(0, MAX_PROBLEMS).map(({ path, code }) => translate(`policy.problem.${code}`, { path: isolate(path) }));
  const more = problems.length - shown.length;
  return more > 0 ? [...shown, translate('list.more', { count: more })] : shown;
}

function asPlainText(text: Omit<HealthText, 'plainText'>, { asOf }: EffectivePolicy): string {
  const line = ({ key, value, statusText, note, problems }: KeyHealthText): string[] => [
    `${key}${value === null ? '' : ` ${value}`} (${[statusText, note].filter(Boolean).join(', ')})`,
    ...problems.map((problem) => `  - ${problem}`),
  ];
  const rows = [
    text.title,
    ...(text.none === null ? [text.summary] : [text.none]),
    ...text.facts.map(({ label, value }) => `${label}: ${value}`),
    ...(asOf === null ? [] : [asOf]),
    '',
    ...text.set.flatMap(line),
    ...(text.drift.length === 0 ? [] : ['', text.driftTitle, ...text.drift.map((sentence) => `  - ${sentence}`)]),
    ...(text.others.length === 0 ? [] : ['', text.othersTitle, ...text.others.map((problem) => `  - ${problem}`)]),
    ...(text.none === null ? ['', text.unsetTitle, ...text.unset.flatMap(line)] : []),
  ];
  // Isolates keep a page in order; in a letter or a log they are noise.
  return rows.join('\n').replace(/[\u2066-\u2069]/gu, '');
}

/** `key.one` for one. */
function count(key: 'health.ok' | 'health.attention' | 'health.value.entries', number: number, { translate }: Words): string {
  const one: Readonly<Record<typeof key, MessageKey>> = {
    'health.ok': 'health.ok.one',
    'health.attention': 'health.attention.one',
    'health.value.entries': 'health.value.entry',
  };
  return translate(number === 1 ? one[key] : key, { count: number });
}

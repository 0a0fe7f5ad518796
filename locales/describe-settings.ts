/** Puts the settings a person can make into words: each with its choices, whose it is, and whether it can be changed. */
import { isLocked, type SettingsInForce, type SettingValue, settingIn } from '../core/policy/combine-settings.ts';
import { type OwnKey, ownChoices, ownKeys } from '../core/policy/own-settings.ts';
import { isolate } from '../core/text/isolate.ts';
import { describeOverlays } from './describe-overlays.ts';
import type { Words } from './formats.ts';
import type { MessageKey } from './translate.ts';

export interface ChoiceText {
  readonly value: SettingValue;
  readonly label: string;
  readonly text: string;
  /** "built in", "suggested by …": who would choose this. */
  readonly marks: readonly string[];
  readonly isChosen: boolean;
}

export interface SettingText {
  readonly key: OwnKey;
  readonly title: string;
  readonly about: string | null;
  /** With a lock, only the one in force. */
  readonly choices: readonly ChoiceText[];
  /** Who set it, where it cannot be changed. */
  readonly lock: string | null;
}

export interface SettingsText {
  readonly intro: string;
  /** Where the organisation set something else for single providers. */
  readonly overlays: readonly string[];
  readonly settings: readonly SettingText[];
}

export function describeSettings(settings: SettingsInForce, words: Words): SettingsText {
  const { translate } = words;
  const { policy } = settings;
  const org = policy.orgName === null ? translate('organisation.start') : isolate(policy.orgName);
  const isManaged = ownKeys.some((key) => isLocked(settings, key));
  return {
    intro: isManaged ? translate('options.howFar.managed', { org }) : translate('options.howFar.free'),
    overlays: describeOverlays(policy, words),
    settings: ownKeys.map((key) => describeSetting(key, settings, words)),
  };
}

function describeSetting(key: OwnKey, settings: SettingsInForce, words: Words): SettingText {
  const { translate } = words;
  const { policy, withoutOwn } = settings;
  const chosen = settingIn(policy, key);
  const fallback = settingIn(withoutOwn, key);
  const isSet = isLocked(settings, key);
  // What an organisation suggests may be more than a person alone could choose.
  const offered: readonly SettingValue[] = isSet ? [chosen] : [...new Set<SettingValue>([...ownChoices[key], fallback, chosen])];
  const marksOf = (value: SettingValue): string[] => {
    if (isSet) return [];
    const orgMiddle = policy.orgName === null ? translate('organisation.middle') : isolate(policy.orgName);
    return [
      value === ownChoices[key][0] ? translate('setting.builtIn') : '',
      settings.suggested.includes(key) && value === fallback ? translate('setting.suggested', { orgMiddle }) : '',
    ].filter(Boolean);
  };
  const date = policy.reviewBy === null ? translate('health.value.none') : words.date(policy.reviewBy);
  return {
    key,
    title: translate(`setting.${key}.title`),
    about: aboutSetting(key, words),
    choices: offered.map((value) => ({
      value,
      label: translate(choiceKey(key, value)),
      text: translate(`${choiceKey(key, value)}.text` as MessageKey, { date }),
      marks: marksOf(value),
      isChosen: value === chosen,
    })),
    lock: isSet ? lockText(policy.orgName, words) : null,
  };
}

/** A test holds that there is a sentence for every choice of every setting. */
function choiceKey(key: OwnKey, value: SettingValue): MessageKey {
  return `setting.${key}.${value}` as MessageKey;
}

function aboutSetting(key: OwnKey, { translate }: Words): string | null {
  const about: string = `setting.${key}.about`;
  return translate.has(about) ? translate(about) : null;
}

function lockText(orgName: string | null, { translate }: Words): string {
  return orgName === null ? translate('setting.locked') : translate('setting.locked.org', { org: isolate(orgName) });
}

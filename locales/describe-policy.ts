/** Puts the policy in force into words for the popup. */
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { isolate } from '../core/text/isolate.ts';
import { describeOverlays } from './describe-overlays.ts';
import type { Words } from './formats.ts';

export interface PolicyText {
  readonly summary: string;
  /** Version, mode and age. */
  readonly detail: string | null;
  /** Where it is another one at single providers. */
  readonly overlays: readonly string[];
  readonly problemsTitle: string | null;
  readonly problems: readonly string[];
}

export function describePolicyInForce(policy: EffectivePolicy, now: string, words: Words): PolicyText {
  const { translate } = words;
  if (policy.state === 'none' || policy.asOf === null) return describeWithoutPolicy(policy, words);
  const org = policy.orgName === null ? translate('organisation.start') : isolate(policy.orgName);
  const orgMiddle = policy.orgName === null ? translate('organisation.middle') : org;
  const age = words.age(policy.asOf, now);
  const parts = [
    policy.policyVersion === null ? '' : translate('popup.policy.version', { version: policy.policyVersion }),
    translate(`popup.policy.mode.${policy.mode}`),
    translate(policy.state === 'cached' ? 'popup.policy.cached' : 'popup.policy.age', { age }),
  ];
  const count = policy.problems.length;
  return {
    summary: translate(summaryKey(policy), { org, orgMiddle }),
    detail: parts.filter(Boolean).join(' · '),
    overlays: describeOverlays(policy, words),
    problemsTitle: count === 0 ? null : translate(count === 1 ? 'popup.problems.one' : 'popup.problems', { count }),
    problems: policy.problems.map(({ path, code }) => translate(`policy.problem.${code}`, { path: isolate(path) })),
  };
}

function summaryKey({ userConsent, ownKeys }: EffectivePolicy) {
  const isOn = userConsent === 'on';
  if (ownKeys.includes('userConsent')) return isOn ? 'popup.policy.own.on' : 'popup.policy.own.off';
  if (userConsent === 'conditional') return 'popup.policy.conditional';
  return isOn ? 'popup.policy.on' : 'popup.policy.off';
}

/** Nobody but the person has a say: their own settings are called that, never a policy. */
function describeWithoutPolicy({ mode, userConsent, ownKeys }: EffectivePolicy, { translate }: Words): PolicyText {
  const hasOwn = ownKeys.length > 0;
  const parts = [translate(`popup.policy.mode.${mode}`), userConsent === 'on' ? '' : translate('popup.policy.own.heldBack')];
  return {
    summary: translate(hasOwn ? 'popup.policy.own' : 'popup.policy.none'),
    detail: hasOwn ? parts.filter(Boolean).join(' · ') : null,
    overlays: [],
    problemsTitle: null,
    problems: [],
  };
}

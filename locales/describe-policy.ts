/** Puts the policy in force into words for the popup. */
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';

export interface PolicyText {
  readonly summary: string;
  /** Version, mode and age. */
  readonly detail: string | null;
  readonly problemsTitle: string | null;
  readonly problems: readonly string[];
}

export function describePolicyInForce(policy: EffectivePolicy, now: string, words: Words): PolicyText {
  const { translate } = words;
  if (policy.state === 'none' || policy.asOf === null) {
    return { summary: translate('popup.policy.none'), detail: null, problemsTitle: null, problems: [] };
  }
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
    summary: translate(policy.userConsent === 'on' ? 'popup.policy.on' : 'popup.policy.off', { org, orgMiddle }),
    detail: parts.filter(Boolean).join(' · '),
    problemsTitle: count === 0 ? null : translate(count === 1 ? 'popup.problems.one' : 'popup.problems', { count }),
    problems: policy.problems.map(({ path, code }) => translate(`policy.problem.${code}`, { path: isolate(path) })),
  };
}

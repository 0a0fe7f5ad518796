/** Whose rule a sentence is about: it must not say that an organisation wants what the person set, or what nobody set. */
import type { Reason, RuleId } from '../core/decision/decision.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import type { OwnKey } from '../core/policy/own-settings.ts';

/** The setting behind a permit rule; other rules follow from the organisation's lists, from the provider or from facts. */
const settingBehind: Partial<Readonly<Record<RuleId, OwnKey>>> = {
  'toggle.on': 'userConsent',
  'toggle.off': 'userConsent',
  'entra.notAllowed': 'userConsent',
  'admin.orgWide': 'adminConsent',
  'scope.personal': 'personalAccounts',
  'grant.kept': 'existingGrants',
};

/** Whether a rule holds because the person set it, or because no organisation has a say here. */
export function isOwnRule({ rule }: Pick<Reason, 'rule'>, policy: Pick<EffectivePolicy, 'state' | 'ownKeys'>): boolean {
  const key = settingBehind[rule];
  return rule.startsWith('own.') || (key !== undefined && (policy.state === 'none' || policy.ownKeys.includes(key)));
}

/** Whether it is the person who wants to be asked for a reason. */
export function isOwnQuestion(policy: Pick<EffectivePolicy, 'ownKeys'>): boolean {
  return policy.ownKeys.includes('reasonAtRating');
}

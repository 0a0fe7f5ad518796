/** Says at which providers the organisation's policy is another than elsewhere: how far it goes there, and who decides about new apps. */
import { type ProviderId, providerIds } from '../core/oauth/authorization-request.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { policyFor } from '../core/policy/policy-for.ts';
import { findPromptProvider } from '../core/providers/prompt-providers.ts';
import type { Words } from './formats.ts';

/** One sentence for all providers at which the same differs; none where nothing does. */
export function describeOverlays(policy: EffectivePolicy, words: Words): readonly string[] {
  const providersByRules = new Map<string, ProviderId[]>();
  for (const provider of providerIds) {
    const rules = differingRules(provider, policy, words).join(', ');
    if (rules !== '') providersByRules.set(rules, [...(providersByRules.get(rules) ?? []), provider]);
  }
  return Array.from(providersByRules, ([rules, providers]) =>
    words.translate('policy.overlay', { providers: words.list(providers.map((each) => nameAccounts(each, words))), rules }),
  );
}

function nameAccounts(provider: ProviderId, { translate }: Words): string {
  return translate(provider === 'microsoft-personal' ? 'policy.overlay.personal' : `provider.${provider}`);
}

function differingRules(provider: ProviderId, policy: EffectivePolicy, { translate }: Words): readonly string[] {
  const { mode, userConsent } = policyFor(provider, policy);
  const modeWords = translate(`policy.overlay.mode.${mode}`);
  // A page that no script of ours reads yet is neither warned about nor stopped.
  const isRead = mode === 'monitor' || findPromptProvider(provider) !== null;
  return [
    ...(mode === policy.mode ? [] : [isRead ? modeWords : translate('policy.overlay.unread', { rule: modeWords })]),
    ...(userConsent === policy.userConsent ? [] : [translate(`policy.overlay.${userConsent}`)]),
  ];
}

import type { Decision } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import { trustStep } from '../core/decision/trust.ts';
import type { Words } from './formats.ts';
import { speaksOfRefusal } from './headline.ts';
import type { Names } from './reason-sentence.ts';
import { findRefusal, shownErrorCode } from './refusal-sentence.ts';

/** One more sentence where the headline alone leaves open what to do; else an empty text. */
export function adviceOf(facts: Facts, { headline, reasons }: Decision, names: Names, { translate }: Words): string {
  const { page, policy } = facts;
  const { start: org, middle: orgMiddle } = names.organisation;
  if (headline?.rule === 'F1') return translate(headline.because === 'pasted' ? 'device.advice.pasted' : 'device.advice');
  // Consent for everyone: who makes the app comes before what it may do.
  if (headline?.rule === 'admin.orgWide' && !headline.isBlocked) return translate(`warning.trust.${trustStep(facts)}`, { app: names.app });
  const refusal = findRefusal(page);
  if (refusal === null || !speaksOfRefusal(facts, headline)) return '';
  if (page.kind !== 'error') {
    if (policy.requests === 'off') return translate('refusal.noRequests', { org });
    if (reasons.some((reason) => reason.rule === 'entra.adminOnly' && reason.isApprovedHere))
      return translate('refusal.approvedHere', { org });
  }
  return translate(`refusal.${refusal}.next`, { app: names.app, org, orgMiddle, code: shownErrorCode(page) });
}

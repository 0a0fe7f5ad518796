import { publisherStep } from '../core/apps/publisher-ladder.ts';
import type { Decision, Reason } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import type { Words } from './formats.ts';
import { leadingRefusal } from './headline.ts';
import type { Names } from './reason-sentence.ts';
import { shownErrorCode } from './refusal-sentence.ts';
import type { MessageKey } from './translate.ts';

/** The next step for a finding that leads. */
function nextStep(headline: Reason): MessageKey | null {
  switch (headline.rule) {
    case 'A4':
    case 'A6':
    case 'A7':
    case 'A10':
    case 'F3':
    case 'F5':
    case 'F6':
    case 'F7':
    case 'own.blocked':
    case 'policy.unidentified':
      return `advice.${headline.rule}`;
    case 'A5':
      return `advice.A5${headline.because === 'changed' ? '.changed' : ''}`;
    case 'F1':
      return `device.advice${headline.because === 'pasted' ? '.pasted' : ''}`;
    case 'F2':
      return `advice.F2${headline.because === 'carried-off' ? '.carried-off' : ''}`;
    default:
      return null;
  }
}

/** One more sentence where the headline alone leaves open what to do; else an empty text. */
export function adviceOf(facts: Facts, { headline, reasons }: Decision, names: Names, { translate }: Words): string {
  const { page, policy } = facts;
  const { shown } = names;
  const next = headline && nextStep(headline);
  if (next !== null) return translate(next);
  // Consent for everyone: who makes the app comes before what it may do.
  if (headline?.rule === 'admin.orgWide' && !headline.isBlocked) return translate(`warning.trust.${publisherStep(facts)}`, shown);
  if (headline?.rule === 'entra.unknown' && policy.requests === 'on') return translate('advice.entra.unknown', shown);
  const refusal = leadingRefusal(facts, headline);
  if (refusal === null) return '';
  if (page.kind !== 'error') {
    if (policy.requests === 'off') return translate('refusal.noRequests', shown);
    if (reasons.some((reason) => reason.rule === 'entra.adminOnly' && reason.isApprovedHere))
      return translate('refusal.approvedHere', shown);
  }
  return translate(`refusal.${refusal}.next`, { ...shown, code: shownErrorCode(page) });
}

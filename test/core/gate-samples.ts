import type { PageKind } from '../../core/decision/facts.ts';
import type { Intervention } from '../../core/decision/intervention.ts';
import { unseenPage } from '../../core/decision/page-facts.ts';
import type { Card, GateState, ReadPage } from '../../core/gate.ts';
import type { Judgement } from '../../core/messages.ts';

export const pageOf = (name: string, kind: PageKind): ReadPage => ({ facts: { ...unseenPage, kind, appName: name }, fingerprint: name });

/** What the worker says of a prompt, with going on where that is possible. */
export const judgementOf = (strength: Intervention['strength'], canContinue = strength !== 'page'): Judgement => ({
  warning: {
    language: 'en',
    direction: 'ltr',
    intervention: { strength, tone: 'warn', canContinue },
    band: '',
    headline: strength,
    acknowledgement: { kind: 'none' },
    firstExit: 'leave',
    leave: '',
    leaveNote: '',
    lookAtPage: '',
    lookAtWarning: '',
    continue: canContinue ? 'Continue' : null,
    pictures: {},
  },
  styles: '',
});

/** The card on show. */
export function cardOf({ shown }: GateState): Card {
  if (!shown) throw new Error('No card is on show');
  return shown;
}

/** The card as the script of the page knows it: made ready, shown, put back, handed over and closed. */
import type { Card } from '../../core/gate.ts';
import type { Judgement } from '../../core/messages.ts';
import { isEnforced } from './ask-worker.ts';
import { checkingWarning, uncheckedWarning } from './fallback-warning.ts';
import { RestoreBudget } from './restore-budget.ts';
import { TopLayer } from './top-layer.ts';
import { type WarningCallbacks, WarningSurface } from './warning-surface.ts';

export function createWarningView(callbacks: WarningCallbacks) {
  const budget = new RestoreBudget();
  const topLayer = import.meta.env.FIREFOX ? new TopLayer() : null;
  const create = (): WarningSurface => new WarningSurface(callbacks, budget, topLayer);
  let surface: WarningSurface | null = null;
  /** Drawn while nobody waits for it. */
  let spare: WarningSurface | null = null;
  let checking: Judgement | null = null;

  const textOf = ({ kind, judgement }: Pick<Card, 'kind' | 'judgement'>): Judgement => {
    if (kind !== 'checking') return judgement ?? { warning: uncheckedWarning(isEnforced()), styles: '' };
    checking ??= { warning: checkingWarning(), styles: '' };
    return checking;
  };

  return {
    /** Draws the card that a held press would ask for, and looks up what would be said without a judgement. */
    prepare(): void {
      textOf({ kind: 'unchecked', judgement: null });
      if (surface || spare) return;
      spare = create();
      spare.prepare(textOf({ kind: 'checking', judgement: null }));
    },
    show(card: Card): void {
      surface ??= spare ?? create();
      spare = null;
      surface.show(card, textOf(card));
    },
    unfold(): void {
      surface?.unfold();
    },
    /** Draws the card anew: `document.open()` takes the listeners off it too. */
    renew(): void {
      if (import.meta.env.FIREFOX) topLayer?.noteReopened();
      surface = surface?.renew() ?? null;
    },
    /** Puts the card back when the page has taken it away. */
    restore(): void {
      surface?.restore();
    },
    /** Puts up what a later version of this script takes over, without a card where there is none. */
    offer(): void {
      surface ??= create();
      surface.offer();
    },
    holds: (host: Element): boolean => surface?.host === host,
    close(): void {
      surface?.remove();
      surface = null;
    },
  };
}

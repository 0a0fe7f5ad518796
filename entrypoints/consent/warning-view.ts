/** The card as the script of the page knows it: shown, put back, handed over and closed. */
import type { Judgement } from '../../core/messages.ts';
import type { Prompt } from './prompt-finder.ts';
import { RestoreBudget } from './restore-budget.ts';
import { TopLayer } from './top-layer.ts';
import { type WarningCallbacks, WarningSurface } from './warning-surface.tsx';

export function createWarningView(callbacks: WarningCallbacks) {
  const budget = new RestoreBudget();
  const topLayer = import.meta.env.FIREFOX ? new TopLayer() : null;
  const create = (): WarningSurface => new WarningSurface(callbacks, budget, topLayer);
  let surface: WarningSurface | null = null;
  /** Made ready while nobody waits for it. */
  let spare: WarningSurface | null = null;
  let hasWarned = false;

  return {
    isShown: (): boolean => surface !== null,
    /** Whether the card has told the person something that must not vanish by itself. */
    hasWarned: (): boolean => hasWarned && surface !== null,
    markWarned(): void {
      hasWarned = true;
    },
    /** Draws a card that may be asked for in a moment. */
    prepare(judgement: Judgement): void {
      if (surface || spare) return;
      spare = create();
      spare.prepare(judgement);
    },
    show(judgement: Judgement, prompt: Prompt): void {
      surface ??= spare ?? create();
      spare = null;
      surface.show(judgement, prompt);
    },
    unfold(): void {
      surface?.unfold();
    },
    /** Draws the card anew: `document.open()` takes the listeners off it too. */
    renew(): void {
      topLayer?.noteReopened();
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
      hasWarned = false;
    },
  };
}

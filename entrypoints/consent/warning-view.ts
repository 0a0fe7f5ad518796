/** The card as the script of the page knows it: shown, put back, handed over and closed. */
import type { Judgement } from '../../core/messages.ts';
import type { Prompt } from './find-prompt.ts';
import { type WarningCallbacks, WarningSurface } from './warning-surface.tsx';

export function createWarningView(callbacks: WarningCallbacks) {
  let surface: WarningSurface | null = null;
  let hasWarned = false;

  return {
    isShown: (): boolean => surface !== null,
    /** Whether the card has told the person something that must not vanish by itself. */
    hasWarned: (): boolean => hasWarned && surface !== null,
    markWarned(): void {
      hasWarned = true;
    },
    show(judgement: Judgement, prompt: Prompt): void {
      surface ??= new WarningSurface(callbacks);
      surface.show(judgement, prompt);
    },
    unfold(): void {
      surface?.unfold();
    },
    /** Draws the card anew: `document.open()` takes the listeners off it too. */
    renew(): void {
      surface = surface?.renew() ?? null;
    },
    /** Puts the card back when the page has taken it away. */
    restore(): void {
      surface?.restore();
    },
    /** Puts up what a later version of this script takes over, without a card where there is none. */
    offer(): void {
      surface ??= new WarningSurface(callbacks);
      surface.restore();
    },
    holds: (host: Element): boolean => surface?.host === host,
    close(): void {
      surface?.remove();
      surface = null;
      hasWarned = false;
    },
  };
}

/** @jsxImportSource ../elements */
/** What goes on past the warning, and what is asked before: a reason, and an acknowledgement. */
import type { CardText } from '../../core/warning.ts';
import { drawAcknowledgement, isImplied } from './acknowledgement.tsx';
import { ReasonField } from './reason-field.tsx';

export interface GoingOn {
  /** Null where the warning is the end. */
  readonly element: Element | null;
  /** Whether the card has been in view long enough for its release to count. It is drawn as one that has not. */
  setArmed(isArmed: boolean): void;
  /** Something lay over the card: what was acknowledged before that does not count after it. */
  voidAcknowledgement(): void;
}

/** The class of what goes on past the warning: a press in it counts only when the person meant it. */
export const goingOn = 'going-on';
/** A word or two is enough; nothing at all is not. */
const SHORTEST_REASON = 3;

/** `onContinue` is called with what was written where a reason was asked, else with an empty text. */
export function drawGoingOn({ ask, acknowledgement, reasonLabel, ...text }: CardText, onContinue: (reason: string) => void): GoingOn {
  // What is written for a request is not asked for, and stays in the request.
  const reasonAsked = ask ? null : reasonLabel;
  let isArmed = false;
  let isAcknowledged = isImplied(acknowledgement);
  let reason = '';

  const isReady = (): boolean => isArmed && isAcknowledged && (!reasonAsked || reason.length >= SHORTEST_REASON);
  const update = (): void => button.setAttribute('aria-disabled', String(!isReady()));
  // Shown as aria-disabled: a disabled button would lose the focus whenever the window does.
  const button = (
    <button type="button" class="button" aria-disabled="true" onClick={() => isReady() && onContinue(reason)}>
      {text.continue}
    </button>
  );
  const drawBox = (): Element | null =>
    drawAcknowledgement(acknowledgement, isArmed, (isGiven) => {
      isAcknowledged = isGiven;
      update();
    });
  const write = (written: string): void => {
    reason = written.trim();
    update();
  };
  let box = drawBox();

  return {
    element: text.continue ? (
      <div class={goingOn}>
        {reasonAsked && <ReasonField label={reasonAsked} onWrite={write} />}
        {box}
        {button}
      </div>
    ) : null,
    setArmed(isNow): void {
      isArmed = isNow;
      box?.querySelector('[type=checkbox]')?.setAttribute('aria-disabled', String(!isArmed));
      update();
    },
    voidAcknowledgement(): void {
      isAcknowledged = isImplied(acknowledgement);
      const before = box;
      box = drawBox();
      if (box) before?.replaceWith(box);
      update();
    },
  };
}

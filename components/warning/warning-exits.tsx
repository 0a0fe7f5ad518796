/** @jsxImportSource ../elements */
/** The ways out of a warning: the safe one first, and going on last. */
import type { CardText } from '../../core/warning.ts';
import { drawAsking } from './asking.tsx';
import { Exit } from './exit.tsx';
import { ReasonField } from './reason-field.tsx';
import { createTakeAlong } from './take-along.tsx';

export interface ExitCallbacks {
  readonly onLeave: () => void;
  readonly onRetry: () => void;
  /** One of the ways to ask was pressed. */
  readonly onAsk: () => void;
  readonly onFold: () => void;
}

interface WarningExitsProps extends ExitCallbacks {
  readonly text: CardText;
  readonly goingOn: Element | null;
}

export function WarningExits({ text, goingOn, onLeave, onRetry, onAsk, onFold }: WarningExitsProps) {
  const { ask, firstExit, reasonLabel } = text;
  const status = <span role="status">{text.leaveNote}</span>;
  const small = (
    <p class="small">
      {status}
      <span>
        <b>Consent Lens</b> {text.footer}
      </span>
    </p>
  );
  const takeAlong = ask && createTakeAlong(ask, status, (box) => small.before(box));
  const copy = (): void => {
    onAsk();
    takeAlong?.copy();
  };
  const asking = ask && drawAsking(ask, firstExit === 'ask', onAsk, copy);
  const write = (reason: string): void => {
    takeAlong?.add(reason);
    asking?.setReason(reason);
  };
  return (
    <footer class="exits">
      {ask && reasonLabel && <ReasonField label={reasonLabel} onWrite={write} />}
      <div class="buttons">
        {firstExit === 'page' && <Exit label={text.lookAtPage} isMain onClick={onFold} />}
        {firstExit === 'ask' && asking?.exits}
        <Exit label={text.leave} isMain={firstExit === 'leave'} onClick={onLeave} />
        {text.retry && <Exit label={text.retry} onClick={onRetry} />}
        {firstExit !== 'ask' && asking?.exits}
      </div>
      {goingOn}
      {small}
    </footer>
  );
}

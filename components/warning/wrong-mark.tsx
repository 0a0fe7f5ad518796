/** @jsxImportSource ../elements */
/** "This warning is wrong": noted in this browser once the worker has kept it, with the way back and a report to take along. */
import type { WrongText } from '../../core/warning.ts';
import { createTakeAlong } from './take-along.tsx';

interface WrongMarkProps {
  readonly text: WrongText;
  /** Resolves to whether it was kept. */
  readonly onMarkWrong: (isWrong: boolean) => Promise<boolean>;
}

export function WrongMark({ text, onMarkWrong }: WrongMarkProps) {
  const { report, mark, marked, failed, undo } = text;
  let { isMarked } = text;
  const turn = async (): Promise<void> => {
    const isWrong = !isMarked;
    if (!(await onMarkWrong(isWrong))) {
      takeAlong.say(failed);
      return;
    }
    isMarked = isWrong;
    button.textContent = isMarked ? undo : mark;
    if (isMarked) button.after(copy);
    else copy.remove();
    takeAlong.say(isMarked ? marked : '');
  };
  const status = <p role="status">{isMarked && marked}</p>;
  // One button for both ways: it keeps the focus.
  const button = (
    <button type="button" class="link" onClick={turn}>
      {isMarked ? undo : mark}
    </button>
  );
  const copy = (
    <button type="button" class="link" onClick={() => takeAlong.copy()}>
      {report.copyLabel}
    </button>
  );
  const wrong = (
    <div class="wrong">
      {status}
      {button}
      {isMarked && copy}
    </div>
  );
  const takeAlong = createTakeAlong(report, status, (box) => wrong.append(box));
  return wrong;
}

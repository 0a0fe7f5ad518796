/** "This warning is wrong": noted in this browser once the worker has kept it, with the way back and a report to take along. */
import { Component } from 'preact';
import type { WrongText } from '../../core/warning.ts';
import { CopyByHand, takeAlong } from './take-along.tsx';

interface WrongMarkProps {
  readonly text: WrongText;
  /** Resolves to whether it was kept. */
  readonly onMarkWrong: (isWrong: boolean) => Promise<boolean>;
}

interface State {
  readonly isMarked: boolean;
  readonly note: string;
}

export class WrongMark extends Component<WrongMarkProps, State> {
  override state: State = { isMarked: this.props.text.isMarked, note: this.props.text.isMarked ? this.props.text.marked : '' };

  render({ text, onMarkWrong }: WrongMarkProps, { isMarked, note }: State) {
    const { report, mark, marked, failed, undo } = text;
    const turn = async (): Promise<void> => {
      const isKept = await onMarkWrong(!isMarked);
      if (isKept) this.setState({ isMarked: !isMarked, note: isMarked ? '' : marked });
      else this.setState({ note: failed });
    };
    return (
      <div class="wrong">
        <p role="status">{note}</p>
        {/* One button for both ways: it keeps the focus. */}
        <button type="button" class="link" onClick={turn}>
          {isMarked ? undo : mark}
        </button>
        {isMarked && (
          <button type="button" class="link" onClick={() => takeAlong(report, (said) => this.setState({ note: said }))}>
            {report.copyLabel}
          </button>
        )}
        {note === report.copyFailed && <CopyByHand label={note} text={report.copyText} />}
      </div>
    );
  }
}

/** The ways out of a warning: the safe one first, going on only with the acknowledgement that was asked for. */
import { Component } from 'preact';
import type { AskText, CardText } from '../../core/warning.ts';
import { CopyByHand, takeAlong } from './take-along.tsx';

export interface WarningExitsProps {
  readonly text: CardText;
  /** Whether the card has been in view long enough for its release to count. */
  readonly isArmed: boolean;
  /** How often something lay over the card: what was acknowledged before that does not count after it. */
  readonly coverings: number;
  readonly onLeave: () => void;
  /** With what was written where a reason was asked, else an empty text. */
  readonly onContinue: (reason: string) => void;
  readonly onRetry: () => void;
  /** One of the ways to ask was pressed. */
  readonly onAsk: () => void;
  /** Resolves to whether it was kept. */
  readonly onMarkWrong: (isWrong: boolean) => Promise<boolean>;
  readonly onFold: () => void;
}

interface State {
  /** The number of coverings at which it was given; null: not given. */
  readonly acknowledgedAt: number | null;
  readonly reason: string;
  /** What came of copying the request. */
  readonly note: string;
}

/** The class of what goes on past the warning: a press in it counts only when the person meant it. */
export const goingOn = 'going-on';
/** Half a character, which no address can hold. */
const loneSurrogates = /\p{Cs}/gu;
/** A word or two is enough; nothing at all is not. */
const SHORTEST_REASON = 3;

/** A class, because the module of hooks would cost every sign-in page a twelfth of the script. */
export class WarningExits extends Component<WarningExitsProps, State> {
  override state: State = { acknowledgedAt: null, reason: '', note: '' };

  render(props: WarningExitsProps, { acknowledgedAt, reason, note }: State) {
    const { text, isArmed, coverings, onLeave, onContinue, onRetry, onFold } = props;
    const { ask, firstExit } = text;
    // What is written for a request is not asked for, and stays in the request.
    const isReasonGiven = ask || !text.reasonLabel || reason.trim().length >= SHORTEST_REASON;
    const isAcknowledged = acknowledgedAt === coverings || /none|click/.test(text.acknowledgement.kind);
    // Shown as aria-disabled: a disabled button would lose the focus whenever the window does.
    const isReady = isArmed && isAcknowledged && isReasonGiven;
    const asking = ask && this.#ways(ask, firstExit === 'ask');
    const why = text.reasonLabel && (
      <label class="field">
        <span>{text.reasonLabel}</span>
        <textarea
          rows={2}
          maxLength={280}
          onInput={(event) => this.setState({ reason: event.currentTarget.value.replace(loneSurrogates, '') })}
        />
      </label>
    );
    return (
      <footer class="exits">
        {ask && why}
        <div class="buttons">
          {firstExit === 'page' && <Exit label={text.lookAtPage} isMain onClick={onFold} />}
          {firstExit === 'ask' && asking}
          <Exit label={text.leave} isMain={firstExit === 'leave'} onClick={onLeave} />
          {text.retry && <Exit label={text.retry} onClick={onRetry} />}
          {firstExit !== 'ask' && asking}
        </div>
        {text.continue && (
          <div class={goingOn}>
            {!ask && why}
            <AcknowledgementBox
              key={coverings}
              {...props}
              onChange={(isGiven) => this.setState({ acknowledgedAt: isGiven ? coverings : null })}
            />
            <Exit label={text.continue} isDisabled={!isReady} onClick={() => isReady && onContinue(ask ? '' : reason.trim())} />
          </div>
        )}
        {ask && note === ask.copyFailed && <CopyByHand label={note} text={ask.copyText + reason} />}
        <p class="small">
          <span role="status">{note || text.leaveNote}</span>
          <span>
            <b>Consent Lens</b> {text.footer}
          </span>
        </p>
      </footer>
    );
  }

  #ways({ links, copyLabel, copyText, copied, copyFailed }: AskText, isFirst: boolean) {
    const { reason } = this.state;
    const { onAsk } = this.props;
    const copy = (): void => {
      onAsk();
      takeAlong({ copyText: copyText + reason, copied, copyFailed }, (said) => this.setState({ note: said }));
    };
    return [
      ...links.map(({ label, href }, index) => (
        <a
          key={label}
          class={isFirst && index === 0 ? 'button main' : 'button'}
          href={href.replace('{reason}', encodeURIComponent(reason))}
          target="_blank"
          rel="noopener noreferrer"
          onClick={onAsk}
        >
          {label}
        </a>
      )),
      <Exit key={copyLabel} label={copyLabel} isMain={isFirst && links.length === 0} onClick={copy} />,
    ];
  }
}

interface ExitProps {
  readonly label: string;
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

function Exit({ label, isMain, isDisabled, onClick }: ExitProps) {
  return (
    <button type="button" class={isMain ? 'button main' : 'button'} aria-disabled={isDisabled} onClick={onClick}>
      {label}
    </button>
  );
}

interface AcknowledgementBoxProps extends Pick<WarningExitsProps, 'text' | 'isArmed'> {
  readonly onChange: (isGiven: boolean) => void;
}

function AcknowledgementBox({ text: { acknowledgement }, isArmed, onChange }: AcknowledgementBoxProps) {
  switch (acknowledgement.kind) {
    case 'tick':
      return (
        <label class="tick">
          <input type="checkbox" aria-disabled={!isArmed} onChange={(event) => onChange(event.currentTarget.checked)} />
          <span>{acknowledgement.label}</span>
        </label>
      );
    case 'typed':
      return (
        <label class="field">
          <span>{acknowledgement.label}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onChange(isSameName(event.currentTarget.value, acknowledgement.expected))}
          />
        </label>
      );
    default:
      return null;
  }
}

/** Typing a name by hand: case and outer white space do not matter. */
function isSameName(typed: string, expected: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
  return plain(typed) !== '' && plain(typed) === plain(expected);
}

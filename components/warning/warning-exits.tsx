/** The ways out of a warning: leaving safely first, going on only with the acknowledgement that was asked for. */
import { useState } from 'preact/hooks';
import type { AcknowledgementText, WarningText } from '../../core/warning.ts';

export interface WarningExitsProps {
  readonly text: WarningText;
  /** Whether the card has been in view long enough for its release to count. */
  readonly isArmed: boolean;
  readonly onLeave: () => void;
  /** With what was written where a reason was asked, else an empty text. */
  readonly onContinue: (event: MouseEvent, reason: string) => void;
  readonly onRetry: () => void;
}

/** A word or two is enough; nothing at all is not. */
const SHORTEST_REASON = 3;

export function WarningExits({ text, isArmed, onLeave, onContinue, onRetry }: WarningExitsProps) {
  const [isAcknowledged, setAcknowledged] = useState(text.acknowledgement.kind === 'none' || text.acknowledgement.kind === 'click');
  const [reason, setReason] = useState('');
  const isReasonGiven = text.reasonLabel === null || reason.trim().length >= SHORTEST_REASON;
  // Shown as aria-disabled: a disabled button would lose the focus whenever the window does.
  const isReady = isArmed && isAcknowledged && isReasonGiven;
  // Asking is the first way out only while nothing but the organisation's decision stands in the way.
  const isAskFirst = text.ask !== null && text.intervention.tone === 'info';
  const ask = text.ask && (
    <a class={isAskFirst ? 'button main' : 'button'} href={text.ask.href} target="_blank" rel="noopener noreferrer">
      {text.ask.label}
    </a>
  );
  return (
    <footer class="exits">
      {text.continue !== null && text.reasonLabel !== null && <ReasonBox label={text.reasonLabel} onChange={setReason} />}
      {text.continue !== null && <AcknowledgementBox acknowledgement={text.acknowledgement} onChange={setAcknowledged} />}
      <div class="buttons">
        {isAskFirst && ask}
        {text.retry !== null && (
          <button type="button" class="button" onClick={onRetry}>
            {text.retry}
          </button>
        )}
        <button type="button" class={isAskFirst ? 'button' : 'button main'} onClick={onLeave}>
          {text.leave}
        </button>
        {!isAskFirst && ask}
        {text.continue !== null && (
          <button type="button" class="button" aria-disabled={!isReady} onClick={(event) => isReady && onContinue(event, reason.trim())}>
            {text.continue}
          </button>
        )}
      </div>
      <p class="small">
        <span>{text.leaveNote}</span>
        <span>{text.footer}</span>
      </p>
    </footer>
  );
}

function ReasonBox({ label, onChange }: { readonly label: string; readonly onChange: (reason: string) => void }) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea rows={2} maxLength={280} onInput={(event) => onChange(event.currentTarget.value)} />
    </label>
  );
}

interface AcknowledgementBoxProps {
  readonly acknowledgement: AcknowledgementText;
  readonly onChange: (isGiven: boolean) => void;
}

function AcknowledgementBox({ acknowledgement, onChange }: AcknowledgementBoxProps) {
  switch (acknowledgement.kind) {
    case 'tick':
      return (
        <label class="tick">
          <input type="checkbox" onChange={(event) => onChange(event.currentTarget.checked)} />
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

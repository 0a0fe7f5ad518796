/** The ways out of a warning: leaving safely first, going on only with the acknowledgement that was asked for. */
import { useState } from 'preact/hooks';
import type { AcknowledgementText, WarningText } from '../../core/warning.ts';

export interface WarningExitsProps {
  readonly text: WarningText;
  /** Whether the card has been in view long enough for its release to count. */
  readonly isArmed: boolean;
  readonly onLeave: () => void;
  readonly onContinue: (event: MouseEvent) => void;
  readonly onRetry: () => void;
}

export function WarningExits({ text, isArmed, onLeave, onContinue, onRetry }: WarningExitsProps) {
  const [isAcknowledged, setAcknowledged] = useState(text.acknowledgement.kind === 'none' || text.acknowledgement.kind === 'click');
  const [isReasonGiven, setReasonGiven] = useState(text.reasonLabel === null);
  // Asking is the first way out only while nothing but the organisation's decision stands in the way.
  const isAskFirst = text.ask !== null && text.intervention.tone === 'info';
  const ask = text.ask && (
    <a class={isAskFirst ? 'button main' : 'button'} href={text.ask.href} target="_blank" rel="noopener noreferrer">
      {text.ask.label}
    </a>
  );
  return (
    <footer class="exits">
      {text.continue !== null && text.reasonLabel !== null && <ReasonBox label={text.reasonLabel} onChange={setReasonGiven} />}
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
          <button type="button" class="button" disabled={!(isArmed && isAcknowledged && isReasonGiven)} onClick={onContinue}>
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

/** A word or two is enough; nothing at all is not. */
const SHORTEST_REASON = 3;

function ReasonBox({ label, onChange }: { readonly label: string; readonly onChange: (isGiven: boolean) => void }) {
  return (
    <label class="field">
      <span>{label}</span>
      <textarea rows={2} maxLength={280} onInput={(event) => onChange(event.currentTarget.value.trim().length >= SHORTEST_REASON)} />
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

/** @jsxImportSource ../elements */
/** What a person does before going on: nothing more, a tick, or typing the app's name. */
import type { AcknowledgementText } from '../../core/warning.ts';

/** Whether it is given by going on. */
export function isImplied({ kind }: AcknowledgementText): boolean {
  return kind === 'none' || kind === 'click';
}

/** Draws it, not given yet; null where there is nothing to do. */
export function drawAcknowledgement(text: AcknowledgementText, isArmed: boolean, onChange: (isGiven: boolean) => void): Element | null {
  switch (text.kind) {
    case 'tick':
      return (
        <label class="tick">
          <input type="checkbox" aria-disabled={String(!isArmed)} onChange={(event) => onChange(event.currentTarget.checked)} />
          <span>{text.label}</span>
        </label>
      );
    case 'typed':
      return (
        <label class="field">
          <span>{text.label}</span>
          <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            onInput={(event) => onChange(isSameName(event.currentTarget.value, text.expected))}
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

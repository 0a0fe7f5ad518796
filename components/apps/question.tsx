/** A question that waits for an answer: it takes the focus, Escape leaves it, and the focus goes back to what asked it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

export interface QuestionProps {
  readonly label: string;
  readonly sentences: readonly string[];
  /** The buttons; the first gets the focus. */
  readonly children: ComponentChildren;
  readonly onLeave: () => void;
}

export function Question({ label, sentences, children, onLeave }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Taken out of the page without being closed, it would leave the focus nowhere.
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-label={label}
      aria-describedby="question"
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
    >
      <div id="question">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div class="buttons">{children}</div>
    </dialog>
  );
}

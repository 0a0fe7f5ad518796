/** @jsxImportSource ../elements */
/** Copying a text, and where the browser refuses that, a box to copy it from by hand. */
import type { CopyText } from '../../core/warning.ts';

export interface TakeAlong {
  /** Says what came of something, copying or not: the box is there for as long as it says that copying failed. */
  say(note: string): void;
  copy(): void;
  /** What follows the text from now on. */
  add(text: string): void;
}

/** Says what came of it in `status`, which is in the card before: a live region is read out when it changes. `putBox` finds the box its place. */
export function createTakeAlong({ copyText, copied, copyFailed }: CopyText, status: Element, putBox: (box: Element) => void): TakeAlong {
  const box = (<textarea class="request" rows="5" readonly="" aria-label={copyFailed} />) as HTMLTextAreaElement;
  let all = copyText;
  const say = (note: string): void => {
    status.textContent = note;
    if (note !== copyFailed) box.remove();
    else {
      box.value = all;
      putBox(box);
      box.select();
    }
  };
  return {
    say,
    copy(): void {
      navigator.clipboard.writeText(all).then(
        () => say(copied),
        () => say(copyFailed),
      );
    },
    add(text): void {
      all = copyText + text;
      box.value = all;
    },
  };
}

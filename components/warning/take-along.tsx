/** Copying a text, and where the browser refuses that, a box to copy it from by hand. */
import type { CopyText } from '../../core/warning.ts';

/** Says what came of it. */
export function takeAlong({ copyText, copied, copyFailed }: Omit<CopyText, 'copyLabel'>, say: (note: string) => void): void {
  navigator.clipboard.writeText(copyText).then(
    () => say(copied),
    () => say(copyFailed),
  );
}

export function CopyByHand({ label, text }: { readonly label: string; readonly text: string }) {
  return <textarea class="request" rows={5} readOnly aria-label={label} value={text} ref={(area) => area?.select()} />;
}

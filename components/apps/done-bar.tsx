/** What the person did last and the way to undo it: in sight wherever the list stands, until they close it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';
import type { Done } from './use-done.ts';

export interface DoneBarProps {
  readonly done: Done | null;
  readonly translate: Translate;
  readonly onClose: () => void;
}

export function DoneBar({ done, translate, onClose }: DoneBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (done?.takesFocus) bar.current?.querySelector('button')?.focus();
  }, [done]);
  return (
    <div class={done === null ? 'done unseen' : 'done no-print'} ref={bar}>
      {/* There from the start: what comes into a page together with its text is not read aloud everywhere. */}
      <p role="status">{done?.text}</p>
      {done !== null && done.undo !== null && (
        <button type="button" class="text-button" onClick={done.undo}>
          {translate('apps.undo')}
        </button>
      )}
      {done !== null && (
        <button type="button" class="close" aria-label={translate('apps.done.close')} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}

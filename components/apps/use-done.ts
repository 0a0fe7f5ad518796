/** What the person did last, in words, and the way to undo it. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

type Undo = () => Promise<void>;

export interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
  /** Whether what was pressed went away with what it did, so that the focus must go on from here. */
  readonly takesFocus: boolean;
}

/** What was done when the list stood open before, and can be undone still. */
export interface EarlierDone {
  readonly text: string;
  readonly undo: Undo;
}

/** `run` resolves to whether it was done; work that rejects changed nothing, and is said to have failed. */
export function useDone(
  translate: Translate,
  earlier: EarlierDone | null,
): {
  readonly done: Done | null;
  readonly run: (work: () => Promise<Undo>, text: string) => Promise<boolean>;
  readonly close: () => void;
} {
  const takeBack = (undo: Undo): void => {
    undo().then(
      () => setDone({ text: translate('apps.undone'), undo: null, takesFocus: true }),
      // What could not be undone now may be the next time.
      () => setDone(offer(translate('apps.failed'), undo, true)),
    );
  };
  const offer = (text: string, undo: Undo, takesFocus: boolean): Done => ({ text, undo: () => takeBack(undo), takesFocus });
  const [done, setDone] = useState<Done | null>(earlier && offer(earlier.text, earlier.undo, false));
  return {
    done,
    run: async (work, text) => {
      const undo = await work().catch(() => null);
      setDone(undo === null ? { text: translate('apps.failed'), undo: null, takesFocus: false } : offer(text, undo, true));
      return undo !== null;
    },
    close: () => setDone(null),
  };
}

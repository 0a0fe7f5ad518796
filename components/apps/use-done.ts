/** What the person did last, in words, and the way to undo it as long as the page is open. */
import { useState } from 'preact/hooks';
import type { Translate } from '../../locales/translate.ts';

type Undo = () => Promise<void>;

export interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
}

/** `run` resolves to whether it was done; work that rejects changed nothing, and is said to have failed. */
export function useDone(translate: Translate): {
  readonly done: Done | null;
  readonly run: (work: () => Promise<Undo>, text: string) => Promise<boolean>;
} {
  const [done, setDone] = useState<Done | null>(null);
  const say = (text: string): void => setDone({ text, undo: null });
  const takeBack = (undo: Undo): void => {
    undo().then(
      () => say(translate('apps.undone')),
      () => say(translate('apps.failed')),
    );
  };
  return {
    done,
    run: async (work, text) => {
      const undo = await work().catch(() => null);
      if (undo === null) say(translate('apps.failed'));
      else setDone({ text, undo: () => takeBack(undo) });
      return undo !== null;
    },
  };
}

/** Where a sign-in address led on, or is about to, without asking: what happened, what to do, and the way to do it. */
import { useEffect, useRef } from 'preact/hooks';
import type { Tone } from '../../core/decision/intervention.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';

export interface LandedProps {
  /** Null where the tab was opened again later: then there is nothing to say any more. */
  readonly notice: {
    readonly rule: 'F2' | 'F3';
    readonly tone: Tone;
    readonly headline: string;
    readonly advice: string | null;
  } | null;
  /** Whether the page it is about was closed from here. */
  readonly isClosed: boolean;
  readonly translate: Translate;
  readonly onClosePage: () => void;
  readonly onDone: () => void;
}

export function Landed({ notice, isClosed, translate, onClosePage, onDone }: LandedProps) {
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isClosed) done.current?.focus();
  }, [isClosed]);
  return (
    <main>
      <p class="brand">
        <PageIcon name="shield" />
        Consent Lens
      </p>
      {notice === null ? (
        <h1>{translate('landed.nothing')}</h1>
      ) : (
        <article class={`panel landing tone-${notice.tone}`}>
          <p class="landing-mark">
            <PageIcon name="octagon" />
            {translate(`landed.mark.${notice.rule}`)}
          </p>
          <h1>{notice.headline}</h1>
          {notice.advice !== null && <p class="landing-advice">{notice.advice}</p>}
          <p class="soft">{translate(`landed.note.${notice.rule}`)}</p>
          <p role="status">{isClosed ? translate('landed.closed') : ''}</p>
          <Buttons isClosed={isClosed} done={done} translate={translate} onClosePage={onClosePage} onDone={onDone} />
        </article>
      )}
    </main>
  );
}

interface ButtonsProps extends Pick<LandedProps, 'isClosed' | 'translate' | 'onClosePage' | 'onDone'> {
  readonly done: { readonly current: HTMLButtonElement | null };
}

function Buttons({ isClosed, done, translate, onClosePage, onDone }: ButtonsProps) {
  return (
    <div class="buttons">
      {!isClosed && (
        <button type="button" class="button main" onClick={onClosePage}>
          {translate('landed.close')}
        </button>
      )}
      <button type="button" class={isClosed ? 'button main' : 'button'} onClick={onDone} ref={done}>
        {translate(isClosed ? 'landed.done' : 'landed.keep')}
      </button>
    </div>
  );
}

/** What is kept in this browser, in words and numbers, and the way to delete it: said first, then done. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { StorageText } from '../../locales/describe-storage.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';

export interface StoredDataProps {
  readonly storage: StorageText;
  readonly translate: Translate;
  readonly onForgetWrong: () => void;
  /** Resolves to whether everything went. */
  readonly onDelete: () => Promise<boolean>;
}

export function StoredData({ storage, translate, onForgetWrong, onDelete }: StoredDataProps) {
  return (
    <section class="panel" aria-labelledby="stored">
      <h2 id="stored">{translate('options.stored.title')}</h2>
      <p class="soft">{translate('options.stored.intro')}</p>
      <dl class="stored">
        {storage.rows.map(({ label, value, text, remove }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="amount">{value}</dd>
            <dd class="soft">
              {text}
              {remove !== null && (
                <>
                  {' '}
                  <button type="button" class="link" onClick={onForgetWrong}>
                    {remove}
                  </button>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <DeleteEverything goes={storage.goes} translate={translate} onDelete={onDelete} />
    </section>
  );
}

interface DeleteEverythingProps extends Omit<StoredDataProps, 'storage' | 'onForgetWrong'> {
  readonly goes: StorageText['goes'];
}

function DeleteEverything({ goes, translate, onDelete }: DeleteEverythingProps) {
  const [step, setStep] = useState<'closed' | 'asked' | 'done' | 'failed'>('closed');
  const opener = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  // The question comes into focus at its safe answer, and gives the focus back.
  const hasAsked = useRef(false);
  useEffect(() => {
    if (step === 'asked') keep.current?.focus();
    else if (hasAsked.current) opener.current?.focus();
    hasAsked.current = step === 'asked';
  }, [step]);
  const confirm = async (): Promise<void> => setStep((await onDelete()) ? 'done' : 'failed');
  return (
    <div class="delete">
      {step === 'asked' ? (
        <fieldset
          class="question"
          aria-labelledby={titleId}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setStep('closed');
          }}
        >
          <h3 id={titleId}>
            <PageIcon name="octagon" />
            {translate('options.delete.title')}
          </h3>
          <p>{translate('options.delete.goes')}</p>
          <ul>
            {goes.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
          <p>{translate('options.delete.stays')}</p>
          <div class="buttons">
            <button type="button" class="button main" ref={keep} onClick={() => setStep('closed')}>
              {translate('options.delete.keep')}
            </button>
            <button type="button" class="button danger" onClick={() => void confirm()}>
              {translate('options.delete.confirm')}
            </button>
          </div>
        </fieldset>
      ) : (
        <button type="button" class="button" ref={opener} onClick={() => setStep('asked')}>
          {translate('options.delete.open')}
        </button>
      )}
      <p class="saved" role="status">
        {step === 'done' && translate('options.delete.done')}
        {step === 'failed' && translate('options.delete.failed')}
      </p>
    </div>
  );
}

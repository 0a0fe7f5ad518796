/** The organisation's policy: whether it arrived, and what became of each of its keys. */
import { useState } from 'preact/hooks';
import type { HealthText, KeyHealthText } from '../../locales/describe-health.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';
import type { PictureName } from '../pictures.ts';

export interface PolicyHealthProps {
  readonly health: HealthText;
  readonly translate: Translate;
  /** Resolves to whether the text is on the clipboard. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

export function PolicyHealth({ health, translate, onCopy }: PolicyHealthProps) {
  return (
    <section class="panel" aria-labelledby="health">
      <h2 id="health">{health.title}</h2>
      {health.none !== null ? <p class="soft">{health.none}</p> : <Report health={health} />}
      {health.none === null && <CopyAsText text={health.plainText} translate={translate} onCopy={onCopy} />}
    </section>
  );
}

function Report({ health }: { readonly health: HealthText }) {
  return (
    <>
      <p class={`summary ${health.isHealthy ? 'tone-calm' : 'tone-caution'}`}>
        <PageIcon name={health.isHealthy ? 'circle-check' : 'triangle'} />
        {health.summary}
      </p>
      <dl class="facts">
        {health.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <KeyList keys={health.set} />
      {health.others.length > 0 && (
        <>
          <h3>{health.othersTitle}</h3>
          <Problems problems={health.others} />
        </>
      )}
      {health.drift.length > 0 && (
        <>
          <h3>{health.driftTitle}</h3>
          <Problems problems={health.drift} />
        </>
      )}
      <details class="unset">
        <summary>{health.unsetTitle}</summary>
        <KeyList keys={health.unset} />
      </details>
    </>
  );
}

const statusIcons: Readonly<Record<KeyHealthText['status'], PictureName>> = {
  applied: 'circle-check',
  own: 'person',
  partly: 'triangle',
  rejected: 'octagon',
  unset: 'circle-minus',
};

function KeyList({ keys }: { readonly keys: readonly KeyHealthText[] }) {
  return (
    <ul class="keys">
      {keys.map((key) => (
        <li key={key.key}>
          <div class="key-text">
            <p class="key-title">{key.title}</p>
            <p class="soft">
              <code>{key.key}</code>
              {key.value !== null && <span class="value">{key.value}</span>}
            </p>
          </div>
          <p class={`status status-${key.status}`}>
            <PageIcon name={statusIcons[key.status]} />
            <span>
              {key.statusText}
              {key.note !== null && <span class="note">{key.note}</span>}
            </span>
          </p>
          {key.problems.length > 0 && <Problems problems={key.problems} />}
        </li>
      ))}
    </ul>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <ul class="problems">
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  );
}

interface CopyAsTextProps extends Omit<PolicyHealthProps, 'health'> {
  readonly text: string;
}

function CopyAsText({ text, translate, onCopy }: CopyAsTextProps) {
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const copy = async (): Promise<void> => setOutcome((await onCopy(text)) ? 'copied' : 'failed');
  return (
    <div class="copy">
      <button type="button" class="button" onClick={() => void copy()}>
        {translate('health.copy')}
      </button>
      <p class="saved" role="status">
        {outcome === 'copied' && translate('health.copied')}
        {outcome === 'failed' && translate('health.copyFailed')}
      </p>
      {outcome === 'failed' && <textarea readOnly rows={8} aria-label={translate('health.copyText')} value={text} />}
    </div>
  );
}

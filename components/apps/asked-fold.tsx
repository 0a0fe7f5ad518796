/** What the person asked approval for, and the way to forget it. Quiet: nothing is wrong with waiting. */
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import type { AskedText } from '../../locales/describe-asked.ts';
import type { Translate } from '../../locales/translate.ts';

interface AskedFoldProps {
  readonly asked: AskedText;
  readonly translate: Translate;
  readonly onForget: (record: AskedRecord) => void;
}

export function AskedFold({ asked, translate, onForget }: AskedFoldProps) {
  return (
    <details class="asked no-print">
      <summary>{asked.title}</summary>
      <ul>
        {asked.apps.map(({ record, text, forget }) => (
          <li key={`${record.provider} ${record.clientId}`}>
            <span>{text}</span>{' '}
            <button type="button" class="text-button" aria-label={forget} onClick={() => onForget(record)}>
              {translate('apps.asked.forget')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

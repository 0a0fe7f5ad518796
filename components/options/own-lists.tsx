/** The person's own list of apps and sites: what stands on it, and a line each to add one. */
import { useId, useState } from 'preact/hooks';
import type { AppEntry } from '../../core/policy/effective-policy.ts';
import type { OwnEntryText, OwnListsText } from '../../locales/describe-own-lists.ts';
import type { Translate } from '../../locales/translate.ts';

export interface OwnListsProps {
  readonly own: OwnListsText;
  /** Said quietly after a change: kept, or not. */
  readonly message: string;
  readonly translate: Translate;
  /** Each resolves to whether it was added. */
  readonly onListApp: (id: string, access: AppEntry['access']) => Promise<boolean>;
  readonly onBlockHost: (host: string) => Promise<boolean>;
  readonly onUnlist: (entry: Pick<OwnEntryText, 'kind' | 'id'>) => void;
}

export function OwnLists({ own, message, translate, onListApp, onBlockHost, onUnlist }: OwnListsProps) {
  return (
    <details class="setting fold">
      <summary>
        <h3 class="setting-title">{own.title}</h3>
        <span class="soft now">{own.now}</span>
      </summary>
      <p class="soft about">{own.about}</p>
      <ul class="own-entries">
        {own.entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id}`}>
            <p>
              <span class="choice-label">{entry.name}</span>
              <span class="soft">{entry.state}</span>
            </p>
            <button type="button" class="link" aria-label={entry.remove} onClick={() => onUnlist(entry)}>
              {translate('own.remove.short')}
            </button>
          </li>
        ))}
      </ul>
      <AddField
        label={translate('own.app')}
        hint={translate('own.app.hint')}
        actions={[
          { label: translate('own.block'), onAdd: (id) => onListApp(id, 'block') },
          ...(own.canLetThrough ? [{ label: translate('own.allow'), onAdd: (id: string) => onListApp(id, 'allow') }] : []),
        ]}
      />
      <AddField label={translate('own.host')} hint={null} actions={[{ label: translate('own.block'), onAdd: onBlockHost }]} />
      <p class="saved" role="status">
        {message}
      </p>
    </details>
  );
}

interface AddFieldProps {
  readonly label: string;
  readonly hint: string | null;
  /** The first is also what Enter does. */
  readonly actions: readonly { readonly label: string; readonly onAdd: (text: string) => Promise<boolean> }[];
}

function AddField({ label, hint, actions }: AddFieldProps) {
  const [text, setText] = useState('');
  const id = useId();
  const add = async (index: number): Promise<void> => {
    if (text.trim() !== '' && (await actions[index]?.onAdd(text))) setText('');
  };
  return (
    <form
      class="own-add"
      onSubmit={(event) => {
        event.preventDefault();
        void add(0);
      }}
    >
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="ltr"
        maxLength={1024}
        spellcheck={false}
        autocomplete="off"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {actions.map((action, index) => (
        <button
          key={action.label}
          type={index === 0 ? 'submit' : 'button'}
          class="button"
          onClick={index === 0 ? undefined : () => void add(index)}
        >
          {action.label}
        </button>
      ))}
      {hint !== null && <p class="soft">{hint}</p>}
    </form>
  );
}

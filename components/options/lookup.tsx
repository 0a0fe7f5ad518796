/** "What would these permissions mean?": any list that somebody pastes, understood as a prompt's would be. */
import { useId, useMemo, useState } from 'preact/hooks';
import { maxTextLength } from '../../core/permissions/read-scope-list.ts';
import type { LookupProvider, LookupQuestion, LookupText } from '../../locales/describe-lookup.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';
import { pictureOf } from '../picture-of.ts';

export interface LookupProps {
  readonly providers: readonly LookupProvider[];
  /** Null where the text has no scope; undefined where the lists could not be read. */
  readonly understand: ((question: LookupQuestion) => LookupText | null) | undefined;
  readonly translate: Translate;
}

/** Real addresses stay far below this. */
const longestResource = 500;

export function Lookup({ providers, understand, translate }: LookupProps) {
  const [text, setText] = useState('');
  const [provider, setProvider] = useState<string>(providers[0]?.value ?? '');
  const [resource, setResource] = useState('');
  const listId = useId();
  const providerId = useId();
  const resourceId = useId();
  const understood = useMemo(() => understand?.({ text, provider, resource }) ?? null, [understand, text, provider, resource]);
  return (
    <section class="panel" aria-labelledby="lookup">
      <h2 id="lookup">{translate('lookup.title')}</h2>
      <p class="soft">{translate('lookup.intro')}</p>
      {understand === undefined ? (
        <p role="alert">{translate('lookup.failed')}</p>
      ) : (
        <div class="lookup-fields">
          <label for={listId}>{translate('lookup.list')}</label>
          <textarea
            id={listId}
            rows={3}
            maxLength={maxTextLength}
            spellcheck={false}
            autocomplete="off"
            dir="ltr"
            placeholder="Mail.Read offline_access"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <label for={providerId}>{translate('lookup.provider')}</label>
          <select id={providerId} value={provider} onChange={(event) => setProvider(event.currentTarget.value)}>
            {providers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          {providers.some(({ value, hasResources }) => value === provider && hasResources) && (
            <>
              <label for={resourceId}>{translate('lookup.resource')}</label>
              <input
                id={resourceId}
                type="text"
                maxLength={longestResource}
                spellcheck={false}
                autocomplete="off"
                dir="ltr"
                placeholder="https://outlook.office.com"
                value={resource}
                onInput={(event) => setResource(event.currentTarget.value)}
              />
            </>
          )}
        </div>
      )}
      {/* The count alone is read out at each key, not all that follows from it. */}
      <p class="soft" role="status">
        {understood?.count}
      </p>
      {understood !== null && <Understood understood={understood} />}
    </section>
  );
}

function Understood({ understood }: { readonly understood: LookupText }) {
  return (
    <>
      <ul class="meanings">
        {understood.groups.map((group) => (
          <li key={group.title}>
            <PageIcon name={pictureOf(group.icon)} />
            <div>
              <p class="meaning">{group.title}</p>
              {group.example !== null && <p class="soft">{group.example}</p>}
              <p class="names">{group.scopes.join('  ')}</p>
            </div>
            <p class={`level level-${group.level}`}>{group.levelText}</p>
          </li>
        ))}
      </ul>
      {understood.rest !== null && <p class="soft">{understood.rest}</p>}
      {understood.together.map((sentence) => (
        <p class="summary tone-caution" key={sentence}>
          <PageIcon name="triangle" />
          {sentence}
        </p>
      ))}
      {understood.notes.map((note) => (
        <p class="soft" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

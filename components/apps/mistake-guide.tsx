/** What to do after allowing something by mistake: in order, with the page for each, and what none of it does. */
import { useEffect, useRef } from 'preact/hooks';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';
import type { AftermathText } from '../../locales/describe-revoke.ts';
import { nameProvider } from '../../locales/name-provider.ts';
import type { Translate } from '../../locales/translate.ts';

export interface MistakeGuideProps {
  readonly provider: ProviderId;
  readonly providers: readonly ProviderId[];
  readonly guide: AftermathText;
  /** What none of it does. */
  readonly limits: readonly string[];
  readonly translate: Translate;
  readonly onProvider: (provider: ProviderId) => void;
}

export function MistakeGuide({ provider, providers, guide, limits, translate, onProvider }: MistakeGuideProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article class="card mistake" aria-labelledby="mistake">
      <h2 id="mistake" tabIndex={-1} ref={heading}>
        {guide.title}
      </h2>
      <p>{translate('mistake.intro')}</p>
      <label class="filter">
        <span>{translate('mistake.where')}</span>
        <select
          value={provider}
          onChange={({ currentTarget }) => onProvider(providers.find((id) => id === currentTarget.value) ?? provider)}
        >
          {providers.map((id) => (
            <option key={id} value={id}>
              {nameProvider(id, { translate })}
            </option>
          ))}
        </select>
      </label>
      <ol class="steps">
        {guide.steps.map(({ text, link }) => (
          <li key={`${provider} ${text}`}>
            <label class="step-title">
              <input type="checkbox" />
              <span>{text}</span>
            </label>
            {link !== null && (
              <a href={link.url} target="_blank" rel="noopener noreferrer">
                {link.label}
              </a>
            )}
          </li>
        ))}
      </ol>
      <h3>{translate('revoke.limits')}</h3>
      <ul class="abilities">
        {limits.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </article>
  );
}

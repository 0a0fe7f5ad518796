/** The warning: one headline, what the app could do, the facts, and the safe way out first. Text in, callbacks out. */
import { useId, useState } from 'preact/hooks';
import type { WarningText } from '../../core/warning.ts';
import { Icon, iconForData, iconForTone } from '../icon.tsx';

export interface WarningCardProps {
  readonly text: WarningText;
  /** Whether the card has been in view long enough for its release to count. */
  readonly isArmed: boolean;
  readonly onLeave: () => void;
  readonly onContinue: (event: MouseEvent) => void;
  readonly onRetry: () => void;
  readonly onFold: () => void;
}

export function WarningCard({ text, isArmed, onLeave, onContinue, onRetry, onFold }: WarningCardProps) {
  const { acknowledgement } = text;
  const [isTicked, setTicked] = useState(false);
  const [typed, setTyped] = useState('');
  const [reason, setReason] = useState('');
  const headlineId = useId();

  const isAcknowledged =
    acknowledgement.kind === 'tick' ? isTicked : acknowledgement.kind === 'typed' ? isSameName(typed, acknowledgement.expected) : true;
  const isReasonGiven = text.reasonLabel === null || reason.trim().length > 2;

  return (
    <article class={`card tone-${text.intervention.tone}`} aria-labelledby={headlineId}>
      <header class="band">
        <Icon name={iconForTone(text.intervention.tone)} />
        <span class="band-text">{text.band}</span>
        <button type="button" class="fold" onClick={onFold}>
          {text.lookAtPage}
        </button>
      </header>
      <div class="body">
        <h1 class="headline" id={headlineId}>
          {text.headline}
        </h1>
        {text.app.name && (
          <div class="app">
            <div class="initials" aria-hidden="true">
              {text.app.initials}
            </div>
            <div class="app-text">
              <p class="app-name">{text.app.name}</p>
              {text.app.detail && <p class="soft">{text.app.detail}</p>}
            </div>
          </div>
        )}
        {text.abilities.length > 0 && (
          <section aria-label={text.abilitiesTitle}>
            <h2 class="section-title">{text.abilitiesTitle}</h2>
            <ul class="abilities">
              {text.abilities.map((ability) => (
                <li key={ability.title}>
                  <Icon name={iconForData(ability.icon)} />
                  <div>
                    <p class="ability">
                      {ability.title}
                      {ability.newMark && <span class="new">{ability.newMark}</span>}
                    </p>
                    {ability.example && <p class="soft">{ability.example}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        )}
        {text.abilitiesNote && <p class="soft">{text.abilitiesNote}</p>}
        {text.facts.length > 0 && (
          <dl class="facts">
            {text.facts.map((fact) => (
              <div key={fact.label}>
                <dt>{fact.label}</dt>
                <dd title={fact.source}>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
        {text.reasons.length > 0 && (
          <details class="why">
            <summary>{text.why}</summary>
            <ul>
              {text.reasons.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <footer class="exits">
        {text.reasonLabel !== null && text.continue !== null && (
          <label class="field">
            <span>{text.reasonLabel}</span>
            <textarea rows={2} maxLength={280} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
        )}
        {acknowledgement.kind === 'tick' && text.continue !== null && (
          <label class="tick">
            <input type="checkbox" checked={isTicked} onChange={(event) => setTicked(event.currentTarget.checked)} />
            <span>{acknowledgement.label}</span>
          </label>
        )}
        {acknowledgement.kind === 'typed' && text.continue !== null && (
          <label class="field">
            <span>{acknowledgement.label}</span>
            <input
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
        )}
        <div class="buttons">
          {text.ask && (
            <a class="button main" href={text.ask.href} target="_blank" rel="noopener noreferrer">
              {text.ask.label}
            </a>
          )}
          {text.retry !== null && (
            <button type="button" class="button" onClick={onRetry}>
              {text.retry}
            </button>
          )}
          <button type="button" class={text.ask ? 'button' : 'button main'} onClick={onLeave} title={text.leaveNote}>
            {text.leave}
          </button>
          {text.continue !== null && (
            <button type="button" class="button" disabled={!(isArmed && isAcknowledged && isReasonGiven)} onClick={onContinue}>
              {text.continue}
            </button>
          )}
        </div>
        <p class="small">
          <span>{text.leaveNote}</span>
          <span>{text.footer}</span>
        </p>
      </footer>
    </article>
  );
}

/** Typing a name by hand: case and outer white space do not matter. */
function isSameName(typed: string, expected: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase();
  return plain(typed) !== '' && plain(typed) === plain(expected);
}

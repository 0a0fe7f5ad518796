/** The warning: one headline, what the app could do, the facts, and the safe way out first. Text in, callbacks out. */
import type { CardText, WarningText } from '../../core/warning.ts';
import { Icon } from '../icon.tsx';
import { WarningExits, type WarningExitsProps } from './warning-exits.tsx';

export function WarningCard(props: WarningExitsProps) {
  const { text } = props;
  const { tone } = text.intervention;
  return (
    <div class={`card tone-${tone}`}>
      <header class="band">
        <Icon path={text.pictures[tone]} />
        <span class="band-text">{text.band}</span>
        {text.firstExit !== 'page' && (
          <button type="button" class="fold" onClick={props.onFold}>
            {text.lookAtPage}
          </button>
        )}
      </header>
      <div class="body">
        <h1 class="headline">{text.headline}</h1>
        {text.advice && <p>{text.advice}</p>}
        <App app={text.app} />
        <Abilities text={text} />
        {text.abilitiesNote && <p class="soft">{text.abilitiesNote}</p>}
        <Facts facts={text.facts} />
        <Reasons title={text.why} reasons={text.reasons} />
      </div>
      <WarningExits {...props} />
    </div>
  );
}

function App({ app }: Pick<WarningText, 'app'>) {
  if (app.name === '') return null;
  return (
    <div class="app">
      <div class="initials" aria-hidden="true">
        {app.initials}
      </div>
      <div class="app-text">
        <p class="app-name">{app.name}</p>
        {app.detail && <p class="soft">{app.detail}</p>}
      </div>
    </div>
  );
}

function Abilities({ text }: { readonly text: CardText }) {
  const { abilitiesTitle, abilities, pictures } = text;
  if (abilities.length === 0) return null;
  return (
    <section aria-label={abilitiesTitle}>
      <h2 class="section-title">{abilitiesTitle}</h2>
      <ul class="abilities">
        {abilities.map((ability) => (
          <li key={ability.title}>
            <Icon path={pictures[ability.icon]} />
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
  );
}

function Facts({ facts }: Pick<WarningText, 'facts'>) {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd title={fact.source}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <details class="why">
      <summary>{title}</summary>
      <ul>
        {reasons.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

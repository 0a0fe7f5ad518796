/** The warning: one headline, what the app could do, the facts, and the safe way out first. Text in, callbacks out. */
import type { ComponentChildren } from 'preact';
import type { CardText, FactText, FoldText } from '../../core/warning.ts';
import { Icon } from '../icon.tsx';
import { WarningExits, type WarningExitsProps } from './warning-exits.tsx';
import { WrongMark } from './wrong-mark.tsx';

export function WarningCard(props: WarningExitsProps) {
  const { text } = props;
  const { tone, strength } = text.intervention;
  const exits = <WarningExits {...props} />;
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
        <div class="lead">
          <h1 class="headline">{text.headline}</h1>
          {text.advice && <p>{text.advice}</p>}
        </div>
        {/* On a whole page there is room to leave before reading on. */}
        {strength === 'page' && exits}
        <div class="details">
          <App text={text} />
          <Abilities text={text} />
          {text.abilitiesNote && <p class="soft">{text.abilitiesNote}</p>}
          {text.pageWords && <Fold {...text.pageWords} />}
          <Facts text={text} />
          <Fold title={text.why ?? ''} items={text.reasons ?? []}>
            {text.wrong && <WrongMark text={text.wrong} onMarkWrong={props.onMarkWrong} />}
          </Fold>
        </div>
      </div>
      {strength !== 'page' && exits}
    </div>
  );
}

interface PartProps {
  readonly text: CardText;
}

function App({ text: { app, pictures } }: PartProps) {
  if (!app?.name) return null;
  return (
    <div class="app">
      <div class="initials" aria-hidden="true">
        {app.initials}
      </div>
      <div class="app-text">
        <p class="app-name">{app.name}</p>
        {app.detail && <p class="soft">{app.detail}</p>}
      </div>
      {app.detail && <Source text={app.source} picture={pictures['source']} />}
    </div>
  );
}

function Abilities({ text }: PartProps) {
  const { abilitiesTitle, abilities, pictures } = text;
  if (!abilities?.length) return null;
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

function Facts({ text: { facts, pictures } }: PartProps) {
  if (!facts?.length) return null;
  return (
    <dl class="facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            <span class="value">
              <Emphasised {...fact} />
            </span>
            <Source text={fact.source} picture={pictures['source']} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The part of a text that counts, where it has one. */
function Emphasised({ value, emphasis }: FactText) {
  const start = emphasis ? value.lastIndexOf(emphasis) : -1;
  if (!emphasis || start < 0) return <>{value}</>;
  return (
    <>
      {value.slice(0, start)}
      <b>{emphasis}</b>
      {value.slice(start + emphasis.length)}
    </>
  );
}

/** Where a fact was read: under the pointer, and with the focus, which a tap gives too. */
function Source({ text, picture }: { readonly text: string; readonly picture: string | undefined }) {
  return (
    <span class="source">
      <button type="button" aria-label={text}>
        <Icon path={picture} />
      </button>
      <span class="tip" aria-hidden="true">
        {text}
      </span>
    </span>
  );
}

function Fold({ title, items, children }: FoldText & { readonly children?: ComponentChildren }) {
  if (items.length === 0) return null;
  return (
    <details class="why">
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {children}
    </details>
  );
}

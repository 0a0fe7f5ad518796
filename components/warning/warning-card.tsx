/** @jsxImportSource ../elements */
/** The warning: one headline, what the app could do, the facts, and the safe way out first. Text in, callbacks out. */
import type { CardText, FactText, FoldText } from '../../core/warning.ts';
import { iconAttributes } from '../icon-attributes.ts';
import { drawGoingOn, type GoingOn } from './going-on.tsx';
import { type ExitCallbacks, WarningExits } from './warning-exits.tsx';
import { WrongMark } from './wrong-mark.tsx';

export interface CardCallbacks extends ExitCallbacks {
  /** With what was written where a reason was asked, else an empty text. */
  readonly onContinue: (reason: string) => void;
  /** Resolves to whether it was kept. */
  readonly onMarkWrong: (isWrong: boolean) => Promise<boolean>;
}

/** A card, and what changes of it from outside. Another text is another card. */
export interface DrawnCard extends GoingOn {
  readonly element: Element;
}

export function drawCard(text: CardText, callbacks: CardCallbacks): DrawnCard {
  const { tone, strength } = text.intervention;
  const goingOn = drawGoingOn(text, callbacks.onContinue);
  const exits = <WarningExits {...callbacks} text={text} goingOn={goingOn.element} />;
  const element = (
    <div class={`card tone-${tone}`}>
      <header class="band">
        <Icon path={text.pictures[tone]} />
        <span class="band-text">{text.band}</span>
        {text.firstExit !== 'page' && (
          <button type="button" class="fold" onClick={callbacks.onFold}>
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
            {text.wrong && <WrongMark text={text.wrong} onMarkWrong={callbacks.onMarkWrong} />}
          </Fold>
        </div>
      </div>
      {strength !== 'page' && exits}
    </div>
  );
  return { ...goingOn, element };
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
          <li>
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
        <div>
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
  if (!emphasis || start < 0) return value;
  return [value.slice(0, start), <b>{emphasis}</b>, value.slice(start + emphasis.length)];
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

function Fold({ title, items, children }: FoldText & { readonly children?: Element | null | undefined }) {
  if (items.length === 0) return null;
  return (
    <details class="why">
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
      {children}
    </details>
  );
}

function Icon({ path }: { readonly path: string | undefined }) {
  return (
    <svg {...iconAttributes} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** Everything about one access: what it allows, why it has its status, how we know, and how to take it back. */
import { useEffect, useRef } from 'preact/hooks';
import type { AppCardText } from '../../locales/describe-app-card.ts';
import type { AppText } from '../../locales/describe-grant.ts';
import type { OwnChoiceText } from '../../locales/describe-own-lists.ts';
import type { Translate } from '../../locales/translate.ts';
import { StatusChip } from './app-row.tsx';

export interface AppCardProps {
  readonly app: AppText;
  readonly card: AppCardText;
  /** Whether there is a consent to give a receipt for. */
  readonly hasReceipt: boolean;
  /** Whether the access stands, so that there is something to take back. */
  readonly isStanding: boolean;
  /** Whether it counts as taken back because the person said so. */
  readonly isSaidRevoked: boolean;
  readonly translate: Translate;
  /** The person says that it is taken back, or that it stands after all. */
  readonly onSay: (isTakenBack: boolean) => void;
  readonly onReceipt: () => void;
  readonly onForget: () => void;
  readonly onMistake: () => void;
  readonly onOwnChoice: (choice: OwnChoiceText) => void;
}

export function AppCard(props: AppCardProps) {
  const { app, card, hasReceipt, isStanding, isSaidRevoked, translate, onSay, onReceipt, onForget, onOwnChoice } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [app.id]);
  return (
    <article class="card" aria-labelledby="app">
      <header class="card-top">
        <span class="initials" aria-hidden="true">
          {app.initials}
        </span>
        <h2 id="app" tabIndex={-1} ref={heading}>
          {app.name}
        </h2>
      </header>
      <p class="card-status">
        <StatusChip app={app} /> <span>{card.why}</span> <span class="faint">{app.statusAsOf}</span>
      </p>
      {isSaidRevoked && (
        <p>
          <button type="button" class="button" onClick={() => onSay(false)}>
            {translate('card.stillHas')}
          </button>
        </p>
      )}
      {card.reminder !== null && <p class="reminder">{card.reminder}</p>}
      <h3>{translate('card.can')}</h3>
      {app.abilities.length > 0 ? (
        <ul class="abilities">
          {app.abilities.map((ability) => (
            <li key={ability}>{ability}</li>
          ))}
        </ul>
      ) : (
        <p>{app.can}</p>
      )}
      {isStanding && <TakeBack {...props} />}
      <h3>{translate('card.about')}</h3>
      <dl class="facts">
        {card.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{translate('card.scopes')}</h3>
      <p class="verbatim">{app.scopes.length > 0 ? app.scopes.join(' ') : translate('card.scopes.none')}</p>
      <div class="card-buttons">
        {hasReceipt && (
          <p>
            <button type="button" class="button" onClick={onReceipt}>
              {translate('card.receipt')}
            </button>
            <span class="soft">{translate('card.receipt.about')}</span>
          </p>
        )}
        {card.own.map((choice) => (
          <p key={choice.label}>
            <button type="button" class="button" onClick={() => onOwnChoice(choice)}>
              {choice.label}
            </button>
            <span class="soft">{choice.about}</span>
          </p>
        ))}
        <p>
          <button type="button" class="button" onClick={onForget}>
            {translate('card.forget')}
          </button>
          <span class="soft">{translate('card.forget.about')}</span>
        </p>
      </div>
    </article>
  );
}

function TakeBack({ card: { revoke }, translate, onSay, onMistake }: AppCardProps) {
  return (
    <section class="take-back" aria-labelledby="take-back">
      <h3 id="take-back">{translate('card.takeBack')}</h3>
      <ol class="revoke-steps">
        {revoke.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {revoke.link !== null && (
        <p>
          <a class="button main" href={revoke.link.url} target="_blank" rel="noopener noreferrer">
            {revoke.link.label}
          </a>
        </p>
      )}
      <p class="soft">{revoke.confirmation}</p>
      <p>
        <button type="button" class="button" onClick={() => onSay(true)}>
          {revoke.done}
        </button>
      </p>
      <h4>{revoke.limitsTitle}</h4>
      <ul class="abilities soft">
        {revoke.limits.map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <button type="button" class="text-button" onClick={onMistake}>
        {translate('mistake.open')}
      </button>
    </section>
  );
}

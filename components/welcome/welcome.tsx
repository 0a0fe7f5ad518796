/** The first run, on one screen: what it does, what it cannot see, what a warning looks like, and where to find it. */
import type { CardText } from '../../core/warning.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';
import type { PictureName } from '../pictures.ts';
import { SampleCard } from './sample-card.tsx';

export interface WelcomeProps {
  readonly sample: CardText | null;
  /** Said where an organisation set rules here; null elsewhere. */
  readonly managed: string | null;
  readonly translate: Translate;
  readonly onDone: () => void;
  readonly onSettings: () => void;
}

const points = [
  ['shield', 'does'],
  ['eye', 'cannot'],
  ['home', 'stays'],
  ['puzzle', 'pin'],
] as const satisfies readonly (readonly [PictureName, string])[];

export function Welcome({ sample, managed, translate, onDone, onSettings }: WelcomeProps) {
  return (
    <main>
      <header class="top">
        <p class="brand">
          <PageIcon name="shield" />
          Consent Lens
        </p>
        <h1>{translate('welcome.title')}</h1>
      </header>
      <div class="sides">
        <div class="points">
          <ul>
            {points.map(([icon, name]) => (
              <li key={name}>
                <PageIcon name={icon} />
                <div>
                  <h2>{translate(`welcome.${name}.title`)}</h2>
                  <p class="soft">{translate(`welcome.${name}.text`)}</p>
                </div>
              </li>
            ))}
          </ul>
          {managed !== null && <p class="managed">{managed}</p>}
          <div class="buttons">
            <button type="button" class="button main" onClick={onDone}>
              {translate('welcome.done')}
            </button>
            <button type="button" class="button" onClick={onSettings}>
              {translate('welcome.settings')}
            </button>
          </div>
        </div>
        {sample !== null && <Sample text={sample} translate={translate} />}
      </div>
    </main>
  );
}

function Sample({ text, translate }: { readonly text: CardText; readonly translate: Translate }) {
  return (
    <figure class="sample">
      <figcaption>
        <span class="sample-title">
          {translate('welcome.sample.title')}
          <span class="sample-mark">{translate('welcome.sample.mark')}</span>
        </span>
        <span class="soft">{translate('welcome.sample.note')}</span>
        <span class="unseen">{text.headline}</span>
      </figcaption>
      <SampleCard text={text} />
    </figure>
  );
}

/** The card of one state, in the shadow root and the dialog it has on a provider's page. */
import tokens from '../../components/tokens.css?inline';
import judged from '../../components/warning/judged.css?inline';
import { describeSample } from '../../components/warning/sample-warning.ts';
import styles from '../../components/warning/warning.css?inline';
import { drawCard } from '../../components/warning/warning-card.tsx';
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import type { CardText } from '../../core/warning.ts';
import { checkingWarning, uncheckedWarning } from '../../entrypoints/consent/fallback-warning.ts';
import { browserMessages } from '../../locales/check-locales.ts';
import type { Words } from '../../locales/formats.ts';
import { samplePrompts } from './sample-prompts.ts';

/** Those without a judgement look their words up in the browser, which is not there. */
const withoutJudgement: Readonly<Record<string, () => CardText>> = {
  checking: checkingWarning,
  'not checked': () => uncheckedWarning(false),
  'not checked, enforced': () => uncheckedWarning(true),
};

interface Act {
  /** The card it is done at. */
  readonly at: string;
  /** Names the button that is pressed; the box is ticked where there is none. */
  readonly press?: (text: CardText) => string | undefined;
  /** Whether what is pressed works. */
  readonly works?: boolean;
}

/** Cards at which the person has done something. */
const acts: Readonly<Record<string, Act>> = {
  ticked: { at: 'unverified app' },
  'request copied': { at: 'needs approval', press: ({ ask }) => ask?.copyLabel, works: true },
  'request not copied': { at: 'needs approval', press: ({ ask }) => ask?.copyLabel, works: false },
  'mark not kept': { at: 'unverified app', press: ({ wrong }) => wrong?.mark, works: false },
};
/** The moment in which a press does not count yet, and the button that a card leaves when the person looks at the page. */
const [notArmed, folded] = ['not armed yet', 'folded'];

export const cardNames = [...Object.keys(samplePrompts), ...Object.keys(withoutJudgement), ...Object.keys(acts), notArmed, folded];

const ignore = (): void => undefined;

export async function showCard(name: string, words: Words, catalogue: Catalogue, now: string): Promise<void> {
  const act = acts[name];
  const text = textOf(act?.at ?? (name === notArmed || name === folded ? 'unverified app' : name), words, catalogue, now);
  if (!text) throw new Error(`There is no card "${name}"`);
  const { strength } = text.intervention;
  if (strength === 'nothing' || strength === 'badge') {
    document.body.textContent = strength === 'badge' ? `(no card: the toolbar’s mark says “${text.headline}”)` : '(no card, no mark)';
    document.body.className = 'quiet';
    return;
  }
  const root = document.body.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens}\n${styles}\n${judged}`);
  root.adoptedStyleSheets = [sheet];
  const dialog = document.createElement('dialog');
  dialog.className = strength === 'page' ? 'page' : '';
  root.append(dialog);
  document.documentElement.lang = text.language;
  if (name === folded) {
    const chip = document.createElement('button');
    chip.className = `chip tone-${text.intervention.tone}`;
    chip.textContent = text.lookAtWarning;
    root.append(chip);
    // It stands at the edge of the window.
    document.body.style.minHeight = '5rem';
    return;
  }
  const works = async (): Promise<boolean> => act?.works === true;
  const card = drawCard(text, { onLeave: ignore, onContinue: ignore, onRetry: ignore, onAsk: ignore, onFold: ignore, onMarkWrong: works });
  card.setArmed(name !== notArmed);
  dialog.append(card.element);
  // Without what only makes the picture larger, and with the focus on nothing.
  dialog.style.boxShadow = 'none';
  dialog.show();
  if (act) await carryOut(act, text, card.element);
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
}

async function carryOut({ press, works }: Act, text: CardText, card: Element): Promise<void> {
  // The browser's own gives only to who presses.
  const writeText = (): Promise<void> => (works ? Promise.resolve() : Promise.reject(new Error('refused')));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  for (const fold of card.querySelectorAll('details')) fold.open = press !== undefined && press(text) === text.wrong?.mark;
  const button = [...card.querySelectorAll('button')].find(({ textContent }) => press && textContent === press(text));
  (button ?? card.querySelector<HTMLElement>('[type=checkbox]'))?.click();
  // What comes of it is said a moment later.
  await new Promise(requestAnimationFrame);
}

function textOf(name: string, words: Words, catalogue: Catalogue, now: string): CardText | null {
  const make = withoutJudgement[name];
  if (!make) return samplePrompts[name] ? describeSample(samplePrompts[name], words, catalogue, now) : null;
  const messages = browserMessages()[words.language];
  const getMessage = (key: string): string => messages[key]?.message ?? '';
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
  return make();
}

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

export const cardNames = [...Object.keys(samplePrompts), ...Object.keys(withoutJudgement)];

const ignore = (): void => undefined;
const keep = async (): Promise<boolean> => true;

export function showCard(name: string, words: Words, catalogue: Catalogue, now: string): void {
  const text = textOf(name, words, catalogue, now);
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
  const card = drawCard(text, { onLeave: ignore, onContinue: ignore, onRetry: ignore, onAsk: ignore, onFold: ignore, onMarkWrong: keep });
  card.setArmed(true);
  dialog.append(card.element);
  // Without what only makes the picture larger, and with the focus on nothing.
  dialog.style.boxShadow = 'none';
  dialog.show();
  if (root.activeElement instanceof HTMLElement) root.activeElement.blur();
}

function textOf(name: string, words: Words, catalogue: Catalogue, now: string): CardText | null {
  const make = withoutJudgement[name];
  if (!make) return samplePrompts[name] ? describeSample(samplePrompts[name], words, catalogue, now) : null;
  const messages = browserMessages()[words.language];
  const getMessage = (key: string): string => messages[key]?.message ?? '';
  Object.assign(globalThis, { chrome: { i18n: { getMessage } } });
  return make();
}

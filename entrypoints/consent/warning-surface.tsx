/**
 * Shows the card above the page: a modal dialog in the browser's top layer, inside a closed shadow root that the
 * page's scripts and styles do not reach. Taking the card away never opens the gate.
 */
import { render } from 'preact';
import base from '../../components/base.css?inline';
import styles from '../../components/warning/warning.css?inline';
import { WarningCard } from '../../components/warning/warning-card.tsx';
import type { Judgement } from '../../core/messages.ts';
import type { CardText } from '../../core/warning.ts';
import type { Prompt } from './find-prompt.ts';
import { awaitSuccessor } from './hand-over.ts';

/** How long the card must have been in view, with the window in front, before its release counts. */
const ARMING = 1000;
/** A page that keeps taking the card away or covering it gets its way (and keeps the gate): fighting on would hang the tab. */
const MAX_RESTORES = 5;
/**
 * The page may style the host, and what it says would be inherited. Inside a shadow root, important outranks whatever stands outside, the
 * host's style attribute included (CSS Scoping 1, section 3.3).
 */
const hostStyles = ':host { all: initial !important; display: block !important; direction: ltr !important }';
/** How often it is looked at whether the card is still in view, and how long it must have stayed there to be out of the fight. */
const LOOKING = 200;
const PEACE = 5000 / LOOKING;
/** So long the browser gets to tell what is painted over a card that was just opened. */
const TELLING = 1000 / LOOKING;
/** Where the card is felt for: its corners and its middle, as shares of its size. */
const feelers = [0.1, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [across, down] as const));

export interface WarningCallbacks {
  /** The prompt the card spoke of, and what the person wrote where a reason was asked. */
  readonly onContinue: (shown: Prompt, reason: string) => void;
  readonly onLeave: () => void;
  readonly onRetry: () => void;
  readonly onAsk: () => void;
  /** Resolves to whether it was kept. */
  readonly onMarkWrong: (isWrong: boolean) => Promise<boolean>;
  /** The page has hidden the card for good: the person should learn it elsewhere. */
  readonly onHidden: () => void;
  /** A later version of this script has taken the page over. */
  readonly onTakenOver: () => void;
}

export class WarningSurface {
  readonly #callbacks: WarningCallbacks;
  readonly host = document.createElement('div');
  readonly #dialog = document.createElement('dialog');
  readonly #chip = document.createElement('button');
  readonly #listening = new AbortController();
  readonly #sheet = new CSSStyleSheet();
  #judgement: Judgement | null = null;
  #text: CardText | null = null;
  #prompt: Prompt | null = null;
  #isArmed = false;
  #armingTimer: ReturnType<typeof setTimeout> | undefined;
  #isPressFresh = false;
  #restores = 0;
  #peace = 0;
  /** How often it was looked at the card since it was last opened. */
  #looks = 0;
  /** What the browser last said of what is painted over the card; Chromium alone says it. */
  #isUncovered = true;
  readonly #coverObserver = new IntersectionObserver(
    (entries) => {
      this.#isUncovered = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible !== false;
      this.#startArming();
    },
    { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
  );
  readonly #looking = setInterval(() => this.#look(), LOOKING);
  /** Another text is another question: whatever was ticked or typed before does not count for it. */
  #version = 0;

  constructor(callbacks: WarningCallbacks) {
    this.#callbacks = callbacks;
    const root = this.host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [this.#sheet];
    this.#chip.type = 'button';
    this.#chip.hidden = true;
    this.#chip.addEventListener('click', () => this.unfold());
    root.append(this.#dialog, this.#chip);
    // Escape looks at the page; it never accepts and never closes.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#fold();
    });
    awaitSuccessor(this.#dialog, callbacks.onTakenOver);
    // However it came to close, the way back stays in sight.
    this.#dialog.addEventListener('close', () => {
      this.#chip.hidden = this.#dialog.open;
    });
    // The second click of a double click, and a key held down, were meant for what lay there before the card came.
    this.#dialog.addEventListener('click', ignoreSecondClick, true);
    this.#dialog.addEventListener('keydown', ignoreHeldKey, true);
    this.#dialog.addEventListener('pointerdown', () => {
      this.#isPressFresh = this.#isArmed && this.#isOnTop();
    });
    this.#coverObserver.observe(this.#dialog);
    const { signal } = this.#listening;
    for (const type of ['focus', 'blur', 'resize']) window.addEventListener(type, () => this.#startArming(), { signal });
    document.addEventListener('visibilitychange', () => this.#startArming(), { signal });
  }

  show(judgement: Judgement, prompt: Prompt): void {
    const text = judgement.warning;
    this.#judgement = judgement;
    this.#text = text;
    this.#sheet.replaceSync(hostStyles + base + styles + judgement.styles);
    this.#prompt = prompt;
    // Named, so that a screen reader says the sentence as soon as the card opens, and again when it changes.
    this.#dialog.ariaLabel = text.headline;
    this.#version++;
    this.host.lang = text.language;
    this.#dialog.className = text.intervention.strength === 'page' ? 'page' : '';
    this.#chip.textContent = text.lookAtWarning;
    this.#chip.className = `chip tone-${text.intervention.tone}`;
    if (this.#restores > MAX_RESTORES) return;
    document.documentElement?.append(this.host);
    this.#open();
  }

  unfold(): void {
    if (!this.#dialog.open) this.#open();
  }

  /** A card like this one; null where it said nothing. */
  renew(): WarningSurface | null {
    this.remove();
    if (!this.#judgement || !this.#prompt) return null;
    const surface = new WarningSurface(this.#callbacks);
    surface.show(this.#judgement, this.#prompt);
    return surface;
  }

  /** Puts the card back where it belongs and on top, a few times; then the page has it. */
  restore(): void {
    if (this.host.parentNode !== document.documentElement) this.#mend();
  }

  #look(): void {
    // A page that shows nothing of itself yet hides no card.
    if (!this.#chip.hidden || !this.#text || !document.documentElement?.checkVisibility()) return;
    // `inert` or `aria-hidden` may be the page's.
    for (const name of this.host.getAttributeNames()) {
      if (name === 'lang') continue;
      this.host.removeAttribute(name);
      this.#focusSafeExit();
    }
    const isOnTop = this.#isOnTop();
    if (this.#isUncovered && isOnTop) {
      if (++this.#peace > PEACE) this.#restores = 0;
      // What was painted is told late; right after opening it may be about the moment before.
    } else if (++this.#looks > TELLING || !isOnTop) this.#mend();
  }

  #mend(): void {
    this.#peace = 0;
    if (!document.documentElement || this.#restores > MAX_RESTORES) return;
    if (++this.#restores > MAX_RESTORES) {
      // Nobody can see it; then nobody is to press it either.
      this.host.remove();
      this.#callbacks.onHidden();
      return;
    }
    (document as { activeViewTransition?: { skipTransition(): void } | null }).activeViewTransition?.skipTransition();
    document.documentElement.append(this.host);
    if (this.#chip.hidden) this.#open();
  }

  remove(): void {
    clearTimeout(this.#armingTimer);
    clearInterval(this.#looking);
    this.#coverObserver.disconnect();
    this.#listening.abort();
    // Gives the focus back to where it was on the page.
    this.#dialog.close();
    render(null, this.#dialog);
    this.host.remove();
  }

  #open(): void {
    // A page that keeps taking the card away may have taken it just now; what is offered to a successor has nothing to say.
    if (!this.host.isConnected || !this.#text) return;
    this.#looks = 0;
    this.#chip.hidden = true;
    this.#dialog.close();
    // Drawn before it opens, so that it is laid out once.
    this.#startArming();
    this.#dialog.showModal();
    this.#focusSafeExit();
  }

  /** The safe exit comes first in focus, as it does in reading. */
  #focusSafeExit(): void {
    this.#dialog.querySelector<HTMLElement>('.button.main')?.focus();
  }

  #fold(): void {
    this.#dialog.close();
    this.#chip.hidden = false;
    this.#chip.focus();
  }

  /** A release counts only after the card has been in view for a moment, with the window in front. */
  #startArming(): void {
    clearTimeout(this.#armingTimer);
    // A press that has begun is one from before as well.
    this.#isArmed = this.#isPressFresh = false;
    this.#draw();
    this.#armingTimer = setTimeout(() => {
      this.#isArmed = this.#isUncovered && document.visibilityState === 'visible' && document.hasFocus() && this.#isOnTop();
      this.#draw();
    }, ARMING);
  }

  #draw(): void {
    if (!this.#text) return;
    render(
      <WarningCard
        key={this.#version}
        text={this.#text}
        isArmed={this.#isArmed}
        onLeave={this.#callbacks.onLeave}
        onRetry={this.#callbacks.onRetry}
        onAsk={this.#callbacks.onAsk}
        onMarkWrong={this.#callbacks.onMarkWrong}
        onFold={() => this.#fold()}
        onContinue={(event, reason) => {
          if (this.#prompt && this.#isDeliberate(event)) this.#callbacks.onContinue(this.#prompt, reason);
        }}
      />,
      this.#dialog,
    );
  }

  /**
   * Whether the person meant what they pressed: on a card they had seen for a moment and see now, by a press that began on it. A key press
   * has no place and no beginning.
   */
  #isDeliberate({ isTrusted, clientX, clientY, detail }: MouseEvent): boolean {
    if (!isTrusted || !this.#isArmed || !this.#isUncovered || !this.#isOnTop()) return false;
    return detail === 0 || (this.#isPressFresh && document.elementFromPoint(clientX, clientY) === this.host);
  }

  /** Whether the card is there, of a size to be read, and lies above everything that a press could meet. */
  #isOnTop(): boolean {
    const { left, top, width, height } = this.#dialog.getBoundingClientRect();
    return (
      width > Math.min(240, innerWidth / 2) &&
      feelers.every(([across, down]) => document.elementFromPoint(left + width * across, top + height * down) === this.host)
    );
  }
}

function ignoreSecondClick(event: MouseEvent): void {
  if (event.detail < 2) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function ignoreHeldKey(event: KeyboardEvent): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

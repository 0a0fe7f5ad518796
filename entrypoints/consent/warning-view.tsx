/**
 * Shows the card above the page: a modal dialog in the browser's top layer, inside a closed shadow root that the
 * page's scripts and styles do not reach. Taking the card away never opens the gate.
 */
import { render } from 'preact';
import tokens from '../../components/tokens.css?inline';
import styles from '../../components/warning/warning.css?inline';
import { WarningCard } from '../../components/warning/warning-card.tsx';
import type { CardText } from '../../core/warning.ts';
import type { Prompt } from './find-prompt.ts';
import { awaitSuccessor } from './hand-over.ts';

/** How long the card must have been in view, with the window in front, before its release counts. */
const ARMING = 1000;
/** A page that keeps taking the card away loses it (and keeps the gate): fighting on would hang the tab. */
const MAX_RESTORES = 5;

interface WarningCallbacks {
  /** The prompt the card spoke of, and what the person wrote where a reason was asked. */
  readonly onContinue: (shown: Prompt, reason: string) => void;
  readonly onLeave: () => void;
  readonly onRetry: () => void;
  /** A later version of this script has taken the page over. */
  readonly onTakenOver: () => void;
}

export function createWarningView(callbacks: WarningCallbacks) {
  let surface: Surface | null = null;
  let hasWarned = false;

  return {
    isShown: (): boolean => surface !== null,
    /** Whether the card has told the person something that must not vanish by itself. */
    hasWarned: (): boolean => hasWarned && surface !== null,
    markWarned(): void {
      hasWarned = true;
    },
    show(text: CardText, prompt: Prompt): void {
      surface ??= new Surface(callbacks);
      surface.show(text, prompt);
    },
    unfold(): void {
      surface?.unfold();
    },
    /** Draws the card anew: `document.open()` takes the listeners off it too. */
    renew(): void {
      surface = surface?.renew() ?? null;
    },
    /** Puts the card back when the page has taken it away. */
    restore(): void {
      surface?.restore();
    },
    /** Puts up what a later version of this script takes over, without a card where there is none. */
    offer(): void {
      surface ??= new Surface(callbacks);
      surface.restore();
    },
    holds: (host: Element): boolean => surface?.host === host,
    close(): void {
      surface?.remove();
      surface = null;
      hasWarned = false;
    },
  };
}

class Surface {
  readonly #callbacks: WarningCallbacks;
  readonly host = document.createElement('div');
  readonly #dialog = document.createElement('dialog');
  readonly #chip = document.createElement('button');
  readonly #listening = new AbortController();
  #text: CardText | null = null;
  #prompt: Prompt | null = null;
  #isArmed = false;
  #armingTimer: ReturnType<typeof setTimeout> | undefined;
  #isPressFresh = false;
  #restores = 0;
  /** Another text is another question: whatever was ticked or typed before does not count for it. */
  #version = 0;

  constructor(callbacks: WarningCallbacks) {
    this.#callbacks = callbacks;
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${styles}`);
    root.adoptedStyleSheets = [sheet];
    this.#chip.type = 'button';
    this.#chip.hidden = true;
    this.#chip.addEventListener('click', () => this.unfold());
    root.append(this.#dialog, this.#chip);
    // Inline and important: no rule of the page can hide it.
    this.host.style.setProperty('display', 'block', 'important');
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
      this.#isPressFresh = this.#isArmed;
    });
    const { signal } = this.#listening;
    for (const type of ['focus', 'blur', 'resize']) window.addEventListener(type, () => this.#startArming(), { signal });
    document.addEventListener('visibilitychange', () => this.#startArming(), { signal });
  }

  show(text: CardText, prompt: Prompt): void {
    this.#text = text;
    this.#prompt = prompt;
    // Named, so that a screen reader says the sentence as soon as the card opens, and again when it changes.
    this.#dialog.ariaLabel = text.headline;
    this.#version++;
    this.host.lang = text.language;
    this.host.dir = 'ltr';
    this.#dialog.className = text.intervention.strength === 'page' ? 'page' : '';
    this.#chip.textContent = text.lookAtWarning;
    this.#chip.className = `chip tone-${text.intervention.tone}`;
    document.documentElement?.append(this.host);
    this.#open();
  }

  unfold(): void {
    if (!this.#dialog.open) this.#open();
  }

  /** A card like this one; null where it said nothing. */
  renew(): Surface | null {
    this.remove();
    if (!this.#text || !this.#prompt) return null;
    const surface = new Surface(this.#callbacks);
    surface.show(this.#text, this.#prompt);
    return surface;
  }

  restore(): void {
    if (this.host.isConnected || !document.documentElement || this.#restores >= MAX_RESTORES) return;
    this.#restores++;
    document.documentElement.append(this.host);
    if (this.#chip.hidden) this.#open();
  }

  remove(): void {
    clearTimeout(this.#armingTimer);
    this.#listening.abort();
    render(null, this.#dialog);
    this.host.remove();
  }

  #open(): void {
    // A page that keeps taking the card away may have taken it just now; what is offered to a successor has nothing to say.
    if (!this.host.isConnected || !this.#text) return;
    this.#chip.hidden = true;
    this.#dialog.close();
    this.#dialog.showModal();
    this.#startArming();
    // The safe exit comes first in focus, as it does in reading.
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
    this.#isArmed = false;
    this.#draw();
    this.#armingTimer = setTimeout(() => {
      this.#isArmed = this.#dialog.open && document.visibilityState === 'visible' && document.hasFocus();
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
        onFold={() => this.#fold()}
        onContinue={(event, reason) => {
          if (this.#prompt && this.#isDeliberate(event)) this.#callbacks.onContinue(this.#prompt, reason);
        }}
      />,
      this.#dialog,
    );
  }

  /**
   * Whether the person meant what they pressed: on a card they had seen for a moment, by a press that began on it, with
   * nothing of the page over it. A key press has no place and no beginning.
   */
  #isDeliberate({ isTrusted, clientX, clientY, detail }: MouseEvent): boolean {
    if (!isTrusted || !this.#isArmed) return false;
    return detail === 0 || (this.#isPressFresh && document.elementFromPoint(clientX, clientY) === this.host);
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

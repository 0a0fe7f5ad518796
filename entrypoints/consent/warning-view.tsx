/**
 * Shows the card above the page: a modal dialog in the browser's top layer, inside a closed shadow root that the
 * page's scripts and styles do not reach. Taking the card away never opens the gate.
 */
import { render } from 'preact';
import tokens from '../../components/tokens.css?inline';
import styles from '../../components/warning/warning.css?inline';
import { WarningCard } from '../../components/warning/warning-card.tsx';
import type { WarningText } from '../../core/warning.ts';

/** How long the card must have been in view, with the window in front, before its release counts. */
const ARMING = 1000;
/** A page that keeps taking the card away loses it (and keeps the gate): fighting on would hang the tab. */
const MAX_RESTORES = 5;

interface WarningCallbacks {
  readonly onContinue: () => void;
  readonly onLeave: () => void;
  readonly onRetry: () => void;
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
    show(text: WarningText): void {
      surface ??= new Surface(callbacks);
      surface.show(text);
    },
    unfold(): void {
      surface?.unfold();
    },
    /** Puts the card back when the page has taken it away. */
    restore(): void {
      surface?.restore();
    },
    close(): void {
      surface?.remove();
      surface = null;
      hasWarned = false;
    },
  };
}

class Surface {
  readonly #callbacks: WarningCallbacks;
  readonly #host = document.createElement('div');
  readonly #dialog = document.createElement('dialog');
  readonly #chip = document.createElement('button');
  readonly #listening = new AbortController();
  #text: WarningText | null = null;
  #isArmed = false;
  #armingTimer: ReturnType<typeof setTimeout> | undefined;
  #restores = 0;
  /** Another text is another question: whatever was ticked or typed before does not count for it. */
  #version = 0;

  constructor(callbacks: WarningCallbacks) {
    this.#callbacks = callbacks;
    const root = this.#host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${styles}`);
    root.adoptedStyleSheets = [sheet];
    this.#chip.type = 'button';
    this.#chip.hidden = true;
    this.#chip.addEventListener('click', () => this.unfold());
    root.append(this.#dialog, this.#chip);
    // Inline and important: no rule of the page can hide it.
    this.#host.style.setProperty('display', 'block', 'important');
    // Escape looks at the page; it never accepts and never closes.
    this.#dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.#fold();
    });
    const { signal } = this.#listening;
    for (const type of ['focus', 'blur', 'resize']) window.addEventListener(type, () => this.#startArming(), { signal });
    document.addEventListener('visibilitychange', () => this.#startArming(), { signal });
  }

  show(text: WarningText): void {
    this.#text = text;
    this.#version++;
    this.#host.lang = text.language;
    this.#host.dir = 'ltr';
    this.#dialog.className = text.intervention.strength === 'page' ? 'page' : '';
    this.#chip.textContent = text.lookAtWarning;
    this.#chip.className = `chip tone-${text.intervention.tone}`;
    document.documentElement?.append(this.#host);
    this.#open();
    this.#startArming();
    // The safe exit comes first in focus, as it does in reading.
    this.#dialog.querySelector<HTMLElement>('.button.main')?.focus();
  }

  unfold(): void {
    this.#chip.hidden = true;
    this.#open();
    this.#startArming();
  }

  restore(): void {
    if (this.#host.isConnected || !document.documentElement || this.#restores >= MAX_RESTORES) return;
    this.#restores++;
    document.documentElement.append(this.#host);
    if (this.#chip.hidden) this.#open();
  }

  remove(): void {
    clearTimeout(this.#armingTimer);
    this.#listening.abort();
    render(null, this.#dialog);
    this.#host.remove();
  }

  #open(): void {
    this.#dialog.close();
    this.#dialog.showModal();
    this.#draw();
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
        onContinue={(event) => {
          if (this.#isArmed && event.isTrusted && this.#isUncovered(event)) this.#callbacks.onContinue();
        }}
      />,
      this.#dialog,
    );
  }

  /** Whether the person can see what they pressed: nothing of the page lies over it. A key press has no place. */
  #isUncovered({ clientX, clientY, detail }: MouseEvent): boolean {
    return detail === 0 || document.elementFromPoint(clientX, clientY) === this.#host;
  }
}

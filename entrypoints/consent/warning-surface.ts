/**
 * Shows the card above the page: a modal dialog in the browser's top layer, inside a closed shadow root that the
 * page's scripts and styles do not reach. Taking the card away never opens the gate.
 */
import base from '../../components/base.css?inline';
import { goingOn } from '../../components/warning/going-on.tsx';
import styles from '../../components/warning/warning.css?inline';
import { type DrawnCard, drawCard } from '../../components/warning/warning-card.tsx';
import type { Card } from '../../core/gate.ts';
import type { Judgement } from '../../core/messages.ts';
import { Arming } from './arming.ts';
import { CoverWatch } from './cover-watch.ts';
import { awaitSuccessor } from './hand-over.ts';
import type { RestoreBudget } from './restore-budget.ts';
import type { TopLayer } from './top-layer.ts';

/**
 * The page may style the host, and what it says would be inherited. Inside a shadow root, important outranks whatever stands outside, the
 * host's style attribute included (CSS Scoping 1, section 3.3).
 */
const hostStyles = ':host { all: initial !important; display: block !important; direction: ltr !important }';
/** On the dialog: tips stay away (components/warning/judged.css). */
const hushed = 'data-hushed';
/** How often it is looked at whether the card is still in view. */
const LOOKING = 200;
/** So long the browser gets to tell what is painted over a card that was just opened. */
const TELLING = 1000 / LOOKING;

export interface WarningCallbacks {
  /** With what the person wrote where a reason was asked. */
  readonly onContinue: (card: Card, reason: string) => void;
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
  readonly host = document.createElement('div');
  readonly #callbacks: WarningCallbacks;
  readonly #budget: RestoreBudget;
  readonly #topLayer: TopLayer | null;
  readonly #dialog = document.createElement('dialog');
  readonly #chip = document.createElement('button');
  /** What only a judgement shows; the rest is read once. */
  readonly #judged = new CSSStyleSheet();
  readonly #cover: CoverWatch;
  readonly #arming: Arming;
  readonly #looking = setInterval(() => this.#look(), LOOKING);
  /** What is to be shown, from the coming frame on. */
  #asked: { readonly card: Card; readonly judgement: Judgement } | null = null;
  /** What is drawn, and the card it is. */
  #judgement: Judgement | null = null;
  #card: Card | null = null;
  #drawn: DrawnCard | null = null;
  /** The frame the card waits for; 0: none. */
  #frame = 0;
  /** Whether it belongs in the page. */
  #isOut = false;
  /** How often it was looked at the card since it was last opened. */
  #looks = 0;
  /** How often in a row the page showed nothing at all. */
  #blankLooks = 0;
  /** Whether something lay over the card since it was last drawn or armed. */
  #wasCovered = false;

  constructor(callbacks: WarningCallbacks, budget: RestoreBudget, topLayer: TopLayer | null) {
    this.#callbacks = callbacks;
    this.#budget = budget;
    this.#topLayer = topLayer;
    const root = this.host.attachShadow({ mode: 'closed' });
    root.adoptedStyleSheets = [ownSheet(), this.#judged];
    this.#chip.type = 'button';
    this.#chip.hidden = true;
    this.#chip.onclick = () => this.unfold();
    root.append(this.#dialog, this.#chip);
    // Escape looks at the page; it never accepts and never closes.
    this.#dialog.oncancel = (event) => {
      event.preventDefault();
      this.#fold();
    };
    awaitSuccessor(this.#dialog, callbacks.onTakenOver);
    // However it came to close, the way back stays in sight.
    this.#dialog.onclose = () => {
      this.#chip.hidden = this.#dialog.open;
    };
    this.#dialog.addEventListener('click', (event) => this.#dropStray(event), true);
    this.#dialog.addEventListener('keydown', (event) => this.#onKey(event), true);
    // A tip that was taken away comes back with whatever is pointed at next.
    for (const type of ['pointerover', 'focusin']) this.#dialog.addEventListener(type, () => this.#dialog.removeAttribute(hushed));
    this.#dialog.onpointerdown = () => this.#arming.notePress();
    this.#cover = new CoverWatch(this.host, this.#dialog, topLayer, () => {
      // Right after opening, what is told may be about the moment before.
      if (this.#arming.isArmed && this.#chip.hidden && !this.#cover.isUncovered) this.#wasCovered = true;
      this.#arming.restart();
    });
    this.#arming = new Arming(this.#cover, () => this.#noteArmed());
  }

  /** Draws what the card would say, so that only opening it is left to do. */
  prepare(judgement: Judgement): void {
    const text = judgement.warning;
    if (this.#judgement?.styles !== judgement.styles) this.#judged.replaceSync(judgement.styles);
    this.#judgement = judgement;
    this.#card = null;
    // Named, so that a screen reader says the sentence as soon as the card opens, and again when it changes.
    this.#dialog.ariaLabel = text.headline;
    // On our own parts: the host is the page's to read and to change.
    for (const part of [this.#dialog, this.#chip]) {
      part.lang = text.language;
      part.dir = text.direction;
    }
    this.#dialog.className = text.intervention.strength === 'page' ? 'page' : '';
    this.#chip.textContent = text.lookAtWarning;
    this.#chip.className = `chip tone-${text.intervention.tone}`;
    // Another text is another question: whatever was ticked or typed before does not count for it.
    this.#wasCovered = false;
    this.#drawn = drawCard(text, {
      ...this.#callbacks,
      onFold: () => this.#fold(),
      onContinue: (reason) => {
        if (this.#card) this.#callbacks.onContinue(this.#card, reason);
      },
    });
    this.#drawn.setArmed(this.#arming.isArmed);
    this.#dialog.replaceChildren(this.#drawn.element);
  }

  show(card: Card, judgement: Judgement): void {
    this.#asked = { card, judgement };
    if (this.#budget.isSpent) {
      this.#callbacks.onHidden();
      return;
    }
    this.#inFrame(() => {
      if (this.#judgement !== judgement) this.prepare(judgement);
      this.#card = card;
      this.#isOut = true;
      document.documentElement?.append(this.host);
      this.#arming.start();
      this.#open();
    });
  }

  unfold(): void {
    if (!this.#dialog.open && this.#frame === 0) this.#inFrame(() => this.#open());
  }

  /** Stands in the page without a card, for a later version of this script to find. */
  offer(): void {
    this.#isOut = true;
    this.restore();
  }

  /** A card like this one, where it said something: `document.open()` takes the listeners off it. It counts as one more time it was put back. */
  renew(): WarningSurface {
    this.remove();
    const surface = new WarningSurface(this.#callbacks, this.#budget, this.#topLayer);
    if (this.#asked && !this.#budget.isSpent) {
      this.#budget.spend();
      surface.show(this.#asked.card, this.#asked.judgement);
    }
    return surface;
  }

  /** Puts the card back where it belongs and on top, a few times; then the page has it. */
  restore(): void {
    if (this.#isOut && this.host.parentNode !== document.documentElement) this.#mend();
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    clearInterval(this.#looking);
    this.#arming.stop();
    this.#cover.stop();
    // Gives the focus back to where it was on the page.
    this.#dialog.close();
    this.#dialog.replaceChildren();
    this.host.remove();
  }

  #look(): void {
    if (!this.#isOut || !this.#chip.hidden || !this.#drawn || this.#budget.isSpent) return;
    // A page that shows nothing of itself yet hides no card; one that goes on like that does.
    this.#blankLooks = document.documentElement?.checkVisibility() ? 0 : this.#blankLooks + 1;
    if (this.#blankLooks === TELLING) this.#callbacks.onHidden();
    if (this.#blankLooks > 0) return;
    // `inert` or `aria-hidden` may be the page's.
    for (const name of this.host.getAttributeNames()) {
      this.host.removeAttribute(name);
      this.#safeExit?.focus();
    }
    const isOnTop = this.#cover.isOnTop();
    if (this.#cover.isUncovered && isOnTop) this.#budget.noteUndisturbed();
    // What was painted is told late; right after opening it may be about the moment before.
    else if (++this.#looks > TELLING || !isOnTop) this.#mend();
  }

  #mend(): void {
    if (!document.documentElement || this.#budget.isSpent) return;
    this.#wasCovered = true;
    if (!this.#budget.spend()) {
      // Nobody can see it; then nobody is to press it either.
      this.host.remove();
      this.#callbacks.onHidden();
      return;
    }
    (document as { activeViewTransition?: { skipTransition(): void } | null }).activeViewTransition?.skipTransition();
    document.documentElement.append(this.host);
    if (this.#chip.hidden) this.#open();
  }

  /** Opening makes the browser work out the styles of the page anew, as every frame does: with the coming one it costs once. A hidden page has none. */
  #inFrame(appear: () => void): void {
    cancelAnimationFrame(this.#frame);
    const run = (): void => {
      this.#frame = 0;
      appear();
    };
    if (document.hidden) run();
    else this.#frame = requestAnimationFrame(run);
  }

  #open(): void {
    // A page that keeps taking the card away may have taken it just now; what is offered to a successor has nothing to say.
    if (!this.host.isConnected || !this.#drawn) return;
    this.#looks = 0;
    this.#chip.hidden = true;
    this.#dialog.close();
    // Drawn before it opens, so that it is laid out once.
    this.#arming.restart();
    // Opening gives the focus to it: the safe exit comes first there, as it does in reading.
    this.#safeExit?.setAttribute('autofocus', '');
    this.#dialog.showModal();
    if (import.meta.env.FIREFOX) this.#topLayer?.noteCardOpened();
  }

  get #safeExit(): HTMLElement | null {
    return this.#dialog.querySelector<HTMLElement>('.button.main');
  }

  #fold(): void {
    this.#dialog.close();
    this.#chip.hidden = false;
    this.#chip.focus();
  }

  /** The second press of a double click was meant for what lay there before; one that goes on past the card must be meant for the card as it is now. */
  #dropStray(event: MouseEvent): void {
    const isGoingOn = (event.target as Element).closest(`.${goingOn}`) !== null;
    if (event.detail < 2 && (!isGoingOn || this.#arming.isDeliberate(event))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  /** A key that is still held was meant for what had the focus before. Escape takes a tip away first (WCAG 2.2, 1.4.13), then folds the card. */
  #onKey(event: KeyboardEvent): void {
    const isHeld = event.repeat && /^(Enter| )$/.test(event.key);
    const isTipShown = (tip: Element): boolean => tip.checkVisibility({ visibilityProperty: true });
    const isTipLeft = event.key === 'Escape' && [...this.#dialog.querySelectorAll('.tip')].some(isTipShown);
    if (isTipLeft) this.#dialog.setAttribute(hushed, '');
    if (isHeld || isTipLeft) event.preventDefault();
  }

  #noteArmed(): void {
    if (this.#wasCovered) this.#drawn?.voidAcknowledgement();
    this.#wasCovered = false;
    this.#drawn?.setArmed(this.#arming.isArmed);
  }
}

let parsed: CSSStyleSheet | undefined;

/** The styles that every card needs, read once. */
function ownSheet(): CSSStyleSheet {
  if (!parsed) {
    parsed = new CSSStyleSheet();
    parsed.replaceSync(hostStyles + base + styles);
  }
  return parsed;
}

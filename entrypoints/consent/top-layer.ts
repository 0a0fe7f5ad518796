/**
 * What the page has in the browser's top layer above the card. Firefox alone is asked: it does not tell what it paints over an element, and
 * lets presses through to a modal dialog.
 */
import { openShadowRoot } from './hand-over.ts';

const inTopLayer = ':popover-open, :modal, :fullscreen';
/** Told as something is about to come into the top layer, or has. */
const changes = ['beforetoggle', 'toggle', 'fullscreenchange'] as const;

export class TopLayer {
  /** What was there before the card, and has not moved since: it lies below. */
  #below: readonly Element[] = [];
  #canTellOrder = true;
  readonly #forgetOrder = (): void => {
    this.#below = [];
  };

  /** To be created before any script of the page runs: its listeners come first then, and the page cannot keep an event from them. */
  constructor() {
    this.#listen();
  }

  /** After `document.open()` the page may have put listeners before ours. */
  noteReopened(): void {
    this.#canTellOrder = false;
    this.#listen();
  }

  /** The card has come to the top. */
  noteCardOpened(): void {
    this.#below = list(document);
  }

  /** Whether something came into the page's top layer after the card. */
  isAnyAbove(): boolean {
    return list(document).some((element) => !this.#below.includes(element));
  }

  /**
   * Whether anything may lie above the card, shadow roots of the page included: nothing tells of their order, nor of any once the page could
   * hide it. Takes a walk through the page.
   */
  mayAnyBeAbove(own: Element): boolean {
    return this.isAnyAbove() || (!this.#canTellOrder && list(document).length > 0) || isAnyInShadow(document, own);
  }

  #listen(): void {
    for (const type of changes) window.addEventListener(type, this.#forgetOrder, true);
  }
}

function list(root: Document | ShadowRoot): readonly Element[] {
  return [...root.querySelectorAll(inTopLayer)];
}

function isAnyInShadow(root: Document | ShadowRoot, own: Element): boolean {
  return [...root.querySelectorAll('*')].some((element) => {
    const inner = element === own ? null : openShadowRoot(element);
    return !!inner && (list(inner).length > 0 || isAnyInShadow(inner, own));
  });
}

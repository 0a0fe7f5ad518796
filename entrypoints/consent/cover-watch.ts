/** Whether the card can be seen, and meets what is pressed. */
import type { TopLayer } from './top-layer.ts';

/** Where the card is felt for: its corners, its edges and its middle, as shares of its size. */
const shares = [0.1, 0.5, 0.9];
const feelers = shares.flatMap((across) => shares.map((down) => [across, down] as const));

export class CoverWatch {
  /** What the browser last said of what it painted over the card; Chromium alone says it. Right after opening it may be about the moment before. */
  isUncovered = true;
  readonly #host: HTMLElement;
  readonly #dialog: HTMLDialogElement;
  readonly #topLayer: TopLayer | null;
  readonly #observer: IntersectionObserver;

  /** `onTold` is called when the browser has told something new of what it painted. */
  constructor(host: HTMLElement, dialog: HTMLDialogElement, topLayer: TopLayer | null, onTold: () => void) {
    this.#host = host;
    this.#dialog = dialog;
    this.#topLayer = topLayer;
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.isUncovered = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible !== false;
        onTold();
      },
      { trackVisibility: true, delay: 100 } as IntersectionObserverInit,
    );
    this.#observer.observe(dialog);
  }

  /** Whether the card is there, of a size to be read, and lies above everything that a press could meet. */
  isOnTop(): boolean {
    const { left, top, width, height } = this.#dialog.getBoundingClientRect();
    return (
      width > Math.min(240, innerWidth / 2) &&
      !(import.meta.env.FIREFOX && this.#topLayer?.isAnyAbove()) &&
      feelers.every(([across, down]) => this.isMetAt(left + width * across, top + height * down))
    );
  }

  /** Whether the person sees the card, as far as can be told at all: for presses, which count for nothing in doubt. */
  isSeen(): boolean {
    return this.isUncovered && this.isOnTop() && !(import.meta.env.FIREFOX && this.#topLayer?.mayAnyBeAbove(this.#host));
  }

  /** Whether a press at that place of the window meets the card. */
  isMetAt(x: number, y: number): boolean {
    return document.elementFromPoint(x, y) === this.#host;
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

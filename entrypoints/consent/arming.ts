/** When a press on the card counts: only after the person has had it before them for a moment, with its window in front. */
import type { CoverWatch } from './cover-watch.ts';

const MOMENT = 1000;
/** A page can have its window resized in every frame. It may put the moment off a while, as often as browsers allow it at their own questions. */
const MAX_DELAYS = 20;

const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

export class Arming {
  isArmed = false;
  readonly #cover: CoverWatch;
  readonly #onChange: () => void;
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPressFresh = false;
  #wasInFront = isInFront();
  #delays = 0;

  constructor(cover: CoverWatch, onChange: () => void) {
    this.#cover = cover;
    this.#onChange = onChange;
    const { signal } = this.#listening;
    // Another window may have lain over the card, and what is pressed now may have been meant for that.
    const onDisturbed = ({ isTrusted }: Event): void => {
      const isFrontChanged = isInFront() !== this.#wasInFront;
      if (isTrusted && (isFrontChanged || this.#delays++ < MAX_DELAYS)) this.restart();
    };
    for (const type of ['focus', 'blur', 'resize']) window.addEventListener(type, onDisturbed, { signal });
    document.addEventListener('visibilitychange', onDisturbed, { signal });
  }

  /** Another card is another question. */
  start(): void {
    this.#delays = 0;
    this.restart();
  }

  /** The card came into view, or may have been out of it. */
  restart(): void {
    clearTimeout(this.#timer);
    this.#wasInFront = isInFront();
    // A press that has begun is one from before as well.
    this.#isPressFresh = false;
    this.#set(false);
    this.#timer = setTimeout(() => this.#set(isInFront() && this.#cover.isSeen()), MOMENT);
  }

  notePress(): void {
    this.#isPressFresh = this.isArmed && this.#cover.isSeen();
  }

  /**
   * Whether the person meant what they pressed: on a card they had seen for a moment and see now, by a press that began on it. A key press
   * has no place and no beginning.
   */
  isDeliberate({ isTrusted, clientX, clientY, detail }: MouseEvent): boolean {
    if (!isTrusted || !this.isArmed || !this.#cover.isSeen()) return false;
    return detail === 0 || (this.#isPressFresh && this.#cover.isMetAt(clientX, clientY));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#listening.abort();
  }

  #set(isArmed: boolean): void {
    const isChanged = isArmed !== this.isArmed;
    this.isArmed = isArmed;
    if (isChanged) this.#onChange();
  }
}

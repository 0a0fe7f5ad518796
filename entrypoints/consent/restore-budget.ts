/**
 * How often a card is put back in one document. A page that keeps taking it away or covering it gets its way (and keeps the gate): fighting on
 * would hang the tab.
 */
const MOST = 5;
/** So many looks at an undisturbed card in a row, and the fight is over. */
const PEACE = 25;

export class RestoreBudget {
  #spent = 0;
  #peace = 0;

  get isSpent(): boolean {
    return this.#spent > MOST;
  }

  /** Counts one more; false where the page has the card from now on. */
  spend(): boolean {
    this.#peace = 0;
    this.#spent++;
    return !this.isSpent;
  }

  noteUndisturbed(): void {
    if (++this.#peace > PEACE) this.#spent = 0;
  }
}

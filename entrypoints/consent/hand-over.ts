/**
 * Between the script of an earlier version, which lives on in open pages after an update, and the one that comes after it. All they share
 * is the page, and the page must be able to speak for neither: they meet in the closed shadow root of the earlier one's card, which
 * extensions can open and no script of a page can.
 */
const takeOver = 'take-over';

/** Whether the extension was updated, switched off or removed: this script can ask nobody any more. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}

/** Marks a card as one of ours; calls back when another script of ours takes over. */
export function awaitSuccessor(dialog: HTMLDialogElement, onTakenOver: () => void): void {
  dialog.id = takeOver;
  dialog.addEventListener(takeOver, () => {
    if (isOrphan()) onTakenOver();
  });
}

/** Takes over from an earlier script: its gate ends, and its card goes. (In Firefox the script is gone already, and has left its card.) */
export function takeOverFrom(own: (host: Element) => boolean): void {
  for (const host of document.documentElement?.children ?? []) {
    if (!(host instanceof HTMLDivElement) || own(host)) continue;
    const dialog = openShadowRoot(host)?.getElementById(takeOver);
    if (!dialog) continue;
    dialog.dispatchEvent(new Event(takeOver));
    host.remove();
  }
}

/** Each browser has its own way; the build for one leaves the other's out. */
export function openShadowRoot(host: Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null }): ShadowRoot | null | undefined {
  return import.meta.env.FIREFOX ? host.openOrClosedShadowRoot : chrome.dom.openOrClosedShadowRoot(host as HTMLElement);
}

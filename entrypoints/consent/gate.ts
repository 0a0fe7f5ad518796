/**
 * Holds every way to accept a prompt until it is released. Listeners stand on the window, in the capture phase, before
 * any script of the page has run; what a control does is found out inside the listener, so nothing that the page draws
 * is ever unguarded for a moment. Cancelling, links and everything else keep working.
 */
import type { PageKind } from '../../core/decision/facts.ts';
import { isAcceptControl, isAcceptingNavigation, isAcceptingSubmit, isOfConsentForm } from './accept-control.ts';

/** `click` covers keyboard, label, access key and touch as well; the others keep a page script from acting on their own parts. */
const controlEvents = [
  'click',
  'auxclick',
  'dblclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'dragstart',
  'keydown',
  'keyup',
  'keypress',
] as const;
/** Presses that are not over yet: a card drawn now would come under the finger, and the same press would end on it. */
const unfinished = /^(pointer|mouse|touchstart)/;

/** The Navigation API, which TypeScript's library does not know in every browser's shape. */
interface NavigateEventLike extends Event {
  readonly destination: { readonly url: string };
  readonly formData: FormData | null;
  readonly userInitiated: boolean;
  /** What was pressed, in this document or in another one of the same origin; missing in older browsers. */
  readonly sourceElement?: Element | null;
}

export interface Gate {
  /** Puts the listeners back: `document.open()` takes them away. Calling it again costs nothing. */
  arm(): void;
}

interface GateOptions {
  /** Whether the prompt that was read last may be accepted. */
  readonly isFree: () => boolean;
  /** Reads the page anew: the kind of its prompt, null without one. */
  readonly readKind: () => PageKind | null;
  /** Called when something that would have accepted was held, once the press is over. */
  readonly onHeld: () => void;
}

export function createGate({ isFree, readKind, onHeld }: GateOptions): Gate {
  const hold = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!unfinished.test(event.type) && !isRepeated(event)) onHeld();
  };
  // A key that is still held was meant for what had the focus before: another page, or the card.
  const isRepeated = (event: Event): boolean => (event as KeyboardEvent).repeat;
  /** A form that answers a prompt is known by itself. Whose prompt it is matters only where one has been released. */
  const isControlFree = (control: Element): boolean => (isFree() || !isOfConsentForm(control)) && (readKind() === null || isFree());
  const onControl = (event: Event): void => {
    if (event instanceof KeyboardEvent && !/^(Enter| )$/.test(event.key)) return;
    const control = event.composedPath().find((target): target is Element => target instanceof Element && isAcceptControl(target));
    if (control && (isRepeated(event) || !isControlFree(control))) hold(event);
  };
  const onSubmit = (event: Event): void => {
    if (!(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement)) return;
    if (isAcceptingSubmit(event.target, event.submitter) && readKind() !== null && !isFree()) hold(event);
  };
  // `form.submit()` and `location=` fire nothing else.
  const onNavigate = (event: Event): void => {
    const departure = event as NavigateEventLike;
    if (!event.cancelable || wasPressedInFrame(departure)) return;
    // A post to the consent address accepts something, recognised or not.
    if (isAcceptingNavigation(departure.destination.url, departure.formData, readKind()) && !isFree()) hold(event);
  };

  // A person pressed it in a frame whose form goes to the whole tab: the gate in that frame let the press through.
  const wasPressedInFrame = ({ userInitiated, sourceElement }: NavigateEventLike): boolean =>
    userInitiated && !!sourceElement && sourceElement.ownerDocument !== document;

  const options = { capture: true, passive: false };
  const navigation = (window as { navigation?: EventTarget }).navigation;
  return {
    arm() {
      for (const type of controlEvents) window.addEventListener(type, onControl, options);
      window.addEventListener('submit', onSubmit, options);
      navigation?.addEventListener('navigate', onNavigate);
    },
  };
}

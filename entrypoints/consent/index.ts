/**
 * Runs on the hosts of sign-in providers, before any script of the page. Holds the accept control of a consent prompt,
 * asks the worker to judge it, and shows what there is to say. Nothing asynchronous stands before the gate, and the
 * gate never depends on the card.
 *
 * A plain script without a framework's context: those listen to the page, and a page could switch them off.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageFacts } from '../../core/decision/facts.ts';
import {
  type GateEvent,
  isFree,
  onAnswerable,
  onChanged,
  onContinued,
  onHeld,
  onJudged,
  onOrphaned,
  onRead,
  onRetried,
  onSilence,
  onTakenOver,
  shutGate,
  stepGate,
} from '../../core/gate.ts';
import type { WorkerMessage } from '../../core/messages.ts';
import { hasAcceptControl } from './accept-control.ts';
import { askForJudgement, markWrong, sendToWorker, tellWorker } from './ask-worker.ts';
import { createGate } from './gate.ts';
import { isOrphan, takeOverFrom } from './hand-over.ts';
import { PromptFinder } from './prompt-finder.ts';
import { createWarningView } from './warning-view.ts';

/** Without a judgement by then, the card says that it is still checking. */
const SILENCE = 150;
/** How long a press may still be one that was meant for something else (docs/decisions.md, F5). */
const SETTLING = 1000;

export default defineUnlistedScript(() => {
  // Injected again into an open page, where this very script still runs: it goes on.
  const state = globalThis as { isConsentLensRunning?: boolean };
  if (state.isConsentLensRunning) return;
  state.isConsentLensRunning = true;
  guard();
});

function guard(): void {
  const finder = new PromptFinder();
  let state = shutGate;
  let guardedRoot: Element | null = null;
  /** When the page came to the front, until a press asked about it. */
  let inFrontSince = Number.NEGATIVE_INFINITY;
  let isEarlyPress = false;

  const dispatch = <Details extends readonly unknown[]>(...event: GateEvent<Details>): void => {
    const [next, ...effects] = stepGate(state, ...event);
    state = next;
    for (const [name, ...details] of effects) (actions[name] as (...all: typeof details) => void)(...details);
    if (state.pending && (document.readyState !== 'loading' || hasAcceptControl())) dispatch(onAnswerable);
  };
  const view = createWarningView({
    onContinue: (card, reason) => dispatch(onContinued, card, reason),
    onLeave: leave,
    onRetry: () => dispatch(onRetried),
    onAsk: () => tellWorker({ type: 'asked' }),
    onMarkWrong: markWrong,
    onHidden: () => tellWorker({ type: 'card-hidden' }),
    onTakenOver: () => dispatch(onTakenOver),
  });
  const gate = createGate({
    isFree: () => {
      askOnceInFront();
      return isFree(state);
    },
    readKind: () => {
      // The page may have drawn its prompt in this very task, before any observer ran.
      check();
      return state.prompt?.facts.kind ?? null;
    },
    // Nothing more is done within the press than to hold it.
    onHeld: () => queueMicrotask(tell),
  });
  /** A press so soon after the page came to the front may have been meant for what lay there before: the worker knows what that was. */
  const askOnceInFront = (): void => {
    if (performance.now() - inFrontSince > SETTLING) return;
    inFrontSince = Number.NEGATIVE_INFINITY;
    isEarlyPress = true;
    askAgain();
    isEarlyPress = false;
  };

  const tell = (): void => {
    check();
    dispatch(onHeld);
  };

  const check = (): void => {
    if (state.isRetired) return;
    if (document.documentElement !== guardedRoot) {
      listen();
      view.renew();
    }
    dispatch(onRead, finder.read());
    if (isOrphan()) dispatch(onOrphaned);
    else takeOverFrom(view.holds);
    view.restore();
  };

  /** Asks the worker, once the press that may be under way is over: sending takes its time. */
  const judge = (round: number, facts: PageFacts): void => {
    if ((document as { prerendering?: boolean }).prerendering) {
      // Nobody sees the page yet, and nobody may ever.
      document.addEventListener('prerenderingchange', askAgain, { once: true });
      return;
    }
    const silence = setTimeout(() => dispatch(onSilence, round), SILENCE);
    const isAskedByPress = isEarlyPress;
    queueMicrotask(() =>
      askForJudgement(facts, isAskedByPress, (judgement) => {
        clearTimeout(silence);
        dispatch(onJudged, round, judgement);
      }),
    );
    // Looking up words and drawing them for the first time takes longer than all the rest of a held press.
    requestIdleCallback(view.prepare);
  };
  const actions = { ...view, judge, tell: (reason: string) => tellWorker({ type: 'continued', reason }) };
  const askAgain = (): void => dispatch(onChanged);

  /** `document.open()` takes every listener away, together with the root element; adding one twice changes nothing. */
  const listen = (): void => {
    guardedRoot = document.documentElement;
    gate.arm();
    document.addEventListener('change', check, true);
    document.addEventListener('input', checkInput, true);
    document.addEventListener('DOMContentLoaded', check);
    window.addEventListener('pageshow', judgeRestored);
    // A frame gets the focus by being pressed.
    if (window === top) window.addEventListener('focus', noteFront);
    window.addEventListener('pagehide', reportConsentAnswer);
  };
  const noteFront = (): void => {
    inFrontSince = performance.now();
  };
  const checkInput = (event: Event): void => {
    finder.noteInput(event);
    check();
  };
  /** Back from the browser's cache of pages: whatever was released belongs to an earlier visit. */
  const judgeRestored = (event: PageTransitionEvent): void => {
    if (event.persisted) askAgain();
  };
  /** A page that posts an answer on to the app tells the worker, which knows whether a prompt was accepted before it. */
  const reportConsentAnswer = (): void => {
    if (finder.holdsGrantedAnswer()) tellWorker({ type: 'consent-answered', isGranted: true });
  };

  listen();
  new MutationObserver(check).observe(document, { childList: true, subtree: true, characterData: true });
  check();
  // Of the worker alone: no other extension can connect.
  chrome.runtime.onMessage.addListener((message: WorkerMessage) => {
    if (message.type === 'judge-again') askAgain();
  });
}

/** After this, leaving no longer waits for the worker. */
const LEAVING = 2000;

/** Goes where no app is called: the worker knows the provider's front page; without it, the tab shows an empty page. */
function leave(): void {
  const empty = (): void => location.replace('about:blank');
  const lastResort = setTimeout(empty, LEAVING);
  // A front page that is on its way may take its time.
  sendToWorker({ type: 'leave-safely' }).then((answer) => answer && clearTimeout(lastResort), empty);
}

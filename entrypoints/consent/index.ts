/**
 * Runs on the hosts of sign-in providers, before any script of the page. Holds the accept control of a consent prompt,
 * asks the worker to judge it, and shows what there is to say. Nothing asynchronous stands before the gate, and the
 * gate never depends on the card.
 *
 * A plain script without a framework's context: those listen to the page, and a page could switch them off.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isRefusal } from '../../core/decision/page-facts.ts';
import type { Judgement } from '../../core/messages.ts';
import { hasAcceptControl } from './accept-control.ts';
import { askForJudgement, isEnforced, markWrong, sendToWorker, tellWorker } from './ask-worker.ts';
import { checkingWarning, uncheckedWarning } from './fallback-warning.ts';
import { createGate } from './gate.ts';
import { isOrphan, takeOverFrom } from './hand-over.ts';
import { type Prompt, PromptFinder, unrecognisedPrompt } from './prompt-finder.ts';
import { createWarningView } from './warning-view.ts';

/** Without a judgement by then, the card says that it is still checking. */
const SILENCE = 150;

export default defineUnlistedScript(() => {
  // Injected again into an open page, where this very script still runs: it goes on.
  const state = globalThis as { isConsentLensRunning?: boolean };
  if (state.isConsentLensRunning) return;
  state.isConsentLensRunning = true;
  guard();
});

function guard(): void {
  const finder = new PromptFinder();
  let prompt: Prompt | null = null;
  /** The prompt that may be accepted now: allowed without a word, or released by the person. */
  let released: Prompt | null = null;
  /** Set when something tried to accept a prompt that was not recognised as one. */
  let unrecognised: Prompt | null = null;
  /** Counts the judgements, so that an answer to an earlier question is dropped. */
  let round = 0;
  /** Whether the worker answered: only then does it hear that the person went on. */
  let isJudged = false;
  /** What the card will say as soon as the page can be answered. */
  let pending: Judgement | null = null;
  let guardedRoot: Element | null = null;
  let checkingCard: Judgement | null = null;
  const checking = (): Judgement => {
    checkingCard ??= { warning: checkingWarning(), styles: '' };
    return checkingCard;
  };
  /** Set once a later version of this script guards the page. */
  let isRetired = false;
  const retire = (): void => {
    isRetired = true;
    view.close();
  };

  const view = createWarningView({
    onContinue: (shown, reason) => {
      // A card speaks for its own prompt only.
      if (shown !== prompt) return;
      released = shown;
      pending = null;
      view.close();
      if (isJudged) tellWorker({ type: 'continued', reason });
    },
    onLeave: leave,
    onRetry: () => judge(),
    onAsk: () => tellWorker({ type: 'asked' }),
    onMarkWrong: markWrong,
    onHidden: () => tellWorker({ type: 'card-hidden' }),
    onTakenOver: retire,
  });

  const isReleased = (): boolean => isRetired || (prompt !== null && (prompt === released || isRefusal(prompt.facts)));
  const gate = createGate({
    isShut: () => !isReleased(),
    readKind: () => {
      check();
      return prompt?.facts.kind ?? null;
    },
    isReleased,
    // Nothing more is done within the press than to hold it.
    onHeld: () => queueMicrotask(tell),
  });

  const tell = (): void => {
    check();
    if (prompt === null) {
      unrecognised = unrecognisedPrompt;
      check();
    }
    if (!prompt || isReleased()) return;
    if (view.isShown()) view.unfold();
    else view.show(pending ?? checking(), prompt);
  };

  const check = (): void => {
    if (isRetired) return;
    if (document.documentElement !== guardedRoot) {
      listen();
      view.renew();
    }
    if (isOrphan()) {
      // Nothing new is looked at any more: what was held stays held until a successor comes for it.
      if (prompt === released) retire();
      else view.offer();
      return;
    }
    takeOverFrom(view.holds);
    const found = finder.find() ?? unrecognised;
    if (found?.fingerprint !== prompt?.fingerprint) {
      prompt = found;
      released = null;
      pending = null;
      if (found) {
        judge();
        // Looking up words and drawing them for the first time takes longer than all the rest of a held press.
        requestIdleCallback(() => view.prepare(checking()));
      } else view.close();
    }
    showPending();
    view.restore();
  };

  const showPending = (): void => {
    if (!pending || !prompt) return;
    if (document.readyState === 'loading' && !hasAcceptControl()) return;
    view.show(pending, prompt);
    pending = null;
  };

  /** Asks for a judgement; until it is there the gate is shut, whatever was allowed before. */
  const judge = (): void => {
    const judged = prompt;
    if (!judged || isOrphan()) return;
    const current = ++round;
    released = null;
    isJudged = false;
    if ((document as { prerendering?: boolean }).prerendering) {
      // Nobody sees the page yet, and nobody may ever.
      document.addEventListener('prerenderingchange', judge, { once: true });
      return;
    }
    const silence = setTimeout(() => {
      // On a page that refuses nothing waits for us.
      if (current !== round || view.hasWarned() || isRefusal(judged.facts)) return;
      pending = checking();
      showPending();
    }, SILENCE);
    const onJudgement = (judgement: Judgement | null): void => {
      clearTimeout(silence);
      const unchecked = isRefusal(judged.facts) ? null : { warning: uncheckedWarning(isEnforced()), styles: '' };
      // One that comes late does not take back what the person decided meanwhile.
      if (current !== round || released || isOrphan()) return;
      isJudged = judgement !== null;
      const answer = judgement ?? unchecked;
      if (answer) conclude(judged, answer);
    };
    // Sending takes its time: not within a press that is being held.
    queueMicrotask(() => askForJudgement(judged.facts, onJudgement));
  };

  const conclude = (judged: Prompt, judgement: Judgement): void => {
    const { strength } = judgement.warning.intervention;
    const isQuiet = strength === 'nothing' || strength === 'badge';
    // A card that already told the person something never goes away by itself.
    if (isQuiet && !view.hasWarned()) {
      released = judged;
      pending = null;
      view.close();
      return;
    }
    view.markWarned();
    pending = judgement;
    showPending();
  };

  /** `document.open()` takes every listener away, together with the root element; adding one twice changes nothing. */
  const listen = (): void => {
    guardedRoot = document.documentElement;
    gate.arm();
    document.addEventListener('change', check, true);
    document.addEventListener('input', checkInput, true);
    document.addEventListener('DOMContentLoaded', check);
    window.addEventListener('pageshow', judgeRestored);
    window.addEventListener('pagehide', reportConsentAnswer);
  };
  const checkInput = (event: Event): void => {
    finder.noteInput(event);
    check();
  };
  /** Back from the browser's cache of pages: whatever was released belongs to an earlier visit. */
  const judgeRestored = (event: PageTransitionEvent): void => {
    if (event.persisted) judge();
  };
  /** A page that posts an answer on to the app tells the worker, which knows whether a prompt was accepted before it. */
  const reportConsentAnswer = (): void => {
    if (finder.holdsGrantedAnswer()) tellWorker({ type: 'consent-answered', isGranted: true });
  };

  listen();
  new MutationObserver(check).observe(document, { childList: true, subtree: true, characterData: true });
  check();
  chrome.runtime.onMessage.addListener((message: unknown) => {
    const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
    if (type === 'judge-again') judge();
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

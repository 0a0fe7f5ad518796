/**
 * Runs on the hosts of sign-in providers, before any script of the page. Holds the accept control of a consent prompt,
 * asks the worker to judge it, and shows what there is to say. Nothing asynchronous stands before the gate, and the
 * gate never depends on the card.
 *
 * A plain script without a framework's context: those listen to the page, and a page could switch them off.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConsentAddress } from '../../core/providers/entra.ts';
import { askForJudgement, isEnforced, sendToWorker } from './ask-worker.ts';
import { checkingWarning, uncheckedWarning } from './fallback-warning.ts';
import { findAcceptControl, findPrompt, type Prompt, readErrorCode } from './find-prompt.ts';
import { createGate } from './gate.ts';
import { createWarningView } from './warning-view.tsx';

/** Without a judgement by then, the card says that it is still checking. */
const SILENCE = 150;

export default defineUnlistedScript(() => {
  // Injected again into an open page (after an update), where this very script still runs: it goes on.
  const state = globalThis as { isConsentLensRunning?: boolean };
  if (state.isConsentLensRunning) return;
  state.isConsentLensRunning = true;
  guard();
});

function guard(): void {
  let prompt: Prompt | null = null;
  /** The prompt that may be accepted now: allowed without a word, or released by the person. */
  let released: string | null = null;
  /** Counts the judgements, so that an answer to an earlier question is dropped. */
  let round = 0;
  let guardedRoot: Element | null = null;
  /** What the card will say as soon as the page can be answered. */
  let pending: Parameters<typeof view.show>[0] | null = null;

  const view = createWarningView({
    onContinue: () => {
      released = prompt?.fingerprint ?? null;
      pending = null;
      view.close();
    },
    onLeave: () => void leave(),
    onRetry: () => void judge(),
  });
  const gate = createGate(
    () => {
      // The page may have drawn its prompt in this very task, before any observer ran.
      check();
      return prompt === null || released === prompt.fingerprint;
    },
    () => {
      if (prompt && !view.isShown()) view.show(pending ?? checkingWarning(prompt.facts));
      else view.unfold();
    },
  );

  const check = (): void => {
    // `document.open()` takes every listener away, together with the root element.
    if (document.documentElement !== guardedRoot) gate.arm();
    guardedRoot = document.documentElement;
    const found = findPrompt();
    if (found?.fingerprint !== prompt?.fingerprint) {
      prompt = found;
      released = null;
      pending = null;
      if (found) void judge();
      else view.close();
    }
    showPending();
    view.restore();
  };

  const showPending = (): void => {
    if (pending && (document.readyState !== 'loading' || findAcceptControl() !== null)) {
      view.show(pending);
      pending = null;
    }
  };

  const judge = async (): Promise<void> => {
    if (!prompt) return;
    const current = ++round;
    const { facts, fingerprint } = prompt;
    const silence = setTimeout(() => {
      pending ??= checkingWarning(facts);
      showPending();
    }, SILENCE);
    const judgement = await askForJudgement(facts);
    const warning = judgement?.warning ?? uncheckedWarning(facts, await isEnforced());
    clearTimeout(silence);
    if (current !== round) return;
    const isQuiet = warning.intervention.strength === 'nothing' || warning.intervention.strength === 'badge';
    // A card that already told the person something never goes away by itself.
    if (isQuiet && !view.hasWarned()) {
      released = fingerprint;
      pending = null;
      view.close();
      return;
    }
    view.markWarned();
    pending = warning;
    showPending();
  };

  gate.arm();
  new MutationObserver(check).observe(document, { childList: true, subtree: true, characterData: true });
  check();
  document.addEventListener('change', check, true);
  document.addEventListener('DOMContentLoaded', check);
  // Restored from the back/forward cache: whatever was released belongs to an earlier visit.
  window.addEventListener('pageshow', (event) => {
    if (!event.persisted || !prompt) return;
    released = null;
    void judge();
  });
  window.addEventListener('pagehide', reportConsentAnswer);
  chrome.runtime.onMessage.addListener((message: unknown) => {
    const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : null;
    if (type === 'judge-again') void judge();
  });
}

/** The page that answers the consent post tells the worker whether it shows an error. */
function reportConsentAnswer(): void {
  if (!isConsentAddress(location.pathname)) return;
  // Nobody waits for the answer, and the page is going away.
  void sendToWorker({ type: 'consent-answered', errorCode: readErrorCode() }).catch(() => undefined);
}

/** Goes where no app is called: the worker knows the provider's front page; without it, the tab shows an empty page. */
async function leave(): Promise<void> {
  try {
    await sendToWorker({ type: 'leave-safely' });
  } catch {
    location.replace('about:blank');
  }
}

/** Asks the worker for a judgement. The worker may be asleep, or killed while it answers. */
import type { PageFacts } from '../../core/decision/facts.ts';
import type { Judgement, PageMessage } from '../../core/messages.ts';

/** After this a person should be told, not kept waiting. */
const PATIENCE = 2000;

/** Sends a message to the worker; every browser answers with a promise. */
export async function sendToWorker(message: PageMessage): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Sends a message that needs no answer; the page may be going away, or the worker with it. */
export function tellWorker(message: PageMessage): void {
  sendToWorker(message).catch(() => undefined);
}

/**
 * Asks for the judgement of a prompt, once more where the worker was killed (it starts afresh). Null means that none came in two seconds;
 * a browser that is just starting may take longer, and then the judgement follows.
 */
export function askForJudgement(page: PageFacts, isEarlyPress: boolean, onJudgement: (judgement: Judgement | null) => void): void {
  const message: PageMessage = { type: 'judge-prompt', page, earlier: document.referrer, isEarlyPress };
  let isLate = false;
  const timeout = setTimeout(() => {
    isLate = true;
    onJudgement(null);
  }, PATIENCE);
  void sendToWorker(message)
    .catch(() => !isLate && sendToWorker(message))
    .catch(() => null)
    .then((answer) => {
      clearTimeout(timeout);
      if (isJudgement(answer)) onJudgement(answer);
      else if (!isLate) onJudgement(null);
    });
}

/** Whether the worker kept the mark that this warning is wrong, or took it away. Never rejects: the card says what came of it. */
export function markWrong(isWrong: boolean): Promise<boolean> {
  return sendToWorker({ type: 'mark-wrong', isWrong }).then(
    (answer) => answer !== null,
    () => false,
  );
}

function isJudgement(value: unknown): value is Judgement {
  return !!(value as Partial<Judgement> | null | undefined)?.warning;
}

/** Whether the policy stops what could not be checked. The worker registers another script before this one while it does. */
export function isEnforced(): boolean {
  return (globalThis as { isConsentLensEnforced?: boolean }).isConsentLensEnforced === true;
}

/** Asks the worker for a judgement. The worker may be asleep, or killed while it answers. */
import type { PageFacts } from '../../core/decision/facts.ts';
import type { Judgement, PageMessage } from '../../core/messages.ts';

/** After this a person should be told, not kept waiting. */
const PATIENCE = 2000;

/** Sends a message to the worker. The polyfill is left out of this script for its size; both browsers answer with a promise. */
export async function sendToWorker(message: PageMessage): Promise<unknown> {
  return chrome.runtime.sendMessage(message);
}

/** Sends a message that needs no answer; the page may be going away, or the worker with it. */
export function tellWorker(message: PageMessage): void {
  sendToWorker(message).catch(() => undefined);
}

/** The judgement of a prompt, or null where none came: one retry (a killed worker starts afresh), then two seconds in all. */
export async function askForJudgement(page: PageFacts): Promise<Judgement | null> {
  const message: PageMessage = { type: 'judge-prompt', page };
  const answer = sendToWorker(message)
    .catch(() => sendToWorker(message))
    .catch(() => null);
  const timeout = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const judgement = await Promise.race([answer, timeout]);
  return isJudgement(judgement) ? judgement : null;
}

function isJudgement(value: unknown): value is Judgement {
  return typeof value === 'object' && value !== null && 'warning' in value && typeof value.warning === 'object' && value.warning !== null;
}

/** Whether the policy stops what could not be checked. The worker registers another script before this one while it does. */
export function isEnforced(): boolean {
  return (globalThis as { isConsentLensEnforced?: boolean }).isConsentLensEnforced === true;
}

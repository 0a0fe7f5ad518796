/**
 * The gate of one document as a state machine: what may be accepted, what is asked of the worker, and what the card says. It knows nothing of
 * the page but what was read of it, and does nothing itself: each event is a function from a state to the next one, and to what is to be done.
 */
import type { PageFacts } from './decision/facts.ts';
import { isPrompt, isRefusal, unseenPage } from './decision/page-facts.ts';
import type { Judgement } from './messages.ts';

/** A page of the provider that could be read. */
export interface ReadPage {
  readonly facts: PageFacts;
  /** The same text for the same page: one that redraws itself is not a new one. */
  readonly fingerprint: string;
}

/** What the card says, and of which prompt. */
export interface Card {
  readonly kind: 'checking' | 'judged' | 'unchecked';
  readonly prompt: ReadPage;
  readonly judgement: Judgement | null;
}

export interface GateState {
  /** The fingerprint of the page that was read last; an empty text for one that we do not know. */
  readonly page: string;
  /** The prompt to be answered; nothing of it may have been recognised but that something tried to accept it. */
  readonly prompt: ReadPage | null;
  /** The page on which that was tried; null: it was not. */
  readonly triedOn: string | null;
  /** Whether the prompt may be accepted: allowed without a word, or released by the person. */
  readonly isReleased: boolean;
  /** Counts the judgements that were asked for: the answer to an earlier question is dropped. */
  readonly round: number;
  readonly isAwaited: boolean;
  /** To be shown as soon as the page can be answered. */
  readonly pending: Card | null;
  readonly shown: Card | null;
  /** Set once a later version of the script guards the page, or nobody does. */
  readonly isRetired: boolean;
}

/** `offer`: stand ready for a later version of the script. `tell`: that the person went on, and why. */
export type GateEffect =
  | readonly ['judge', round: number, facts: PageFacts]
  | readonly ['show', card: Card]
  | readonly ['tell', reason: string]
  | readonly ['unfold' | 'close' | 'offer'];

type Step = readonly [state: GateState, ...effects: GateEffect[]];
/** An event with its details. */
export type GateEvent<Details extends readonly unknown[]> = readonly [
  event: (state: GateState, ...details: Details) => Step,
  ...details: Details,
];

export const shutGate: GateState = {
  page: '',
  prompt: null,
  triedOn: null,
  isReleased: false,
  round: 0,
  isAwaited: false,
  pending: null,
  shown: null,
  isRetired: false,
};

const unrecognisedPrompt: ReadPage = { facts: { ...unseenPage, kind: 'unreadable', source: 'page' }, fingerprint: 'unrecognised' };

/** Whether the prompt may be accepted now. On a page that refuses there is nothing to accept. */
export function isFree({ isRetired, prompt, isReleased }: GateState): boolean {
  return isRetired || (prompt !== null && (isReleased || isRefusal(prompt.facts)));
}

/** The state after an event, and what is to be done. */
export function stepGate<Details extends readonly unknown[]>(state: GateState, ...[event, ...details]: GateEvent<Details>): Step {
  return state.isRetired ? [state] : event(state, ...details);
}

/** The page was read; null: it is none of the provider's that we know. */
export function onRead(state: GateState, page: ReadPage | null): Step {
  const here = page?.fingerprint ?? '';
  const next = { ...state, page: here, triedOn: here === state.triedOn ? here : null };
  const prompt = page && isPrompt(page.facts) ? page : next.triedOn === null ? null : unrecognisedPrompt;
  return prompt?.fingerprint === state.prompt?.fingerprint ? [next] : setPrompt(next, prompt);
}

/** Something that would have accepted was held. */
export function onHeld(state: GateState): Step {
  if (state.prompt === null) {
    const [next, ...effects] = setPrompt({ ...state, triedOn: state.page }, unrecognisedPrompt);
    return show(next, checking(next), ...effects);
  }
  if (isFree(state)) return [state];
  return state.shown ? [state, ['unfold']] : show(state, state.pending ?? checking(state));
}

/** The page can be answered now. */
export function onAnswerable(state: GateState): Step {
  return show(state, state.pending);
}

/** Nothing came of a question for a moment. On a page that refuses nothing waits for us. */
export function onSilence(state: GateState, round: number): Step {
  const isWaiting = state.isAwaited && round === state.round && !state.shown && !state.pending && !isFree(state);
  return [isWaiting ? { ...state, pending: checking(state) } : state];
}

/** Null: it could not be judged. An answer that comes late does not take back what the person decided meanwhile. */
export function onJudged(state: GateState, round: number, judgement: Judgement | null): Step {
  const { prompt, shown } = state;
  if (round !== state.round || !prompt || state.isReleased) return [state];
  const next = { ...state, isAwaited: false };
  if (!judgement) return [isFree(state) ? next : { ...next, pending: { kind: 'unchecked', prompt, judgement } }];
  // A card that already told the person something never goes away by itself.
  if (/^(nothing|badge)$/.test(judgement.warning.intervention.strength) && (!shown || shown.kind === 'checking')) return release(next);
  // What the person has ticked and typed stays, where the answer is the same.
  const isSame = shown?.prompt.fingerprint === prompt.fingerprint && JSON.stringify(shown.judgement) === JSON.stringify(judgement);
  return [{ ...next, pending: isSame ? null : { kind: 'judged', prompt, judgement } }];
}

/** What holds for the prompt may have changed, or the page is another visit's. Until the answer is there the gate is shut. */
export function onChanged(state: GateState): Step {
  if (!state.prompt) return [state];
  const round = state.round + 1;
  return [{ ...state, round, isReleased: false, isAwaited: true }, ['judge', round, state.prompt.facts]];
}

/** The person asks for another try. */
export function onRetried(state: GateState): Step {
  const [next, ...effects] = onChanged(state);
  return show(next, checking(next), ...effects);
}

/** The person went on past a card. It speaks for its own prompt only, and not while another is on its way or what it says is in question. */
export function onContinued(state: GateState, card: Card, reason: string): Step {
  if (card !== state.shown || card.prompt.fingerprint !== state.prompt?.fingerprint || state.isAwaited) return [state];
  return card.kind === 'judged' ? [...release(state), ['tell', reason]] : release(state);
}

/** The extension was updated, switched off or removed. Nothing new is looked at; what is undecided stays held until a successor comes for it. */
export function onOrphaned(state: GateState): Step {
  return state.prompt && !state.isReleased ? [state, ['offer']] : onTakenOver(state);
}

export function onTakenOver(state: GateState): Step {
  return close({ ...state, isRetired: true });
}

function setPrompt(state: GateState, prompt: ReadPage | null): Step {
  const next = { ...state, prompt, pending: null };
  return prompt ? onChanged(next) : close({ ...next, isAwaited: false });
}

function checking({ prompt }: GateState): Card | null {
  return prompt && { kind: 'checking', prompt, judgement: null };
}

function show(state: GateState, card: Card | null, ...effects: readonly GateEffect[]): Step {
  return card ? [{ ...state, shown: card, pending: null }, ...effects, ['show', card]] : [state, ...effects];
}

function release(state: GateState): Step {
  return close({ ...state, isReleased: true });
}

function close(state: GateState): Step {
  return [{ ...state, shown: null, pending: null }, ['close']];
}

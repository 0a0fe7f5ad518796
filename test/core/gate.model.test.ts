/**
 * The gate against whatever order things may come in: pages drawn and swapped, presses, answers that come late, twice or never, a policy that
 * changes, a worker that is killed, an extension that is updated. The server must never receive a consent before a valid release by the person
 * (or a judgement that asks for none). What is valid is told apart from the gate, by what was drawn, answered and pressed.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPrompt, isRefusal } from '../../core/decision/page-facts.ts';
import {
  type Card,
  type GateEffect,
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
  type ReadPage,
  shutGate,
  stepGate,
} from '../../core/gate.ts';
import { judgementOf, pageOf } from './gate-samples.ts';

const verdicts = ['nothing', 'badge', 'card', 'page'] as const;
type Verdict = (typeof verdicts)[number];

/** What a page can show; of the last two nothing, or nothing of a prompt, can be read, and yet they may send an answer. */
const pages: readonly (ReadPage | null)[] = [
  pageOf('mail', 'consent'),
  pageOf('notes', 'consent'),
  pageOf('unread', 'unreadable'),
  pageOf('refusal', 'risky'),
  pageOf('sign-in', 'sign-in'),
  null,
];

let received = 0;

/** The page, the worker, the person and the server around one gate, as entrypoints/consent joins them. */
class World {
  #state = shutGate;
  #drawn: ReadPage | null = null;
  #isOrphaned = false;
  #verdict: Verdict = 'card';
  /** Questions that the worker has not answered (or has, and may once more). */
  readonly #asked: number[] = [];
  #newestRound = 0;
  #newestOf = '';
  #isOpen = false;
  /** What the person sees. */
  #onShow: Card | null = null;
  #before: Card | null = null;
  /** The page whose prompt may be accepted, by all that has happened; null: none. */
  #granted: string | null = null;

  /** By a script of the page. Whatever it does next in the same task, no observer has had its turn. */
  draw(page: ReadPage | null): void {
    this.#drawn = page;
  }

  /** The observer's turn, which comes between any two tasks. */
  observe(): void {
    if (this.#granted !== this.#here) this.#granted = null;
    if (this.#state.isRetired) return;
    this.#dispatch(onRead, this.#drawn);
    if (this.#isOrphaned) this.#dispatch(onOrphaned);
  }

  /** A press on the control that accepts, which only a prompt has, or a request that the page sends by itself. */
  accept(way: 'press' | 'request'): void {
    const hasForm = this.#drawn !== null && this.#drawn.facts.kind !== 'sign-in' && !isRefusal(this.#drawn.facts);
    if (way === 'press' && !hasForm) return;
    const isHeldUnread = way === 'press' && !isFree(this.#state);
    if (!isHeldUnread) this.observe();
    if (!isHeldUnread && isFree(this.#state)) this.#receive();
    else {
      this.observe();
      this.#dispatch(onHeld);
    }
  }

  /** Most often to the newest question. */
  answer(age: number, isLost: boolean): void {
    this.observe();
    const round = this.#asked.at(-1 - age);
    if (round === undefined) return;
    const isNewest = round === this.#newestRound && this.#newestOf === this.#fingerprint;
    const isSilent = !isLost && (this.#verdict === 'nothing' || this.#verdict === 'badge');
    if (isNewest && isSilent && (this.#onShow === null || this.#onShow.kind === 'checking')) this.#granted = this.#here;
    if (isNewest) this.#isOpen = false;
    this.#dispatch(onJudged, round, isLost ? null : judgementOf(this.#verdict));
  }

  /** On the card that is there, or was until this moment. */
  goOn(isLate: boolean): void {
    this.observe();
    const card = isLate ? this.#before : this.#onShow;
    const canContinue = card && (card.kind === 'unchecked' || (card.judgement?.warning.continue ?? null) !== null);
    if (!card || !canContinue) return;
    if (card === this.#onShow && card.prompt.fingerprint === this.#fingerprint && !this.#isOpen) this.#granted = this.#here;
    this.#dispatch(onContinued, card, '');
  }

  wait(): void {
    this.observe();
    for (const round of this.#asked) this.#dispatch(onSilence, round);
  }

  change(verdict: Verdict): void {
    this.observe();
    this.#verdict = verdict;
    this.#granted = null;
    this.#dispatch(onChanged);
  }

  retry(): void {
    this.observe();
    if (this.#onShow?.kind !== 'unchecked') return;
    this.#granted = null;
    this.#dispatch(onRetried);
  }

  orphan(): void {
    this.observe();
    this.#isOrphaned = true;
  }

  succeed(): void {
    this.observe();
    if (this.#isOrphaned) this.#dispatch(onTakenOver);
  }

  get #here(): string {
    return this.#drawn?.fingerprint ?? 'no page we know';
  }

  /** How what is drawn is told from other prompts; one that nobody recognises has no sign of its own. */
  get #fingerprint(): string {
    return this.#drawn && isPrompt(this.#drawn.facts) ? this.#drawn.fingerprint : 'unrecognised';
  }

  #dispatch<Details extends readonly unknown[]>(...event: GateEvent<Details>): void {
    const [next, ...effects] = stepGate(this.#state, ...event);
    this.#state = next;
    for (const effect of effects) this.#run(effect);
    if (this.#state.pending) this.#dispatch(onAnswerable);
    expect(this.#state.shown, 'what is on show is what the gate takes for it').toBe(this.#onShow);
  }

  #run(effect: GateEffect): void {
    switch (effect[0]) {
      case 'judge':
        this.#asked.push(effect[1]);
        this.#newestRound = effect[1];
        this.#newestOf = this.#fingerprint;
        this.#isOpen = true;
        this.#granted = null;
        break;
      case 'show':
        this.#before = this.#onShow;
        this.#onShow = effect[1];
        break;
      case 'close':
        this.#before = this.#onShow;
        this.#onShow = null;
        break;
    }
  }

  #receive(): void {
    const isOver = this.#isOrphaned && this.#state.isRetired;
    if (isOver || (this.#drawn && isRefusal(this.#drawn.facts))) return;
    expect(this.#granted, 'the server receives a consent').toBe(this.#here);
    received++;
  }
}

const weighted = (weight: number, arbitrary: fc.Arbitrary<readonly [name: string, ...details: unknown[]]>) => ({ weight, arbitrary });
const named = (...names: readonly string[]) => fc.constantFrom(...names).map((name) => [name] as const);
const act = fc.oneof(
  weighted(
    12,
    fc.constantFrom('press', 'press', 'request').map((way) => ['accept', way] as const),
  ),
  weighted(12, fc.tuple(fc.constant('answer'), fc.constantFrom(0, 0, 0, 1, 2), fc.constantFrom(false, false, false, true))),
  weighted(
    9,
    fc.constantFrom(false, false, false, true).map((isLate) => ['goOn', isLate] as const),
  ),
  weighted(
    6,
    fc.constantFrom(...pages).map((page) => ['draw', page] as const),
  ),
  weighted(
    4,
    fc.constantFrom(...verdicts).map((verdict) => ['change', verdict] as const),
  ),
  weighted(4, named('observe', 'wait', 'retry')),
  weighted(1, named('orphan', 'succeed')),
);

test('in whatever order things come, nothing is accepted that was not released', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 50, size: 'max' }), (acts) => {
      const world = new World();
      for (const [name, ...details] of acts) (world[name as 'draw'] as (...all: readonly unknown[]) => void).apply(world, details);
    }),
    { numRuns: 10_000 },
  );
  expect(received, 'and what was released is accepted').toBeGreaterThan(1_000);
});

import { describe, expect, test } from 'vitest';
import { unseenPage } from '../../core/decision/page-facts.ts';
import {
  type GateState,
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
import { cardOf, judgementOf, pageOf } from './gate-samples.ts';

const mail = pageOf('mail', 'consent');
const notes = pageOf('notes', 'consent');
const refusal = pageOf('refusal', 'need-approval');
const signIn = pageOf('sign-in', 'sign-in');
const [reading] = onRead(shutGate, mail);
/** With a card that asks for something, on show. */
const [warned] = onAnswerable(onJudged(reading, 1, judgementOf('card'))[0]);

test('a prompt is shut from the moment it is read, and judged', () => {
  const [state, ...effects] = onRead(shutGate, mail);
  expect(isFree(state)).toBe(false);
  expect(effects).toEqual([['judge', 1, mail.facts]]);
  expect(onRead(state, pageOf('mail', 'consent')), 'drawn again, it is the same').toEqual([state]);
});

describe('a judgement', () => {
  test.each(['nothing', 'badge'] as const)('of strength %s opens the gate without a word', (strength) => {
    const [state, ...effects] = onJudged(reading, 1, judgementOf(strength));
    expect(isFree(state)).toBe(true);
    expect(effects).toEqual([['close']]);
  });

  test.each(['nothing', 'badge'] as const)('of strength %s does not take away what the person was told', (strength) => {
    const [asked] = onChanged(warned);
    const [state] = onAnswerable(onJudged(asked, 2, judgementOf(strength))[0]);
    expect(isFree(state)).toBe(false);
    expect(state.shown).toMatchObject({ kind: 'judged', judgement: judgementOf(strength) });
    expect(isFree(onContinued(state, cardOf(state), '')[0])).toBe(true);
  });

  test('waits for a page that can be answered', () => {
    const [state, ...effects] = onJudged(reading, 1, judgementOf('card'));
    expect(effects).toEqual([]);
    expect(onAnswerable(state)).toEqual([expect.anything(), ['show', state.pending]]);
  });

  test('of an earlier question, of an earlier prompt, or after a release, is dropped', () => {
    expect(onJudged(reading, 0, judgementOf('nothing'))).toEqual([reading]);
    const [other] = onRead(reading, notes);
    expect(onJudged(other, 1, judgementOf('nothing'))).toEqual([other]);
    const [gone] = onRead(reading, null);
    expect(onJudged(gone, 1, judgementOf('nothing'))).toEqual([gone]);
    const [unchecked] = onAnswerable(onJudged(reading, 1, null)[0]);
    const [released] = onContinued(unchecked, cardOf(unchecked), '');
    expect(onJudged(released, 1, judgementOf('card'))).toEqual([released]);
  });

  test('that comes late takes the place of the word that there was none', () => {
    const [unchecked] = onAnswerable(onJudged(reading, 1, null)[0]);
    expect(unchecked.shown?.kind).toBe('unchecked');
    expect(onJudged(unchecked, 1, judgementOf('page'))[0].pending?.kind).toBe('judged');
  });

  test('that says the same again leaves the card as the person has it', () => {
    const [asked] = onChanged(warned);
    const [state, ...effects] = onJudged(asked, 2, judgementOf('card'));
    expect([state.pending, state.shown, effects]).toEqual([null, warned.shown, []]);
    expect(onJudged(asked, 2, judgementOf('page'))[0].pending).not.toBeNull();
    const [other] = onRead(warned, notes);
    expect(onJudged(other, 2, judgementOf('card'))[0].pending?.prompt, 'of another prompt it is another card').toBe(notes);
  });
});

test('after a moment without an answer the card says that it is checking, where nothing else is said', () => {
  const [silent] = onSilence(reading, 1);
  expect(silent.pending?.kind).toBe('checking');
  for (const state of [warned, onChanged(warned)[0], onRead(shutGate, refusal)[0], onJudged(reading, 1, judgementOf('nothing'))[0]])
    expect(onSilence(state, state.round)).toEqual([state]);
  expect(onSilence(reading, 0)).toEqual([reading]);
});

describe('a held press', () => {
  test('brings back the card, or the word that it is being checked', () => {
    expect(onHeld(warned)).toEqual([warned, ['unfold']]);
    expect(onHeld(reading)[1]).toEqual(['show', expect.objectContaining({ kind: 'checking', prompt: mail })]);
    const [pending] = onJudged(reading, 1, judgementOf('card'));
    expect(onHeld(pending)[1]).toEqual(['show', pending.pending]);
  });

  test('is not spoken of where the page refuses, or the prompt was released meanwhile', () => {
    for (const state of [onRead(shutGate, refusal)[0], onJudged(reading, 1, judgementOf('nothing'))[0]])
      expect(onHeld(state)).toEqual([state]);
  });

  test('of a prompt that nobody recognised is judged as one that could not be read, until another page is read', () => {
    const [away] = onRead(shutGate, signIn);
    expect(isFree(away)).toBe(false);
    const [tried, ...effects] = onHeld(away);
    expect(effects).toEqual([
      ['judge', 1, { ...unseenPage, kind: 'unreadable', source: 'page' }],
      ['show', expect.objectContaining({ kind: 'checking' })],
    ]);
    expect(onRead(tried, signIn)[0].prompt, 'the same page').toBe(tried.prompt);
    for (const other of [pageOf('another', 'sign-in'), null]) expect(onRead(tried, other)[0].prompt).toBeNull();
    expect(onRead(onRead(tried, mail)[0], signIn)[0].prompt).toBeNull();
  });
});

describe('going on past a card', () => {
  test('opens the gate and is told', () => {
    const [state, ...effects] = onContinued(warned, cardOf(warned), 'for work');
    expect(isFree(state)).toBe(true);
    expect(effects).toEqual([['close'], ['tell', 'for work']]);
  });

  test('of what could not be checked is not told', () => {
    const [unchecked] = onAnswerable(onJudged(reading, 1, null)[0]);
    const [state, ...effects] = onContinued(unchecked, cardOf(unchecked), '');
    expect([isFree(state), effects]).toEqual([true, [['close']]]);
  });

  test.each<[string, GateState]>([
    ['while the card is in question', onChanged(warned)[0]],
    ['when the prompt is another', onRead(warned, notes)[0]],
    ['when the prompt is gone', onRead(warned, null)[0]],
    ['when the page refuses by now', onJudged(onRead(warned, refusal)[0], 2, null)[0]],
    ['when another card is on show', onRetried(warned)[0]],
  ])('counts for nothing %s', (_when, state) => {
    expect(onContinued(state, cardOf(warned), '')).toEqual([state]);
  });
});

test('whatever was released is shut again by a change, and by another prompt', () => {
  const [released] = onContinued(warned, cardOf(warned), '');
  for (const state of [onChanged(released)[0], onRead(released, notes)[0], onRead(onRead(released, null)[0], mail)[0]])
    expect(isFree(state)).toBe(false);
  expect(onChanged(shutGate)).toEqual([shutGate]);
});

test('another try says at once that it is under way', () => {
  const [unchecked] = onAnswerable(onJudged(reading, 1, null)[0]);
  expect(onRetried(unchecked).slice(1)).toEqual([
    ['judge', 2, mail.facts],
    ['show', expect.objectContaining({ kind: 'checking' })],
  ]);
});

test('on a page that refuses nothing is held, and no judgement is missed', () => {
  const [state] = onRead(shutGate, refusal);
  expect(isFree(state)).toBe(true);
  expect(onJudged(state, 1, null)[0].pending).toBeNull();
  expect(onJudged(state, 1, judgementOf('card'))[0].pending?.kind).toBe('judged');
});

test('without its extension it ends where nothing is undecided, and else stands ready for a successor', () => {
  expect(onOrphaned(warned)).toEqual([warned, ['offer']]);
  for (const state of [shutGate, onContinued(warned, cardOf(warned), '')[0]]) expect(onOrphaned(state)[0].isRetired).toBe(true);
});

test('once taken over it holds nothing and does nothing', () => {
  const [retired, ...effects] = onTakenOver(warned);
  expect([isFree(retired), effects]).toEqual([true, [['close']]]);
  expect(stepGate(retired, onRead, notes)).toEqual([retired]);
  expect(stepGate(retired, onHeld)).toEqual([retired]);
  expect(stepGate(warned, onHeld)).toEqual(onHeld(warned));
});

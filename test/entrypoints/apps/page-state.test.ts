/** How the page of the list goes from one state to the next, whatever order its parts come in. */
import { describe, expect, test } from 'vitest';
import type { LoadedList, Overview } from '../../../components/apps/inventory-props.ts';
import { type Frame, firstState, nextState, type PageEvent, type PageState, type WholeList } from '../../../entrypoints/apps/page-state.ts';

// Only told apart here, never looked into.
const frame = { now: 'now' } as Frame;
const overview = (entries: number): Overview => ({ entries }) as Overview;
const listOf = (...ids: readonly string[]): LoadedList => ({ entries: ids.map((id) => ({ id })) }) as unknown as LoadedList;
const wholeOf = (...ids: readonly string[]): WholeList => ({ overview: overview(ids.length), list: listOf(...ids) }) as WholeList;

const framed = (front: Overview | null = null, worse: readonly string[] = []): PageEvent => ({ type: 'framed', frame, front, worse });
const whole = (...ids: readonly string[]): PageEvent => ({ type: 'whole', whole: wholeOf(...ids) });
const failed: PageEvent = { type: 'failed' };
const stateAfter = (...events: readonly PageEvent[]): PageState => events.reduce(nextState, firstState);

describe('the list', () => {
  test('is its beginning first, then the apps of that, then whole', () => {
    expect(stateAfter(framed()).phase).toEqual({ kind: 'opening' });
    const front = stateAfter(framed(overview(50)));
    expect(front.phase).toEqual({ kind: 'front', overview: overview(50), apps: null });
    const apps = nextState(front, { type: 'front-apps', apps: listOf('a') });
    expect(apps.phase).toEqual({ kind: 'front', overview: overview(50), apps: listOf('a') });
    expect(nextState(apps, whole('a', 'b')).phase).toEqual({ kind: 'whole', ...wholeOf('a', 'b') });
  });

  test('stays whole until the next one is, whatever comes late', () => {
    const state = stateAfter(framed(), whole('a'), framed(overview(50)), { type: 'front-apps', apps: listOf('b') });
    expect(state.phase).toEqual({ kind: 'whole', ...wholeOf('a') });
  });

  test('that cannot be opened is gone, and begins anew with the next loading', () => {
    for (const before of [[framed()], [framed(overview(50))], [framed(), whole('a')]]) {
      expect(stateAfter(...before, failed).phase).toEqual({ kind: 'failed' });
      expect(stateAfter(...before, failed, framed()).phase).toEqual({ kind: 'opening' });
    }
  });
});

test('what got worse stays marked while the page is open, as long as it is in the list', () => {
  const seen = stateAfter(framed(null, ['a', 'b']), whole('a', 'b', 'c'), framed(null, []), whole('a', 'b', 'c'));
  expect(seen.worse).toEqual(['a', 'b']);
  expect(nextState(seen, framed(null, ['b', 'c'])).worse).toEqual(['a', 'b', 'c']);
  expect(nextState(seen, whole('b', 'c')).worse).toEqual(['b']);
  expect(stateAfter(framed(null, ['a'])).worse, 'before the list is there, nobody knows better').toEqual(['a']);
});

test('what the person did changes nothing else', () => {
  const state = stateAfter(framed(), whole('a'));
  const printing = nextState(state, { type: 'changed', isPrinting: true });
  expect(printing).toEqual({ ...state, isPrinting: true });
  expect(nextState(printing, { type: 'changed', refusedSite: 'github' })).toEqual({ ...state, isPrinting: true, refusedSite: 'github' });
});

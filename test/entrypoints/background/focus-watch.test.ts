import { beforeEach, expect, test, vi } from 'vitest';

type Listener = (argument: number) => void;
const listeners = vi.hoisted(() => new Map<string, Listener>());

vi.mock('wxt/browser', () => {
  const event = (name: string) => ({ addListener: (listener: Listener) => listeners.set(name, listener) });
  return {
    browser: {
      tabs: { onRemoved: event('removed'), onActivated: event('activated') },
      windows: { onFocusChanged: event('focus'), WINDOW_ID_NONE: -1 },
    },
  };
});

let now = 0;
let hasJustGivenWay: () => boolean;
const nobody = -1;

beforeEach(async () => {
  vi.resetModules();
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  now = 100_000;
  const watch = await import('../../../entrypoints/background/focus-watch.ts');
  watch.watchFocus();
  hasJustGivenWay = watch.hasJustGivenWay;
});

type Happenings = readonly (readonly [after: number, name: string, argument: number])[];

function happen(events: Happenings): void {
  for (const [after, name, argument] of events) {
    now += after;
    listeners.get(name)?.(argument);
  }
}

test.each<[string, Happenings, boolean]>([
  ['nothing', [], false],
  ['a tab or window that closed', [[0, 'removed', 1]], true],
  ['another tab that was in front', [[0, 'activated', 1]], true],
  [
    'another window',
    [
      [0, 'focus', 1],
      [9_000, 'focus', 2],
    ],
    true,
  ],
  [
    'another window, with a moment in which none is in front',
    [
      [0, 'focus', 1],
      [9_000, 'focus', nobody],
      [50, 'focus', 2],
    ],
    true,
  ],
  [
    'another program',
    [
      [0, 'focus', 1],
      [9_000, 'focus', nobody],
      [9_000, 'focus', 1],
    ],
    false,
  ],
  [
    'another program, before it another window',
    [
      [0, 'focus', 1],
      [9_000, 'focus', nobody],
      [9_000, 'focus', 2],
    ],
    false,
  ],
  [
    'the same window again',
    [
      [0, 'focus', 1],
      [9_000, 'focus', 1],
    ],
    false,
  ],
  ['a window of which nothing was seen before', [[0, 'focus', 2]], false],
])('after %s', (_name, events, expected) => {
  happen(events);
  expect(hasJustGivenWay()).toBe(expected);
  now += 2_000;
  expect(hasJustGivenWay()).toBe(false);
});

/**
 * The keyboard in a long list: Tab comes to one row, and from there the keys lead on. In thousands of rows, whoever does not use a pointer
 * would otherwise never come past them.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nearestRow, rowByKey } from './line-window.ts';

/** How far Page Up and Page Down go, as a part of the window: what was last stays in sight. */
const pagePart = 0.7;

export interface RowStop {
  /** The line that Tab comes to; it must be in the page, however far the rest has run. */
  readonly stop: number;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** Lines carry their place as `aria-posinset`. `isHeading` is another function whenever the lines are others. */
export function useRowStop(list: RefObject<HTMLElement | null>, tops: Float64Array, isHeading: (index: number) => boolean): RowStop {
  const [chosen, setChosen] = useState(0);
  const stop = nearestRow(chosen, 1, tops.length - 2, isHeading) ?? 0;
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (isMoving.current) focusLine(list.current, stop);
    isMoving.current = false;
  });
  // Where the lines are others, it stays with the focus, or goes to the top.
  useLayoutEffect(() => setChosen(placeOf(list.current, document.activeElement) ?? 0), [isHeading]);
  return {
    stop,
    onKeyDown: (event) => {
      const next = rowByKey(event.key, stop, window.innerHeight * pagePart, tops, isHeading);
      if (next === null) return;
      event.preventDefault();
      isMoving.current = next !== stop;
      setChosen(next);
    },
    onFocusIn: ({ target }) => setChosen((current) => placeOf(list.current, target) ?? current),
  };
}

/** The place of the line that an element stands in; null where that is none of this list. */
function placeOf(list: HTMLElement | null, element: EventTarget | null): number | null {
  const line = element instanceof Element && list?.contains(element) ? element.closest('.line') : null;
  return line ? Number(line.getAttribute('aria-posinset')) - 1 : null;
}

function focusLine(list: HTMLElement | null, place: number): void {
  const row = list?.querySelector<HTMLElement>(`.line[aria-posinset="${place + 1}"] button`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

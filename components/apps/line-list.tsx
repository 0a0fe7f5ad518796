/** A list of any length, of which only what is near the window is in the page. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type LineHeights, type LineRange, linesBetween, placeLines } from './line-window.ts';
import { useRowStop } from './use-row-stop.ts';

export interface LineListProps {
  readonly label: string;
  readonly size: number;
  readonly isHeading: (index: number) => boolean;
  readonly keyOf: (index: number) => string;
  /** Null where there is nothing to draw yet. `isStop`: Tab comes to this line, and to no other. */
  readonly draw: (index: number, isStop: boolean) => ComponentChildren;
  /** On paper there is no window: everything is drawn. */
  readonly isWhole: boolean;
}

/** Measured as soon as there is one of each; they follow the size of the text. */
const guess: LineHeights = { row: 82, heading: 38 };
/** Lines drawn beyond each edge, so that nothing is missing while the list is scrolled. */
const margin = 3;
/** Before anything was measured. */
const firstRange: LineRange = { from: 0, to: 10 };

export function LineList({ label, size, isHeading, keyOf, draw, isWhole }: LineListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [heights, setHeights] = useState(guess);
  const [range, setRange] = useState(firstRange);
  const tops = useMemo(() => placeLines(size, isHeading, heights), [size, isHeading, heights]);
  const place = (): void => {
    if (!list.current || isWhole) return;
    const measured = measure(list.current, heights);
    if (measured.row !== heights.row || measured.heading !== heights.heading) setHeights(measured);
    const top = -list.current.getBoundingClientRect().top;
    const next = linesBetween(tops, top, top + window.innerHeight, margin);
    setRange((current) => (current.from === next.from && current.to === next.to ? current : next));
  };
  useLayoutEffect(() => {
    if (list.current) setPlaces(list.current, tops, isWhole);
    place();
  });
  // After the lines have their places.
  const { stop, onKeyDown, onFocusIn } = useRowStop(list, tops, isHeading);
  useLayoutEffect(() => {
    window.addEventListener('scroll', place, { passive: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place);
      window.removeEventListener('resize', place);
    };
  });
  const from = isWhole ? 0 : Math.min(range.from, size);
  const to = isWhole ? size : Math.min(range.to, size);
  const near = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  // The line that Tab comes to stays, and with it the focus, however far the rest has run.
  const shown = stop >= size || near.includes(stop) ? near : stop < from ? [stop, ...near] : [...near, stop];
  return (
    <ul ref={list} class={isWhole ? 'lines' : 'lines placed'} aria-label={label} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
      {shown.map((index) => (
        <li key={keyOf(index)} class={isHeading(index) ? 'line heading' : 'line'} aria-setsize={size} aria-posinset={index + 1}>
          {draw(index, index === stop)}
        </li>
      ))}
    </ul>
  );
}

/** By hand, once the rows are drawn: their heights are known only then. */
function setPlaces(list: HTMLElement, tops: Float64Array, isWhole: boolean): void {
  const inPixels = (height: number | undefined): string => (isWhole ? '' : `${height ?? 0}px`);
  list.style.height = inPixels(tops.at(-1));
  for (const line of list.querySelectorAll<HTMLElement>('.line')) {
    line.style.top = inPixels(tops[Number(line.getAttribute('aria-posinset')) - 1]);
  }
}

function measure(list: HTMLElement, known: LineHeights): LineHeights {
  const heightOf = (selector: string): number => list.querySelector(selector)?.getBoundingClientRect().height || 0;
  return { row: heightOf('.line:not(.heading)') || known.row, heading: heightOf('.heading') || known.heading };
}

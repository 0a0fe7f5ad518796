/** What stays at an edge of the window must not lie over what has the focus (WCAG 2.2, 2.4.11): the page scrolls by its height more. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps the height of the element as a custom property of the document, for its scroll padding; none once it is gone. */
export function useEdgeHeight(element: RefObject<HTMLElement | null>, name: '--tools' | '--bottom'): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const shown = element.current;
    if (shown === null) return;
    const observer = new ResizeObserver(() => style.setProperty(name, `${Math.ceil(shown.getBoundingClientRect().height)}px`));
    observer.observe(shown);
    return () => {
      observer.disconnect();
      style.removeProperty(name);
    };
  }, []);
}

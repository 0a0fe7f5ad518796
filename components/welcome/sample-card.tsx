/** The real card with a sample text, in a shadow root as on a provider's page; shown, not to be used. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardText } from '../../core/warning.ts';
import tokens from '../tokens.css?inline';
import judged from '../warning/judged.css?inline';
import styles from '../warning/warning.css?inline';
import { drawCard } from '../warning/warning-card.tsx';

/** Beside a text there is no dialog around the card: it stands in the page and shows all of itself. */
const standing = `
  .card { max-height: none; color: var(--ink); font: var(--text); border: 1px solid var(--line); border-radius: var(--round); background: var(--paper) }
  .fold { display: none }
`;

export function SampleCard({ text }: { readonly text: CardText }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokens}\n${styles}\n${judged}\n${standing}`);
    root.adoptedStyleSheets = [sheet];
    const ignore = (): void => undefined;
    const refuse = async (): Promise<boolean> => false;
    const callbacks = { onLeave: ignore, onContinue: ignore, onRetry: ignore, onAsk: ignore, onFold: ignore, onMarkWrong: refuse };
    root.replaceChildren(drawCard(text, callbacks).element);
  }, [text]);
  // Nothing in it can be pressed or reached with the keyboard; the caption and the headline beside it say what it shows.
  return <div ref={host} inert />;
}

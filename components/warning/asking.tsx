/** @jsxImportSource ../elements */
/** The ways to ask the organisation for the app, each with what the person writes. */
import type { AskText } from '../../core/warning.ts';
import { Exit, exitClass } from './exit.tsx';

export interface Asking {
  readonly exits: readonly Element[];
  setReason(reason: string): void;
}

export function drawAsking({ links, copyLabel }: AskText, isFirst: boolean, onAsk: () => void, onCopy: () => void): Asking {
  const drawn = links.map(({ label, href }, index) => ({
    href,
    link: (
      <a class={exitClass(isFirst && index === 0)} href={withReason(href, '')} target="_blank" rel="noopener noreferrer" onClick={onAsk}>
        {label}
      </a>
    ),
  }));
  return {
    exits: [...drawn.map(({ link }) => link), <Exit label={copyLabel} isMain={isFirst && links.length === 0} onClick={onCopy} />],
    setReason(reason): void {
      for (const { link, href } of drawn) link.setAttribute('href', withReason(href, reason));
    },
  };
}

function withReason(href: string, reason: string): string {
  return href.replace('{reason}', encodeURIComponent(reason));
}

import { emulationComment, escapeHtml } from './html.ts';

/** A simple page of a demo app or a neighbouring site. `body` is HTML. */
export function renderPlainPage(title: string, body: string): string {
  return `<!doctype html>
${emulationComment}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,">
<style>
:root { color-scheme: light dark; --ink: light-dark(#22303a, #e6edf1); --soft: light-dark(#5b6b76, #9fb0bb); --paper: light-dark(#f7f5f0, #14191d); --accent: light-dark(#0b6b57, #6fd3b9); }
body { margin: 0; padding: 12vh 24px; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, sans-serif; }
main { max-width: 36rem; margin: auto; } h1 { font-size: 28px; line-height: 1.2; } .note { color: var(--soft); font-size: 14px; }
a.action { display: inline-block; padding: 10px 18px; border-radius: 8px; background: var(--accent); color: light-dark(#fff, #10211c); text-decoration: none; }
a.action:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
</style></head>
<body><main>${body}</main></body></html>`;
}

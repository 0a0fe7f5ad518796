import { emulationComment, escapeHtml } from '../html.ts';

interface PersonalFrame {
  readonly title: string;
  /** The fields of `ServerData`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** HTML of the body. */
  readonly content: string;
}

const style = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #eef3ea; color: #1b1b1b; font: 15px/1.45 system-ui, sans-serif; }
main { box-sizing: border-box; width: min(440px, 100vw); padding: 36px 40px; background: #fff; border-radius: 16px; box-shadow: 0 2px 6px #0003; }
h1 { margin: 12px 0; font-size: 23px; line-height: 1.25; font-weight: 600; } li { padding: 6px 0; }
input.field { box-sizing: border-box; width: 100%; padding: 6px; font: inherit; }
.buttons { display: flex; justify-content: end; gap: 8px; margin-top: 24px; }
button { min-width: 108px; padding: 7px 14px; border: 1px solid #888; border-radius: 6px; background: #fff; font: inherit; }
button.primary { border-color: #2f6b34; background: #2f6b34; color: #fff; } button:focus-visible { outline: 2px solid #000; }
.note { margin-top: 28px; color: #666; font-size: 12px; }`;

/** Page data as a personal account's pages write it: with the colon and everything that could end the script as escapes. */
function writeData(data: Readonly<Record<string, unknown>>): string {
  const strings = /"(?:[^"\\]|\\.)*"/g;
  return JSON.stringify(data).replace(strings, (text) =>
    text.replace(/[<>&':\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** A page of the emulated personal account: its data in an inline script, behind one that only looks for it. */
export function renderPersonalFrame({ title, data, content }: PersonalFrame): string {
  return `<!DOCTYPE html>
${emulationComment}
<html dir="ltr" lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><link rel="icon" href="data:,">
<script>function readPageData() { return window.$Config || window.ServerData || {}; }</script>
<script type="text/javascript">var ServerData = ${writeData(data)};</script>
<style>${style}</style>
</head>
<body><main>${content}<p class="note">Emulated page: nothing typed here leaves this computer.</p></main></body>
</html>
`;
}

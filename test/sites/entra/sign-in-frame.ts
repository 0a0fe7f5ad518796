import { randomUUID } from 'node:crypto';
import { emulationComment, escapeHtml } from '../html.ts';
import type { PageLanguage } from '../permission-texts.ts';

interface SignInFrame {
  readonly pageId: string;
  readonly language: PageLanguage;
  readonly title: string;
  /** The fields of the page's own data beside the common ones. */
  readonly config: Readonly<Record<string, unknown>>;
  /** HTML of the card. */
  readonly content: string;
}

const localeCodes = {
  en: ['en-US', 1033],
  nl: ['nl-NL', 1043],
  de: ['de-DE', 1031],
  fr: ['fr-FR', 1036],
  ja: ['ja-JP', 1041],
  ar: ['ar-SA', 1025],
} as const;

/** Square and white on blue: a sign-in as people know it, and nothing like the extension's own card. */
const style = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: #dbe7f3; color: #1b1b1b; font: 15px/1.45 system-ui, sans-serif; }
.lightbox { box-sizing: border-box; width: min(440px, 100vw); padding: 36px 40px; background: #fff; box-shadow: 0 2px 6px #0003; }
.banner { color: #555; font-size: 13px; }
h1 { margin: 12px 0; font-size: 23px; line-height: 1.25; font-weight: 600; }
.table-row { padding: 8px 0; border-top: 1px solid #e3e3e3; } .table-row p { margin: 2px 0 0; color: #555; font-size: 13px; }
input:not([type=checkbox]) { font: inherit; } .field { box-sizing: border-box; width: 100%; padding: 6px 0; border: 0; border-bottom: 1px solid #777; margin: 8px 0; }
.buttons { display: flex; justify-content: end; gap: 4px; margin-top: 24px; }
.win-button { min-width: 108px; padding: 5px 12px; border: 1px solid #0000; border-radius: 0; background: #d0d0d0; }
.button_primary { background: #1566b7; color: #fff; }
.win-button:focus-visible { outline: 2px solid #000; } [hidden] { display: none; }
.note { margin-top: 28px; color: #666; font-size: 12px; }`;

/** The page's data as a script can carry it: the characters that could end the script are written as escapes. */
function writeConfig(config: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(config).replace(
    /[<>&'\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A page of the emulated sign-in: its data in the first script of the head, as consent-page documentation describes it. */
export function renderSignInFrame(frame: SignInFrame): string {
  const [market, localeId] = localeCodes[frame.language];
  const config = {
    scid: 2001,
    hpgact: 1800,
    hpgid: 1104,
    pgid: frame.pageId,
    canary: `canary-${randomUUID()}`,
    apiCanary: `api-canary-${randomUUID()}`,
    correlationId: randomUUID(),
    sessionId: randomUUID(),
    locale: { mkt: market, lcid: localeId },
    sCompanyDisplayName: 'Contoso',
    serverDetails: { dc: 'EMULATED', ri: 'EMULATED', ver: { v: [1, 0, 0, 0] } },
    ...frame.config,
  };
  return `<!DOCTYPE html>
${emulationComment}
<html dir="${frame.language === 'ar' ? 'rtl' : 'ltr'}" lang="${frame.language}">
<head>
<script type="text/javascript">//<![CDATA[
$Config=${writeConfig(config)};
//]]></script>
<title>${escapeHtml(frame.title)}</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="PageID" content="${frame.pageId}">
<meta name="SiteID" content="">
<meta name="ReqLC" content="${localeId}">
<meta name="LocLC" content="${market}">
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<div class="lightbox" role="main">
<div class="banner">Contoso</div>
${frame.content}
<p class="note" lang="en" dir="ltr">Emulated page: nothing typed here leaves this computer.</p>
</div>
</body>
</html>
`;
}

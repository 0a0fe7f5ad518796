import { errorCodes } from './entra/error-codes.ts';
import { emulationComment, escapeHtml } from './html.ts';
import { isPersonal, type Scenario, scenarios, shapes } from './scenarios.ts';
import { answerPage, type Site } from './site.ts';

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1d2130, #e9eaf2); --soft: light-dark(#5a6075, #a4a9bd); --paper: light-dark(#f4f4f8, #12141c);
  --card: light-dark(#fff, #1b1e29); --line: light-dark(#e0e1ea, #2d3140); --accent: light-dark(#3f3fbf, #a9adff); }
* { box-sizing: border-box; }
body { margin: 0; padding: 64px 24px 96px; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 44rem; margin: auto; }
h1 { margin: 0 0 12px; text-wrap: balance; font-size: 32px; line-height: 1.15; letter-spacing: -0.01em; }
.lead { max-width: 38rem; margin: 0 0 40px; color: var(--soft); }
h2 { margin: 32px 0 12px; font-size: 15px; font-weight: 600; color: var(--soft); }
ul { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 14px; background: var(--card); overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
a.demo { display: block; padding: 14px 20px; color: inherit; text-decoration: none; }
a.demo:hover strong, a.demo:focus-visible strong { color: var(--accent); }
a.demo:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; border-radius: 12px; }
.demo strong { display: block; font-weight: 600; } .demo span { color: var(--soft); font-size: 14px; }
.compact { columns: 2; column-gap: 0; } .compact li { break-inside: avoid; border: 0; } .compact a.demo { padding: 8px 20px; } .compact strong { font-weight: 400; font-size: 15px; }
@media (max-width: 40rem) { .compact { columns: 1; } }
@media (forced-colors: active) { ul { border-color: CanvasText; } }`;

/** In the order in which they stand on the page. `isCompact`: a long list of short lines. */
const sections = {
  you: { title: 'Prompts for you', isCompact: false },
  everyone: { title: 'Prompts for the whole organisation', isCompact: false },
  personal: { title: 'Prompts of a personal account', isCompact: false },
  device: { title: 'Another device, or a program', isCompact: false },
  none: { title: 'Sign-ins that ask nothing', isCompact: false },
  refusal: { title: 'Where an administrator has to agree first', isCompact: true },
  error: { title: 'Where something else goes wrong', isCompact: true },
  shape: { title: 'The mail app’s prompt', isCompact: true },
} as const;
type SectionName = keyof typeof sections;

function sectionOf(scenario: Scenario): SectionName {
  const { ending, errorCode, offersOrganisationWide, way } = scenario;
  if (isPersonal(scenario)) return 'personal';
  if (ending === 'device' || way === 'app-check') return 'device';
  if (errorCode !== '') return isForAdministrators(errorCode) ? 'refusal' : 'error';
  if (ending === 'admin' || offersOrganisationWide) return 'everyone';
  if (ending !== 'consent') return 'none';
  return shapes.includes(scenario) ? 'shape' : 'you';
}

function isForAdministrators(errorCode: string): boolean {
  const page = errorCodes[errorCode]?.page;
  return page === 'refuses' || page === 'request-form';
}

/** Pages that are no scenario: nothing is asked there. */
const otherPages: readonly (readonly [address: string, story: string])[] = [
  ['https://myapps.microsoft.com/', 'The apps of a work account (My Apps)'],
  ['https://account.live.com/consent/Manage', 'The apps of a personal Microsoft account'],
  ['https://myaccount.google.com/connections', 'The apps of a Google account'],
  ['https://github.com/settings/applications', 'The apps of a GitHub account'],
  ['https://login.live.com/oauth20_remoteconnect.srf', 'Where a personal account takes the code of another device'],
];

/** The page that `npm start` opens: every demo prompt in words. */
export const startSite: Site = () =>
  answerPage(`<!doctype html>
${emulationComment}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Consent Lens: try it</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main>
<h1>See what an app would get, before you agree</h1>
<p class="lead">Pick a situation, press “Connect Microsoft 365” and sign in. The sign-in and the apps are emulations written from public documentation and run on this computer: no account is needed, nothing you press gives anything away.</p>
${(Object.keys(sections) as SectionName[]).map(renderSection).join('\n')}
<h2>Pages of an account itself</h2><ul class="compact">${otherPages.map(([address, story]) => renderItem(address, story, '')).join('\n')}</ul>
</main></body></html>`);

function renderSection(name: SectionName): string {
  const { title, isCompact } = sections[name];
  const items = scenarios
    .filter((scenario) => scenario.story !== null && sectionOf(scenario) === name)
    .map((scenario) => renderItem(addressOf(scenario), storyOf(scenario), isCompact ? '' : scenario.app.name));
  return `<h2>${title}</h2><ul${isCompact ? ' class="compact"' : ''}>${items.join('\n')}</ul>`;
}

/** An error is looked up by its number. */
function storyOf({ story, errorCode }: Scenario): string {
  return errorCode === '' ? (story ?? '') : `${story} (${errorCode})`;
}

function addressOf({ id, app }: Scenario): string {
  return id === 'first-party' ? 'https://www.office.com/?demo=first-party' : `https://${app.host}/?demo=${id}`;
}

/** `note`: a second line, empty for none. */
function renderItem(address: string, story: string, note: string): string {
  const second = note === '' ? '' : `<span><bdi>${escapeHtml(note)}</bdi></span>`;
  return `<li><a class="demo" href="${address}"><strong>${escapeHtml(story)}</strong>${second}</a></li>`;
}

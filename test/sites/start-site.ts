import { emulationComment, escapeHtml } from './html.ts';
import { type Scenario, scenarios, shapes } from './scenarios.ts';
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
@media (forced-colors: active) { ul { border-color: CanvasText; } }`;

const isShape = (scenario: Scenario): boolean => shapes.includes(scenario);

const groups: readonly { readonly title: string; readonly has: (scenario: Scenario) => boolean }[] = [
  {
    title: 'Prompts for you',
    has: (scenario) =>
      scenario.ending === 'consent' && !isShape(scenario) && !isAnsweredElsewhere(scenario) && !scenario.offersOrganisationWide,
  },
  {
    title: 'Prompts for the whole organisation',
    has: ({ ending, offersOrganisationWide }) => ending === 'admin' || offersOrganisationWide,
  },
  {
    title: 'Pages that refuse',
    has: ({ ending }) => ending === 'refused',
  },
  {
    title: 'Other ways a sign-in goes',
    has: (scenario) => scenario.ending === 'device' || scenario.ending === 'straight-through' || isAnsweredElsewhere(scenario),
  },
  { title: 'The same prompt in other shapes', has: isShape },
];

function isAnsweredElsewhere({ place, responseMode }: Scenario): boolean {
  return place === 'popup' || responseMode === 'form_post';
}

/** The page that `npm start` opens: every demo prompt in words. */
export const startSite: Site = () =>
  answerPage(`<!doctype html>
${emulationComment}
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Consent Lens: try it</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><main>
<h1>See what an app would get, before you agree</h1>
<p class="lead">Pick a situation, press “Connect Microsoft 365” and sign in. The sign-in and the apps are emulations written from public documentation and run on this computer: no account is needed, nothing you press gives anything away.</p>
${groups.map(renderGroup).join('\n')}
</main></body></html>`);

function renderGroup(group: (typeof groups)[number]): string {
  const items = scenarios.filter((scenario) => scenario.story !== null && group.has(scenario)).map(renderItem);
  return `<h2>${group.title}</h2><ul>${items.join('\n')}</ul>`;
}

function renderItem({ id, app, story }: Scenario): string {
  const address = id === 'first-party' ? 'https://www.office.com/?demo=first-party' : `https://${app.host}/?demo=${id}`;
  return `<li><a class="demo" href="${address}"><strong>${escapeHtml(story ?? '')}</strong><span><bdi>${escapeHtml(app.name)}</bdi></span></a></li>`;
}

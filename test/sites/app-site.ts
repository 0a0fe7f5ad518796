import { createAuthorizeAddress } from './authorize-address.ts';
import { escapeHtml } from './html.ts';
import { renderPlainPage } from './plain-page.ts';
import { type DemoApp, type Scenario, scenarios } from './scenarios.ts';
import { answerNotFound, answerPage, type Site } from './site.ts';

/** A demo app: a page that connects, and the page its answers come to. */
export function createAppSite(app: DemoApp): Site {
  const own = scenarios.filter((scenario) => scenario.app === app);
  return ({ url, fields }) => {
    if (url.pathname === '/') {
      const scenario = own.find(({ id }) => id === url.searchParams.get('demo')) ?? own[0];
      return scenario ? answerPage(renderConnectPage(scenario)) : answerNotFound();
    }
    if (url.pathname === '/auth') return answerPage(renderAnswerPage(app, new URLSearchParams([...url.searchParams, ...fields])));
    return answerNotFound();
  };
}

function renderConnectPage(scenario: Scenario): string {
  const { app, place } = scenario;
  if (scenario.ending === 'device') return renderCodePage(scenario);
  const address = escapeHtml(createAuthorizeAddress(scenario));
  const connect =
    place === 'popup'
      ? `<a class="action" id="connect" href="${address}" onclick="window.open(this.href, 'connect', 'popup,width=520,height=720'); return false">Connect Microsoft 365</a>`
      : `<a class="action" id="connect" href="${address}">Connect Microsoft 365</a>`;
  return renderPlainPage(
    app.name,
    `<h1>${escapeHtml(app.name)}</h1><p>${escapeHtml(scenario.story ?? 'A demo app')}.</p><p>${connect}</p>
<p class="note">A demo app of Consent Lens. It gets nothing: the sign-in is emulated too.</p>`,
  );
}

/** What a device shows, or a message that pretends to come from one: a code, and the page to type it into. */
function renderCodePage({ app, story, deviceCode, codePage }: Scenario): string {
  return renderPlainPage(
    app.name,
    `<h1>${escapeHtml(app.name)}</h1><p>${escapeHtml(story ?? '')}: <strong id="code">${deviceCode}</strong></p>
<p><a class="action" id="connect" href="https://login.microsoftonline.com/common/oauth2/deviceauth${codePage === 'other' ? '?other-layout' : ''}">Enter the code</a></p>
<p class="note">A demo app of Consent Lens. It gets nothing: the sign-in is emulated too.</p>`,
  );
}

/** Says what arrived, never the code itself. A fragment is seen only by the page's script. */
function renderAnswerPage(app: DemoApp, answer: URLSearchParams): string {
  const outcome = answer.has('code') || answer.has('admin_consent') ? 'connected' : answer.has('error') ? 'declined' : 'nothing';
  return renderPlainPage(
    app.name,
    `<h1 id="outcome">${escapeHtml(describeOutcome(app, outcome))}</h1><p class="note">This is where ${escapeHtml(app.name)} gets its answer.</p>
<script>
const words = ${JSON.stringify({ connected: describeOutcome(app, 'connected'), declined: describeOutcome(app, 'declined') }).replaceAll('<', '\\u003c')};
const answer = new URLSearchParams(location.hash.slice(1));
if (answer.has('code')) document.getElementById('outcome').textContent = words.connected;
else if (answer.has('error')) document.getElementById('outcome').textContent = words.declined;
history.replaceState(null, '', location.pathname);
</script>`,
  );
}

function describeOutcome(app: DemoApp, outcome: 'connected' | 'declined' | 'nothing'): string {
  if (outcome === 'connected') return `${app.name} is connected`;
  return outcome === 'declined' ? `${app.name} was declined` : `${app.name} got no answer`;
}

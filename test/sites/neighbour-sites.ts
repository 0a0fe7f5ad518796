import { createAuthorizeAddress } from './authorize-address.ts';
import { escapeHtml } from './html.ts';
import { renderPlainPage } from './plain-page.ts';
import { getScenario } from './scenarios.ts';
import { answerPage, type Site } from './site.ts';

/** Where "Leave safely" and the revoke links lead: plain pages that say what they stand for. */
export const officeSite: Site = ({ url }) => {
  const signIn = url.searchParams.has('demo')
    ? `<p><a class="action" id="connect" href="${escapeHtml(createAuthorizeAddress(getScenario('first-party')))}">Sign in</a></p>`
    : '';
  return answerPage(
    renderPlainPage(
      'Microsoft 365 (emulated)',
      `<h1>Microsoft 365 home page (emulated)</h1><p>A safe place to end up: no app got an answer.</p>${signIn}<p><a href="https://start.consent-lens.example/">Back to the demo prompts</a></p>`,
    ),
  );
};

export const accountHomeSite: Site = () =>
  answerPage(
    renderPlainPage('Microsoft account (emulated)', '<h1>Your account (emulated)</h1><p>A safe place to end up: no app got an answer.</p>'),
  );

/** Where messages are read: a request that starts here was followed out of one. */
export const mailSite: Site = () =>
  answerPage(renderPlainPage('Mail (emulated)', '<h1>Mail (emulated)</h1><p>You have one new message, with a link.</p>'));

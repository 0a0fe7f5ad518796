import { randomUUID } from 'node:crypto';
import { renderEditPage, renderManagePage } from '../account-pages/account-pages.ts';
import { accountState } from '../account-pages/account-state.ts';
import { renderFormPostPage } from '../entra/other-pages.ts';
import { emulationComment, escapeHtml } from '../html.ts';
import { findScenario } from '../scenarios.ts';
import { answerNotFound, answerPage, answerRedirect, type Site, type SiteRequest, type SiteResponse } from '../site.ts';
import { renderPersonalConsentPage } from './consent-page.ts';
import { renderPersonalFrame } from './personal-frame.ts';
import { createPersonalSessions, type PersonalSession, type PersonalSessions } from './session.ts';

/** The emulated login.live.com, which signs personal accounts in, and account.live.com, which shows their prompts. */
export function createPersonalSites(): { readonly signInSite: Site; readonly accountSite: Site } {
  const sessions = createPersonalSessions();
  return { signInSite: createSignInSite(sessions), accountSite: createAccountSite(sessions) };
}

function createSignInSite(sessions: PersonalSessions): Site {
  return (request) => {
    switch (`${request.method} ${request.url.pathname.toLowerCase()}`) {
      case 'GET /oauth20_authorize.srf':
        return request.url.searchParams.has('res') ? endRequest(request, sessions) : beginSignIn(request, sessions);
      case 'POST /ppsecure/post.srf': {
        const session = sessions.get(request.fields.get('contextid'));
        return session ? answerPage(renderHandOver(session)) : answerNotFound();
      }
      // How the real page is built is in no source.
      case 'GET /oauth20_remoteconnect.srf':
        return answerPage(
          renderPersonalFrame({
            title: 'Emulated code page',
            data: { urlPost: '/ppsecure/emulated-code' },
            content: '<h1>Type the code of your device</h1><form method="post"><input class="field" name="otc" aria-label="Code"></form>',
          }),
        );
      case 'GET /oauth20_desktop.srf':
        return answerPage(
          renderPersonalFrame({ title: 'Emulated end', data: {}, content: '<h1 id="outcome">A program would read its answer here</h1>' }),
        );
      default:
        return answerNotFound();
    }
  };
}

function createAccountSite(sessions: PersonalSessions): Site {
  return ({ method, url, fields }) => {
    const path = url.pathname.toLowerCase();
    if (path === '/consent/manage') return answerPage(renderManagePage());
    if (path === '/consent/edit')
      return method === 'POST' ? revoke(url) : answerPage(renderEditPage(url.searchParams.get('client_id') ?? ''));
    const session = sessions.get(url.searchParams.get('uaid'));
    if (path !== '/consent/update' || !session) return answerNotFound();
    const action = fields.get('ucaction');
    // Brought here by a form or a redirect; only a post with an answer is one.
    if (method === 'GET' || action === null) return answerPage(renderPersonalConsentPage(session));
    const answer = new URLSearchParams({
      route: 'EMULATED',
      uaid: session.id,
      client_id: session.scenario.app.clientId,
      opid: randomUUID(),
      mkt: 'EN-US',
      res: action.toLowerCase() === 'yes' ? 'success' : 'cancel',
    });
    return answerRedirect(`https://login.live.com/oauth20_authorize.srf?${answer}`);
  };
}

function revoke({ searchParams }: URL): SiteResponse {
  const id = searchParams.get('client_id')?.toLowerCase();
  accountState.apps = accountState.apps.filter((app) => app.id.toLowerCase() !== id);
  return answerRedirect('https://account.live.com/consent/Manage');
}

function beginSignIn({ url }: SiteRequest, sessions: PersonalSessions): SiteResponse {
  const state = url.searchParams.get('state') ?? '';
  const scenario = findScenario(url.searchParams.get('client_id') ?? '', state);
  const redirectUri = url.searchParams.get('redirect_uri') ?? scenario?.app.replyUrls[0] ?? '';
  if (!scenario?.app.replyUrls.includes(redirectUri)) return answerNotFound();
  const session = sessions.add({
    scenario,
    redirectUri,
    state,
    responseMode: url.searchParams.get('response_mode') ?? 'query',
    scopes: url.searchParams.get('scope')?.split(' ').filter(Boolean) ?? scenario.scopes,
    address: url.href,
  });
  return scenario.way === 'direct' ? answerRedirect(promptAddress(session)) : answerPage(renderSignIn(session));
}

/** The prompt's address: the request to return to, and the app in the accounts' own numbering. */
function promptAddress({ id, address, scenario }: PersonalSession): string {
  const query = new URLSearchParams({
    ru: address,
    mkt: 'EN-US',
    uiflavor: 'web',
    id: '293577',
    uaid: id,
    client_id: scenario.app.personalId,
  });
  return `https://account.live.com/Consent/Update?${query}`;
}

function renderSignIn({ id }: PersonalSession): string {
  return renderPersonalFrame({
    title: 'Emulated personal sign-in',
    data: { urlPost: '/ppsecure/post.srf', sFTTag: 'flow-token' },
    content: `<h1>Your personal account (emulated)</h1>
<form name="f1" method="post" action="/ppsecure/post.srf">
<input class="field" name="loginfmt" type="email" value="you@outlook.example" aria-label="loginfmt">
<input class="field" name="passwd" type="password" value="not-a-password" aria-label="passwd">
<input type="hidden" name="contextid" value="${id}"><input type="hidden" name="PPFT" value="flow-token">
<div class="buttons"><button id="idSIButton9" class="primary">Go on</button></div></form>`,
  });
}

/** Signing in ends with a form that posts itself to the prompt's address, which then has lost the request. */
function renderHandOver({ id, scenario, scopes }: PersonalSession): string {
  const fields = { pprid: randomUUID(), ipt: 'emulated', uaid: id, client_id: scenario.app.personalId, scope: scopes.join(' ') };
  const inputs = Object.entries(fields).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`);
  return `<!DOCTYPE html>
${emulationComment}
<html><head><meta charset="utf-8"><title>Emulated step</title><link rel="icon" href="data:,"></head>
<body onload="DoSubmit()"><form name="fmHF" id="fmHF" method="post" target="_top" action="https://account.live.com/Consent/Update?mkt=EN-US&amp;uaid=${id}">${inputs.join('')}</form>
<script>function DoSubmit() { document.fmHF.submit(); }</script></body></html>`;
}

function endRequest({ url }: SiteRequest, sessions: PersonalSessions): SiteResponse {
  const session = sessions.get(url.searchParams.get('uaid'));
  if (!session) return answerNotFound();
  const answer: Record<string, string> =
    url.searchParams.get('res') === 'success'
      ? { code: `M.emulated-${randomUUID()}`, state: session.state }
      : { error: 'access_denied', error_description: 'The user has denied access (emulated)', state: session.state };
  if (session.responseMode === 'form_post') return answerPage(renderFormPostPage(session.redirectUri, answer));
  const target = new URL(session.redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  return answerRedirect(target.href);
}

import { randomUUID } from 'node:crypto';
import { findScenario, findScenarioByCode, getScenario, isFramed, isPersonal } from '../scenarios.ts';
import { answerNotFound, answerNothing, answerPage, answerRedirect, type Site, type SiteRequest, type SiteResponse } from '../site.ts';
import { renderConsentPage } from './consent-page.ts';
import {
  renderAppCheckPage,
  renderCodePage,
  renderDeviceEndPage,
  renderRemoteConfirmPage,
  renderRemoteSignInPage,
} from './device-pages.ts';
import { createHomeRealmAddress, readHomeRealmContext } from './home-realm.ts';
import {
  renderAccountPage,
  renderFormPostPage,
  renderFramingPage,
  renderSecondCheckPage,
  renderSignInPage,
  renderStaySignedInPage,
} from './other-pages.ts';
import { choosePageLanguage } from './page-texts.ts';
import { renderErrorPage, renderRefusalPage, renderReportedPage, renderRequestSentPage } from './refusal-page.ts';
import { createSessionStore, type SessionStore, type SignInSession } from './session.ts';

const tenantId = 'b7e1c9d2-3f48-4a65-90bd-2c8f5e713a06';

type Answer = (request: SiteRequest, sessions: SessionStore) => SiteResponse;

/** Paths after the tenant segment, lower case: the real ones are matched without regard to case too. */
const pages: Readonly<Record<string, Answer>> = {
  'GET /oauth2/v2.0/authorize': beginSignIn,
  'GET /oauth2/authorize': beginSignIn,
  'GET /adminconsent': beginSignIn,
  'GET /v2.0/adminconsent': beginSignIn,
  'GET /reprocess': continueWith(endSignIn),
  'POST /login': continueWith(afterPassword),
  'POST /login.srf': continueWith(endSignIn),
  'POST /kmsi': continueWith(endSignIn),
  'POST /sas/processauth': continueWith(endSignIn),
  'GET /oauth2/deviceauth': ({ url, acceptLanguage }) =>
    answerPage(renderCodePage(choosePageLanguage(acceptLanguage), url.searchParams.has('other-layout') ? 'other' : 'usual', false)),
  'POST /oauth2/deviceauth': takeCode,
  'POST /emulated-remote': continueWith((session) => answerPage(renderAppCheckPage(session))),
  'POST /appverify': continueWith((session, request) => {
    const isGoingOn = request.fields.get('ContinueAuth') === 'true';
    if (session.scenario.ending === 'device') return answerPage(renderDeviceEndPage(session, isGoingOn));
    return isGoingOn ? endSignIn(session) : answerApp(session, false);
  }),
  'POST /emulated-report': continueWith((session) => answerPage(renderReportedPage(session))),
  'POST /emulated-request': continueWith((session) => answerPage(renderRequestSentPage(session))),
  'POST /consent/set': continueWith((session, request) => {
    const isAccepted = request.fields.get('acceptConsent') === 'true';
    const { errorCode, app } = session.scenario;
    return isAccepted && errorCode !== ''
      ? answerPage(renderErrorPage(session.language, errorCode, app.name))
      : answerApp(session, isAccepted);
  }),
};

/** The emulated sign-in of login.microsoftonline.com. */
export function createSignInSite(): Site {
  const sessions = createSessionStore();
  return (request) => {
    const path = request.url.pathname.toLowerCase();
    const answer = pages[`${request.method} ${path}`] ?? pages[`${request.method} ${path.replace(/^\/[^/]+/, '')}`];
    return answer ? answer(request, sessions) : answerNotFound();
  };
}

function beginSignIn({ url, acceptLanguage }: SiteRequest, sessions: SessionStore): SiteResponse {
  const state = url.searchParams.get('state') ?? '';
  const language = choosePageLanguage(acceptLanguage);
  const scenario = findScenario(url.searchParams.get('client_id') ?? '', state);
  if (!scenario) return answerPage(renderErrorPage(language, '700016', ''));
  const redirectUri = url.searchParams.get('redirect_uri') ?? scenario.app.replyUrls[0] ?? '';
  if (!scenario.app.replyUrls.includes(redirectUri)) return answerPage(renderErrorPage(language, '50011', scenario.app.name));
  if (url.searchParams.get('prompt') === 'none') return refuseSilently(url, redirectUri, state, scenario.scopes);
  const request = {
    scenario,
    redirectUri,
    state,
    responseMode: url.searchParams.get('response_mode') ?? 'query',
    scopes:
      url.searchParams
        .get('scope')
        ?.split(/[\s,]+/)
        .filter(Boolean) ?? scenario.scopes,
    language: scenario.language ?? language,
    replacement: null,
  };
  const session = sessions.add({ ...request, replacement: scenario.arrival === 'replaced' ? addReplacement(request, sessions) : null });
  // For any account the page asks first which it is; a personal one then goes on to its own sign-in, with the whole request.
  if (isPersonal(scenario))
    return url.pathname.startsWith('/consumers/')
      ? answerRedirect(createPersonalAddress(url))
      : answerPage(renderAccountPage(createPersonalAddress(url), language));
  if (isFramed(scenario)) return answerPage(renderFramingPage(session));
  if (scenario.way === 'federated') return answerRedirect(createHomeRealmAddress(session.ctx));
  if (scenario.way === 'reprocess') return answerRedirect(`/common/reprocess?ctx=${session.ctx}&sessionid=${randomUUID()}`);
  return scenario.way === 'direct' ? endSignIn(session) : answerPage(renderSignInPage(session));
}

/**
 * The same request at the sign-in of personal accounts, as the addresses look that public programs have kept: more parameters behind the
 * request's own, and a bare #.
 */
function createPersonalAddress({ pathname, searchParams }: URL): string {
  const address = new URL('https://login.live.com/oauth20_authorize.srf');
  address.search = searchParams.toString();
  const tenant = pathname.split('/')[1] ?? '';
  const added = {
    uaid: randomUUID().replaceAll('-', ''),
    msproxy: '1',
    issuer: 'mso',
    tenant,
    ui_locales: 'en-US',
    epct: 'emulated',
    jshs: '0',
  };
  for (const [name, value] of Object.entries(added)) address.searchParams.set(name, value);
  return `${address.href}#`;
}

/** Nobody may be asked, and nothing was allowed before (OpenID Connect Core 1.0, 3.1.2.6; RFC 6749, 4.1.2.1). */
function refuseSilently({ searchParams }: URL, redirectUri: string, state: string, known: readonly string[]): SiteResponse {
  const scopes = searchParams.get('scope')?.split(' ') ?? [];
  const error = scopes.every((scope) => known.includes(scope)) ? 'interaction_required' : 'invalid_scope';
  const target = new URL(redirectUri);
  target.search = new URLSearchParams({ error, error_description: `Emulated: ${error}`, state }).toString();
  return answerRedirect(target.href);
}

function addReplacement(request: Omit<SignInSession, 'ctx'>, sessions: SessionStore): SignInSession {
  const scenario = getScenario('files-verified');
  return sessions.add({ ...request, scenario, scopes: scenario.scopes, redirectUri: scenario.app.replyUrls[0] ?? '' });
}

/** A code that nobody waits for leads back to its page. */
function takeCode({ fields, acceptLanguage }: SiteRequest, sessions: SessionStore): SiteResponse {
  const language = choosePageLanguage(acceptLanguage);
  const scenario = findScenarioByCode(fields.get('otc') ?? '');
  if (!scenario) return answerPage(renderCodePage(language, 'usual', true));
  const answer = { redirectUri: '', state: '', responseMode: 'query' };
  const session = sessions.add({ ...answer, scenario, scopes: scenario.scopes, language, replacement: null });
  return answerPage(renderRemoteSignInPage(session));
}

function afterPassword(session: SignInSession): SiteResponse {
  const { way, ending } = session.scenario;
  if (ending === 'device') return answerPage(renderRemoteConfirmPage(session));
  if (way === 'second-check') return answerPage(renderSecondCheckPage(session));
  if (way === 'app-check') return answerPage(renderAppCheckPage(session));
  return way === 'stay-signed-in' ? answerPage(renderStaySignedInPage(session)) : endSignIn(session);
}

/** What follows a finished sign-in, by scenario. */
function endSignIn(session: SignInSession): SiteResponse {
  const { ending } = session.scenario;
  if (ending === 'nothing') return answerNothing();
  if (ending === 'straight-through') return answerApp(session, true);
  if (ending === 'refused') return answerPage(renderRefusalPage(session));
  return answerPage(renderConsentPage(session));
}

function continueWith(next: (session: SignInSession, request: SiteRequest) => SiteResponse): Answer {
  return (request, sessions) => {
    const { fields, url } = request;
    const session = sessions.get(fields.get('ctx') ?? url.searchParams.get('ctx') ?? readHomeRealmContext(fields));
    return session ? next(session, request) : answerPage(renderErrorPage(choosePageLanguage(request.acceptLanguage), '90019', ''));
  };
}

/** The answer to the app, in the way it asked for (OAuth 2.0 multiple response types, form post; Entra's admin consent answer). */
function answerApp(session: SignInSession, isAccepted: boolean): SiteResponse {
  const answer = { ...createAnswer(session, isAccepted), state: session.state };
  if (session.responseMode === 'form_post') return answerPage(renderFormPostPage(session.redirectUri, answer));
  const parameters = new URLSearchParams(answer).toString();
  const target = new URL(session.redirectUri);
  if (session.responseMode === 'fragment') target.hash = parameters;
  else target.search = parameters;
  return answerRedirect(target.href);
}

function createAnswer({ scenario, scopes }: SignInSession, isAccepted: boolean): Record<string, string> {
  if (scenario.endpoint.startsWith('adminconsent')) {
    return isAccepted
      ? { admin_consent: 'True', tenant: tenantId, scope: scopes.join(' ') }
      : { error: 'consent_required', error_description: 'AADSTS65004: the administrator declined (emulated)' };
  }
  return isAccepted
    ? { code: `emulated-code-${randomUUID()}`, session_state: randomUUID() }
    : { error: 'access_denied', error_subcode: 'cancel', error_description: 'AADSTS65004: the user declined (emulated)' };
}

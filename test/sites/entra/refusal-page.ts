import { escapeHtml } from '../html.ts';
import type { PageLanguage } from '../permission-texts.ts';
import { listPermissionTexts } from '../permission-texts.ts';
import type { DemoApp } from '../scenarios.ts';
import { errorCodes } from './error-codes.ts';
import { pageTexts } from './page-texts.ts';
import type { SignInSession } from './session.ts';
import { renderSignInFrame } from './sign-in-frame.ts';

interface RefusalTexts {
  readonly justification: string;
  readonly request: string;
  readonly sentTitle: string;
  readonly otherAccount: string;
}

const refusalTexts: Readonly<Record<PageLanguage, RefusalTexts>> = {
  en: {
    justification: 'Tell the administrators why you want this app',
    request: 'Send to the administrators',
    sentTitle: 'The administrators have your request',
    otherAccount: 'Use another account',
  },
  nl: {
    justification: 'Vertel de beheerders waarom je deze app wilt',
    request: 'Naar de beheerders sturen',
    sentTitle: 'De beheerders hebben je aanvraag',
    otherAccount: 'Een ander account gebruiken',
  },
  de: {
    justification: 'Sag der Verwaltung, wofür du diese App willst',
    request: 'An die Verwaltung senden',
    sentTitle: 'Die Verwaltung hat deine Anfrage',
    otherAccount: 'Ein anderes Konto nehmen',
  },
  fr: {
    justification: 'Dites aux administrateurs pourquoi vous voulez cette app',
    request: 'Envoyer aux administrateurs',
    sentTitle: 'Les administrateurs ont votre demande',
    otherAccount: 'Prendre un autre compte',
  },
  ja: {
    justification: 'このアプリが要る理由を管理者に伝えてください',
    request: '管理者に送る',
    sentTitle: '管理者に届きました',
    otherAccount: '別のアカウントを使う',
  },
  ar: {
    justification: 'أخبر المسؤولين لماذا تريد هذا التطبيق',
    request: 'إرسال إلى المسؤولين',
    sentTitle: 'وصل طلبك إلى المسؤولين',
    otherAccount: 'استخدام حساب آخر',
  },
};

/**
 * The page of a sign-in that the organisation or the service stopped, by its error code. That the code stands in `sErrorCode` and before
 * the service's message is documented for the sign-in's error pages; which page id each of these pages has is not, nor is anything of
 * their markup.
 */
export function renderErrorPage(language: PageLanguage, code: string, appName: string): string {
  return renderRefusal(language, code, { name: appName, verifiedPublisher: '' }, '');
}

/** The page that ends a session whose scenario is refused. */
export function renderRefusalPage(session: SignInSession): string {
  const { scenario, language } = session;
  const form = errorCodes[scenario.errorCode]?.page === 'request-form' ? renderRequestForm(session) : '';
  return renderRefusal(language, scenario.errorCode, scenario.app, form);
}

/** What answers the form. */
export function renderRequestSentPage(session: SignInSession): string {
  return renderThanks(session, refusalTexts[session.language].sentTitle);
}

/** What answers the report of an app, made on its prompt. */
export function renderReportedPage(session: SignInSession): string {
  return renderThanks(session, pageTexts[session.language].reported);
}

function renderThanks({ language, scenario }: SignInSession, title: string): string {
  return renderSignInFrame({
    pageId: 'ConvergedError',
    language,
    title,
    config: { sErrorCode: '0', sAppName: scenario.app.name },
    content: `<h1>${title}</h1><p><bdi>${escapeHtml(scenario.app.name)}</bdi></p>`,
  });
}

function renderRefusal(language: PageLanguage, code: string, app: Pick<DemoApp, 'name' | 'verifiedPublisher'>, form: string): string {
  const { name: appName, verifiedPublisher: publisher } = app;
  const texts = pageTexts[language];
  const page = errorCodes[code]?.page;
  const isApproval = page === 'refuses' || page === 'request-form';
  const title = isApproval ? texts.approvalTitle : texts.errorTitle;
  return renderSignInFrame({
    pageId: 'ConvergedError',
    language,
    title,
    config: {
      sErrorCode: code,
      sErrTxt: '',
      strMainMessage: title,
      strServiceExceptionMessage: `AADSTS${code}: emulated error`,
      sAppName: appName,
      // The page that asks an administrator names the publisher as the prompt does; in which field is not known.
      ...(isApproval ? { sAppVerifiedPublisherName: publisher } : {}),
    },
    content: `<h1>${title}</h1>
<p><bdi>${escapeHtml(appName)}</bdi></p>
<p>${isApproval ? texts.approvalText : `AADSTS${code}`}</p>
${form}`,
  });
}

/** Where the real form posts to and what its fields are called is not known; the box and the two buttons are documented. */
function renderRequestForm({ ctx, scopes, language }: SignInSession): string {
  const texts = refusalTexts[language];
  const rows = listPermissionTexts(scopes, language)
    .map(([label, description]) => `<div class="table-row"><strong>${escapeHtml(label)}</strong><p>${escapeHtml(description)}</p></div>`)
    .join('\n');
  return `<form id="requestForm" method="post" action="/common/emulated-request" autocomplete="off">
${rows}
<p><label>${texts.justification}<textarea class="field" name="justification" rows="2"></textarea></label></p>
<input type="hidden" name="ctx" value="${ctx}">
<p><a href="#other-account">${texts.otherAccount}</a></p>
<div class="buttons"><input type="button" id="idBtn_Back" class="win-button" value="${pageTexts[language].cancel}"><input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.request}"></div>
</form>`;
}

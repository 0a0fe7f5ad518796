import { emulationComment, escapeHtml } from '../html.ts';
import type { PageLanguage } from '../permission-texts.ts';
import { renderConsentPage } from './consent-page.ts';
import { pageTexts } from './page-texts.ts';
import type { SignInSession } from './session.ts';
import { renderSignInFrame } from './sign-in-frame.ts';

const renderHidden = (name: string, value: string): string => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;

/** The plain sign-in page: the same primary button as a prompt, and nothing to consent to. */
export function renderSignInPage(session: SignInSession): string {
  const texts = pageTexts[session.language];
  return renderSignInFrame({
    pageId: 'ConvergedSignIn',
    language: session.language,
    title: texts.signInTitle,
    config: { urlPost: '/common/login', sCtx: session.ctx, sFT: 'flow-token' },
    content: `<form name="f1" id="i0281" method="post" target="_top" action="/common/login" autocomplete="off" data-bind="autoSubmit: forceSubmit, attr: { action: postUrl }">
<h1>${texts.signInTitle}</h1>
<input class="field" id="i0116" name="loginfmt" type="email" value="you@contoso.example" aria-label="loginfmt">
<input class="field" id="i0118" name="passwd" type="password" value="not-a-password" aria-label="passwd">
${renderHidden('ctx', session.ctx)}${renderHidden('flowToken', 'flow-token')}
<div class="buttons"><input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.next}"></div>
</form>`,
  });
}

/** The page that asks which account it is, and leaves by script for the sign-in of a personal one. How it leaves is made up. */
export function renderAccountPage(personalAddress: string, language: PageLanguage): string {
  const texts = pageTexts[language];
  return renderSignInFrame({
    pageId: 'ConvergedSignIn',
    language,
    title: texts.signInTitle,
    config: { urlPost: '/common/login', sFT: 'flow-token', urlMsaSignUp: personalAddress },
    content: `<form name="f1" id="i0281" autocomplete="off">
<h1>${texts.signInTitle}</h1>
<input class="field" id="i0116" name="loginfmt" type="email" value="you@outlook.example" aria-label="loginfmt">
<div class="buttons"><input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.next}"></div>
</form>
<script>document.getElementById('i0281').addEventListener('submit', (event) => { event.preventDefault(); location.assign($Config.urlMsaSignUp); });</script>`,
  });
}

/** The page for the code from a phone. That its answer can be the prompt follows from where it posts to; nobody has published one. */
export function renderSecondCheckPage(session: SignInSession): string {
  const texts = pageTexts[session.language];
  return renderSignInFrame({
    pageId: 'ConvergedTFA',
    language: session.language,
    title: texts.secondTitle,
    config: { urlPost: '/common/SAS/ProcessAuth', sCtx: session.ctx, sFT: 'flow-token' },
    content: `<form name="f1" method="post" target="_top" action="/common/SAS/ProcessAuth" autocomplete="off">
<h1 id="idDiv_SAOTCS_Title">${texts.secondTitle}</h1>
<input class="field" id="idTxtBx_SAOTCC_OTC" name="otc" inputmode="numeric" value="000000" aria-label="otc">
${renderHidden('ctx', session.ctx)}${renderHidden('flowToken', 'flow-token')}
<div class="buttons"><input type="submit" id="idSubmit_SAOTCC_Continue" class="win-button button_primary" value="${texts.next}"></div>
</form>`,
  });
}

/** "Stay signed in?", whose answer may be the prompt. */
export function renderStaySignedInPage(session: SignInSession): string {
  const texts = pageTexts[session.language];
  return renderSignInFrame({
    pageId: 'KmsiInterrupt',
    language: session.language,
    title: texts.stayTitle,
    config: { urlPost: '/kmsi', sCtx: session.ctx, sFT: 'flow-token' },
    content: `<form name="f1" method="post" target="_top" action="/kmsi" autocomplete="off">
<h1 id="kmsiTitle">${texts.stayTitle}</h1>
${renderHidden('ctx', session.ctx)}${renderHidden('flowToken', 'flow-token')}
<div class="buttons"><input type="submit" name="LoginOptions" id="idBtn_Back" class="win-button" value="${texts.no}"><input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.yes}"></div>
</form>`,
  });
}

/** A page of the same host that holds the prompt in a frame: by an address, as a text, or written into one that has neither. */
export function renderFramingPage(session: SignInSession): string {
  const title = 'title="Emulated sign-in"';
  const frame = {
    'blank-frame': () =>
      `<iframe ${title}></iframe><template>${renderConsentPage(session).join('')}</template><script>${fillFrame}</script>`,
    'srcdoc-frame': () => `<iframe ${title} srcdoc="${escapeHtml(renderConsentPage(session).join(''))}"></iframe>`,
  };
  const { place } = session.scenario;
  return `<!DOCTYPE html>
${emulationComment}
<html lang="en"><head><meta charset="utf-8"><title>Emulated page with a frame</title><link rel="icon" href="data:,">
<style>body { margin: 0; } iframe { display: block; width: 100%; height: 100vh; border: 0; }</style></head>
<body>${place === 'blank-frame' || place === 'srcdoc-frame' ? frame[place]() : `<iframe ${title} src="/common/reprocess?ctx=${session.ctx}"></iframe>`}</body></html>`;
}

const fillFrame = `
const page = document.querySelector('iframe').contentDocument;
page.body.append(page.importNode(document.querySelector('template').content, true));`;

/** OAuth 2.0 Form Post Response Mode: a page that posts the answer to the app by itself. */
export function renderFormPostPage(target: string, answer: Readonly<Record<string, string>>): string {
  const fields = Object.entries(answer).map(([name, value]) => renderHidden(name, value));
  return `<!DOCTYPE html>
${emulationComment}
<html><head><meta charset="utf-8"><title>Emulated answer</title><link rel="icon" href="data:,"></head>
<body><form name="hiddenform" method="post" action="${escapeHtml(target)}">${fields.join('')}<noscript><input type="submit"></noscript></form>
<script>document.forms[0].submit();</script></body></html>`;
}

import { randomUUID } from 'node:crypto';
import { escapeHtml } from '../html.ts';
import { listPermissionTexts } from '../permission-texts.ts';
import { pageTexts } from './page-texts.ts';
import type { SignInSession } from './session.ts';
import { renderSignInFrame } from './sign-in-frame.ts';

const dateFormats = { en: 'en-US', nl: 'nl-NL', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP', ar: 'ar-SA-u-ca-gregory' } as const;

/**
 * The prompt, with the page data and anchors that public automation code names (core/providers/entra.ts).
 * In parts where the scenario streams it; the prompt itself then arrives in the middle.
 */
export function renderConsentPage(session: SignInSession): readonly string[] {
  const { scenario, language } = session;
  const texts = pageTexts[language];
  const postUrl = '/common/Consent/Set';
  const tokens = { sCtx: session.ctx, sFT: `flow-token-${randomUUID()}`, canary: `canary-${randomUUID()}` };
  const page = renderSignInFrame({
    pageId: 'ConvergedConsent',
    language,
    title: texts.consentTitle,
    config: { ...createPageData(session), ...tokens, urlPost: postUrl },
    content: arrangeArrival(renderPrompt(session, postUrl, tokens), session, postUrl),
  });
  if (scenario.arrival !== 'streamed') return [page];
  const cuts = ['</head>', '<form', 'class="buttons"', '</form>'].map((mark) => page.indexOf(mark));
  return [0, ...cuts].map((start, index) => page.slice(start, cuts[index]));
}

function createPageData({ scenario, scopes, language }: SignInSession): Record<string, unknown> {
  const { app, ending, titles } = scenario;
  // What only administrators are asked for need not have a text for users.
  const forUsers = (text: string): string => (ending === 'admin' ? '' : text);
  return {
    sAppName: app.name,
    sAppVerifiedPublisherName: app.verifiedPublisher,
    sAppWebsite: new URL(app.website).host,
    sAppCreatedDate: new Date(app.createdDate).toLocaleDateString(dateFormats[language], { timeZone: 'UTC' }),
    urlAppTermsOfService: `${app.website}/terms`,
    urlAppPrivacyStatement: `${app.website}/privacy`,
    urlAppLogo: '',
    fAppInDifferentTenant: app.isFromOtherTenant,
    arrScopes: listPermissionTexts(scopes, language, titles).map(([label, description]) => ({
      label: forUsers(label),
      description: forUsers(description),
      adminLabel: label,
      adminDescription: description,
    })),
    arrAppReplyUrls: app.replyUrls,
  };
}

function renderPrompt(
  { scenario, scopes, language }: SignInSession,
  postUrl: string,
  tokens: { readonly sCtx: string; readonly sFT: string; readonly canary: string },
): string {
  const { app, cancel } = scenario;
  const texts = pageTexts[language];
  const publisher = app.verifiedPublisher ? `${texts.verifiedBy} ${app.verifiedPublisher}` : texts.unverified;
  const rows = listPermissionTexts(scopes, language, scenario.titles)
    .map(([label, description]) => `<div class="table-row"><strong>${escapeHtml(label)}</strong><p>${escapeHtml(description)}</p></div>`)
    .join('\n');
  const everyone = scenario.offersOrganisationWide
    ? `<p><label><input type="checkbox" name="consentForOrganisation" value="true"> ${texts.everyone}</label></p>`
    : '';
  const accept = `<input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.accept}" data-bind="click: primaryButton_onClick">`;
  const refuse = `<input type="${cancel === 'submit' ? 'submit' : 'button'}" id="idBtn_Back" class="win-button" value="${texts.cancel}" data-bind="click: secondaryButton_onClick">`;
  // Front-end code names the views of the details and of a report: both belong to this page, which draws its form again on the way back. Where
  // a report goes, and what its controls are called, is made up.
  return `<form name="f1" id="consentForm" method="post" target="_top" action="${postUrl}" autocomplete="off" data-bind="attr: { action: postUrl }">
<!-- ko if: isConsentVisible -->
<h1>${scenario.ending === 'admin' ? texts.adminTitle : texts.consentTitle}</h1>
<p><strong><bdi>${escapeHtml(app.name)}</bdi></strong><br><a id="appDomainLinkToAppInfo" href="#app-info">${escapeHtml(publisher)}</a></p>
<p>${texts.asks}</p>
${rows}
${everyone}
<p><a href="https://myapps.microsoft.com">${texts.takeBack}</a> <a id="emulated-report" href="#report">${texts.report}</a></p>
<input type="hidden" name="acceptConsent" value="true">
<input type="hidden" name="ctx" value="${tokens.sCtx}">
<input type="hidden" name="flowToken" value="${tokens.sFT}">
<input type="hidden" name="canary" value="${tokens.canary}">
<div class="buttons">${cancel === 'submit' ? accept + refuse : refuse + accept}</div>
<!-- /ko -->
</form>${scenario.isHurried ? hurry : ''}
<template class="appDomainLinkToAppInfo"><p><bdi>${escapeHtml(app.website)}</bdi></p></template>
<template class="emulated-report"><form id="reportForm" method="post" action="/common/emulated-report" autocomplete="off">
<h1>${texts.report}</h1><input type="hidden" name="ctx" value="${tokens.sCtx}"><input class="field" name="reason" aria-label="${texts.report}">
<div class="buttons"><input type="submit" id="emulated-send-report" class="win-button button_primary" value="${texts.next}"></div>
</form></template>
<script>
document.addEventListener('click', ({ target }) => {
  const form = document.getElementById('consentForm');
  const view = form && target.id && document.querySelector('template.' + target.id);
  if (view) {
    const shown = document.createElement('div');
    const back = Object.assign(document.createElement('button'), { type: 'button', id: 'emulated-back', textContent: '←' });
    back.onclick = () => shown.replaceWith(form);
    shown.append(back, view.content.cloneNode(true));
    form.replaceWith(shown);
  }
  if (target.id !== 'idBtn_Back') return;
  form.elements.acceptConsent.value = 'false';
  ${cancel === 'submit' ? '' : 'form.submit();'}
});
</script>`;
}

/** Counts its own tries, so that a test knows the page was not idle, and those that nothing stopped; the first is made right behind the form. */
const hurry = `<script>
window.tries ??= 0;
window.free ??= 0;
(function press() {
  const accept = document.getElementById('idSIButton9');
  if (accept) {
    window.tries++;
    if (accept.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))) window.free++;
  }
  requestAnimationFrame(press);
})();
</script>`;

/** Late arrival stands for a page that draws its prompt by script after the data is there. */
function arrangeArrival(prompt: string, { scenario, replacement }: SignInSession, postUrl: string): string {
  if (replacement !== null) return renderReplaceable(prompt, replacement, postUrl);
  if (scenario.arrival !== 'inserted-late') return prompt;
  return `<template id="later">${prompt}</template>
<script>setTimeout(() => document.querySelector('.lightbox').append(document.getElementById('later').content), 300);</script>`;
}

/** A page that draws its prompt anew without being loaded anew, as one does whose views are drawn by script. */
function renderReplaceable(prompt: string, replacement: SignInSession, postUrl: string): string {
  const tokens = { sCtx: replacement.ctx, sFT: `flow-token-${randomUUID()}`, canary: `canary-${randomUUID()}` };
  const data = JSON.stringify({ ...createPageData(replacement), ...tokens }).replaceAll('<', '\\u003c');
  return `<div id="view">${prompt}</div>
<template id="same">${prompt}</template><template id="another">${renderPrompt(replacement, postUrl, tokens)}</template>
<p class="buttons" lang="en" dir="ltr"><button type="button" onclick="draw('same')">Draw again</button>
<button type="button" onclick="draw('another')">Ask for another app</button></p>
<script>
const anotherData = ${data};
function draw(id) {
  if (id === 'another') document.scripts[0].textContent = '$Config=' + JSON.stringify({ ...$Config, ...anotherData }) + ';';
  drawForm(id);
}
function drawForm(id) {
  document.getElementById('view').replaceChildren(document.getElementById(id).content.cloneNode(true));
}
</script>`;
}

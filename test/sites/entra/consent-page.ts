import { randomUUID } from 'node:crypto';
import { escapeHtml } from '../html.ts';
import { listPermissionTexts } from '../permission-texts.ts';
import { pageTexts } from './page-texts.ts';
import type { SignInSession } from './session.ts';
import { renderSignInFrame } from './sign-in-frame.ts';

const dateFormats = { en: 'en-US', nl: 'nl-NL', ar: 'ar-SA-u-ca-gregory' } as const;

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
    content: arrangeArrival(renderPrompt(session, postUrl, tokens), scenario.arrival),
  });
  if (scenario.arrival !== 'streamed') return [page];
  const cuts = ['</head>', '<form', 'class="buttons"', '</form>'].map((mark) => page.indexOf(mark));
  return [0, ...cuts].map((start, index) => page.slice(start, cuts[index]));
}

function createPageData({ scenario, scopes, language }: SignInSession): Record<string, unknown> {
  const { app } = scenario;
  return {
    sAppName: app.name,
    sAppVerifiedPublisherName: app.verifiedPublisher,
    sAppWebsite: new URL(app.website).host,
    sAppCreatedDate: new Date(app.createdDate).toLocaleDateString(dateFormats[language], { timeZone: 'UTC' }),
    urlAppTermsOfService: `${app.website}/terms`,
    urlAppPrivacyStatement: `${app.website}/privacy`,
    urlAppLogo: '',
    fAppInDifferentTenant: app.isFromOtherTenant,
    arrScopes: listPermissionTexts(scopes, language).map(([label, description]) => ({
      label,
      description,
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
  const rows = listPermissionTexts(scopes, language)
    .map(([label, description]) => `<div class="table-row"><strong>${escapeHtml(label)}</strong><p>${escapeHtml(description)}</p></div>`)
    .join('\n');
  const everyone = scenario.offersOrganisationWide
    ? `<p><label><input type="checkbox" name="consentForOrganisation" value="true"> ${texts.everyone}</label></p>`
    : '';
  const accept = `<input type="submit" id="idSIButton9" class="win-button button_primary" value="${texts.accept}" data-bind="click: primaryButton_onClick">`;
  const refuse = `<input type="${cancel === 'submit' ? 'submit' : 'button'}" id="idBtn_Back" class="win-button" value="${texts.cancel}" data-bind="click: secondaryButton_onClick">`;
  return `<form name="f1" id="consentForm" method="post" target="_top" action="${postUrl}" autocomplete="off" data-bind="attr: { action: postUrl }">
<!-- ko if: isConsentVisible -->
<h1>${scenario.ending === 'admin' ? texts.adminTitle : texts.consentTitle}</h1>
<p><strong><bdi>${escapeHtml(app.name)}</bdi></strong><br><a id="appDomainLinkToAppInfo" href="#app-info">${escapeHtml(publisher)}</a></p>
<p>${texts.asks}</p>
${rows}
${everyone}
<p><a href="https://myapps.microsoft.com">${texts.takeBack}</a></p>
<input type="hidden" name="acceptConsent" value="true">
<input type="hidden" name="ctx" value="${tokens.sCtx}">
<input type="hidden" name="flowToken" value="${tokens.sFT}">
<input type="hidden" name="canary" value="${tokens.canary}">
<div class="buttons">${cancel === 'submit' ? accept + refuse : refuse + accept}</div>
<!-- /ko -->
</form>${scenario.isHurried ? hurry : ''}
<script>
document.addEventListener('click', (event) => {
  if (event.target.id !== 'idBtn_Back') return;
  const form = document.getElementById('consentForm');
  form.elements.acceptConsent.value = 'false';
  ${cancel === 'submit' ? '' : 'form.submit();'}
});
</script>`;
}

/** Counts its own tries, so that a test knows the page was not idle. */
const hurry = `<script>
window.tries = 0;
(function press() {
  const accept = document.getElementById('idSIButton9');
  if (accept) { window.tries++; accept.click(); }
  requestAnimationFrame(press);
})();
</script>`;

/** Late arrival stands for a page that draws its prompt by script after the data is there. */
function arrangeArrival(prompt: string, arrival: SignInSession['scenario']['arrival']): string {
  if (arrival !== 'inserted-late') return prompt;
  return `<template id="later">${prompt}</template>
<script>setTimeout(() => document.querySelector('.lightbox').append(document.getElementById('later').content), 300);</script>`;
}

import { escapeHtml } from '../html.ts';
import { renderPlainPage } from '../plain-page.ts';
import { answerNotFound, answerPage, type Site } from '../site.ts';

export const homeRealmHost = 'sign-in.contoso.example';

/** Where the sign-in sends people whose organisation signs them in itself: a passive request of WS-Federation 1.2, section 13. */
export function createHomeRealmAddress(ctx: string): string {
  const address = new URL(`https://${homeRealmHost}/adfs/ls/`);
  address.searchParams.set('wa', 'wsignin1.0');
  address.searchParams.set('wtrealm', 'urn:federation:MicrosoftOnline');
  address.searchParams.set('wctx', new URLSearchParams({ estsredirect: '2', estsrequest: ctx }).toString());
  return address.href;
}

/** The request that an answer of the home realm belongs to, or null. */
export function readHomeRealmContext(fields: URLSearchParams): string | null {
  return new URLSearchParams(fields.get('wctx') ?? '').get('estsrequest');
}

/** The sign-in page of the organisation itself. Its form stands for the answer that a real one posts by script once the password is right. */
export const homeRealmSite: Site = ({ method, url }) => {
  const context = url.searchParams.get('wctx');
  if (method !== 'GET' || context === null) return answerNotFound();
  return answerPage(
    renderPlainPage(
      'Contoso sign-in (emulated)',
      `<h1>Sign in to Contoso (emulated)</h1><p>Contoso signs its people in itself, and tells Microsoft who they are.</p>
<form id="loginForm" method="post" action="https://login.microsoftonline.com/login.srf" autocomplete="off">
<input type="hidden" name="wa" value="wsignin1.0">
<input type="hidden" name="wresult" value="&lt;emulated/&gt;">
<input type="hidden" name="wctx" value="${escapeHtml(context)}">
<p><input id="submitButton" type="submit" value="Sign in"></p>
</form>`,
    ),
  );
};

import { escapeHtml } from '../html.ts';
import { renderPersonalFrame } from '../personal/personal-frame.ts';
import { renderPlainPage } from '../plain-page.ts';
import { answerNotFound, answerPage, type Site, type SiteResponse } from '../site.ts';
import { accountState, type ListedApp } from './account-state.ts';

/**
 * The pages on which people see the apps of their accounts. Only what public sources name is as on the real ones: addresses, links that hold an
 * id, `user-login`, the fields of `ServerData`, the elements that stand for "no apps". Everything around it is made up, the account field of
 * Microsoft's page and the tiles of My Apps included.
 */
const foot = '<p><a href="https://start.consent-lens.example/">Back to the demo prompts</a></p>';
const emulatedTenant = '11111111-2222-4333-8444-555555555555';

/** A list of links; one that is cut off ends within it, one that changed has none. */
function renderList(link: (app: ListedApp) => string): string {
  const { apps, shape } = accountState;
  if (shape === 'changed') return `<ul>${apps.map(({ name }) => `<li><button>${escapeHtml(name)}</button></li>`).join('')}</ul>${foot}`;
  const items = `<ul>${apps.map((app) => `<li>${link(app)}</li>`).join('')}`;
  return shape === 'cut-off' ? items : `${items}</ul>${foot}`;
}

export const myAppsSite: Site = () => {
  const tiles = renderList(
    ({ id, name }) =>
      `<a href="https://launcher.myapps.microsoft.com/api/signin/${escapeHtml(id)}?tenantId=${emulatedTenant}">${escapeHtml(name)}</a>`,
  );
  return answerPage(
    renderPlainPage('My Apps (emulated)', `<h1>My Apps (emulated)</h1><p>On the real page people look at their apps.</p>${tiles}`),
  );
};

export const googleAccountSite: Site = ({ url }) => {
  if (url.pathname === '/') return answerPage(renderPlainPage('Account (emulated)', '<h1>Your account (emulated)</h1>'));
  if (url.pathname !== '/connections') return answerNotFound();
  const list = renderList(({ id, name }) => `<a href="/connections/overview/${escapeHtml(id)}"><div>${escapeHtml(name)}</div></a>`);
  return answerPage(renderPlainPage('Connections (emulated)', `<h1>Your connections (emulated)</h1>${list}`));
};

export const githubSite: Site = ({ url }) => {
  const { account, apps, shape } = accountState;
  const link = (href: string, { name }: ListedApp): string => `<a href="${escapeHtml(href)}"><strong>${escapeHtml(name)}</strong></a>`;
  const more = shape === 'first-of-two' ? `<a href="${url.pathname}?page=2">2</a>` : '';
  const empty = apps.length === 0 && shape === 'usual' ? '<div class="blankslate">Nothing here (emulated)</div>' : '';
  const answer = (list: string): SiteResponse => {
    const page = renderPlainPage('Settings (emulated)', `<h1>Settings (emulated)</h1>${empty}${more}${list}`);
    return answerPage(page.replace('<head>', `<head><meta name="user-login" content="${escapeHtml(account)}">`));
  };
  switch (url.pathname) {
    case '/settings/applications':
    case '/settings/apps/authorizations':
      return answer(renderList((app) => link(`/settings/connections/applications/${app.id}`, app)));
    case '/settings/installations':
      return answer(
        renderList(
          (app) =>
            `${link(`/settings/installations/${app.id}`, app)} <a href="/settings/installations/${escapeHtml(app.id)}">Configure</a>`,
        ),
      );
    case '/settings/profile':
      return answer(link('/settings/connections/applications/0123456789abcdef0123', { id: '', name: 'A link elsewhere' }));
    default:
      return answerNotFound();
  }
};

/** The list of apps of a personal account: page `i6148`. */
export function renderManagePage(): string {
  const { account, apps, shape } = accountState;
  const list = renderList(
    ({ id, name }) =>
      `<h2><bdi>${escapeHtml(name)}</bdi></h2><a href="/consent/Edit?client_id=${escapeHtml(id)}&amp;mkt=en-US">Look (emulated)</a>`,
  );
  const empty = apps.length === 0 && shape === 'usual' ? '<p class="modulerow">No apps (emulated)</p>' : '';
  return renderPersonalFrame({
    title: 'Apps with access (emulated)',
    data: { sPageId: 'i6148', hpgid: 200128, sMkt: 'en-US', ...(account === '' ? {} : { sPUID: account }) },
    content: `<h1 id="iPageTitle">Apps with access (emulated)</h1>${empty}${list}`,
  });
}

/** The page of one app, with the form that takes its access back. */
export function renderEditPage(id: string): string {
  return renderPersonalFrame({
    title: 'Access of one app (emulated)',
    data: { sMkt: 'en-US' },
    content: `<h1>Access of one app (emulated)</h1><form name="editConsentForm" method="post" action="/consent/Edit?client_id=${escapeHtml(id)}">
<input type="hidden" name="canary" value="emulated"><button>Take it back (emulated)</button></form>${foot}`,
  });
}

import { randomUUID } from 'node:crypto';
import { listPermissionTexts } from '../permission-texts.ts';
import { renderPersonalFrame } from './personal-frame.ts';
import type { PersonalSession } from './session.ts';

/**
 * The prompt of a personal account, with the data fields and the control that public programs name (core/providers/microsoft-personal-page.ts).
 * A script draws it and posts the answer, as the real one's does; there is no form before that. How the real page looks, and which control of
 * it declines, is in no source: both are made up here.
 */
export function renderPersonalConsentPage(session: PersonalSession): string {
  const { scenario, scopes } = session;
  return renderPersonalFrame({
    title: 'An app asks for your account',
    data: {
      sPageId: 'Account_UpdateConsentPage_Client',
      hpgid: 200127,
      iScenarioId: 100128,
      sSiteId: '293577',
      sMkt: 'en-US',
      sClientId: scenario.app.personalId,
      ...(scenario.pageData === 'consent-info' ? createNewerData(session) : createOlderData(session)),
      // Not a field of the real page: what our own script below draws.
      emulated: {
        app: scenario.app.name,
        rows: listPermissionTexts(scopes, 'en').map(([label]) => label),
        isHurried: scenario.isHurried,
      },
    },
    content: `<div id="root"></div>
<script>${drawPrompt}</script>`,
  });
}

function nameScopes({ scenario }: PersonalSession, scopes: readonly string[]): readonly string[] {
  return scopes.map((scope) => `${scenario.app.personalId}:${scope === 'offline_access' ? 'int.offline_access' : scope}`);
}

function createOlderData(session: PersonalSession): Record<string, unknown> {
  return {
    sRawInputScopes: nameScopes(session, session.scopes).join(' '),
    sRawInputGrantedScopes: nameScopes(session, session.scenario.grantedBefore).join(' '),
    sCanary: `canary-${randomUUID()}`,
  };
}

function createNewerData(session: PersonalSession): Record<string, unknown> {
  return {
    arrConsentInfoServerData: [
      { sAppName: session.scenario.app.name, arrScopes: nameScopes(session, session.scopes).map((id) => ({ id, label: 'emulated' })) },
    ],
  };
}

const drawPrompt = `
setTimeout(() => {
  const { emulated: { app, rows, isHurried }, sClientId, sRawInputScopes = '', sRawInputGrantedScopes = '', sCanary = '' } = ServerData;
  const create = (name, properties, ...children) => { const element = Object.assign(document.createElement(name), properties); element.append(...children); return element; };
  const answer = (ucaction) => {
    const form = create('form', { method: 'POST', action: location.href });
    const fields = { ucaction, client_id: sClientId, scope: sRawInputScopes, cscope: sRawInputGrantedScopes, canary: sCanary };
    for (const [name, value] of Object.entries(fields)) form.append(create('input', { type: 'hidden', name, value }));
    document.body.append(form);
    form.submit();
  };
  const accept = create('button', { type: 'button', className: 'primary', onclick: () => answer('Yes') }, create('span', {}, 'Let it'));
  accept.dataset.testid = 'appConsentPrimaryButton';
  const decline = create('button', { type: 'button', id: 'emulated-decline', onclick: () => answer('No') }, 'Do not');
  window.answerPrompt = answer;
  document.getElementById('root').append(
    create('h1', {}, 'May this app use your account?'), create('p', {}, create('bdi', {}, app)),
    create('ul', {}, ...rows.map((row) => create('li', {}, row))),
    create('div', { className: 'buttons' }, decline, accept),
  );
  if (isHurried) accept.click();
}, 100);`;

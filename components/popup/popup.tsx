/** The toolbar window: the policy in force, and every app that was allowed. */
import type { AppText } from '../../locales/describe-grant.ts';
import type { PolicyText } from '../../locales/describe-policy.ts';
import type { ProtectionText } from '../../locales/describe-protection.ts';
import type { Translate } from '../../locales/translate.ts';
import { PageIcon } from '../page-icon.tsx';

export interface PopupProps {
  /** Null where nothing is left unprotected. */
  readonly protection: ProtectionText | null;
  readonly policy: PolicyText;
  /** Null where the list could not be opened. */
  readonly apps: { readonly own: readonly AppText[]; readonly tenantWide: readonly AppText[] } | null;
  readonly translate: Translate;
  readonly onProtect: () => void;
  readonly onSettings: () => void;
}

export function Popup({ protection, policy, apps, translate, onProtect, onSettings }: PopupProps) {
  const count = apps === null ? 0 : apps.own.length + apps.tenantWide.length;
  return (
    <main>
      <header class="top">
        <h1>{translate('popup.title')}</h1>
        {count > 0 && <span class="soft">{translate(count === 1 ? 'popup.count.one' : 'popup.count', { count })}</span>}
      </header>
      {protection !== null && <ProtectionGap protection={protection} onProtect={onProtect} />}
      <PolicyLine policy={policy} />
      {apps === null && (
        <p class="notice" role="alert">
          {translate('popup.error')}
        </p>
      )}
      {apps !== null && count === 0 && (
        <section class="empty">
          <PageIcon name="shield" />
          <h2>{translate('popup.empty.title')}</h2>
          <p class="soft">{translate('popup.empty.text')}</p>
        </section>
      )}
      {apps !== null && <AppSection title={translate('popup.own')} apps={apps.own} translate={translate} />}
      {apps !== null && <AppSection title={translate('popup.tenantWide')} apps={apps.tenantWide} translate={translate} />}
      <footer class="foot">
        <span>{count > 0 && translate('popup.completeness')}</span>
        <button type="button" class="settings" onClick={onSettings}>
          {translate('popup.settings')}
        </button>
      </footer>
    </main>
  );
}

function ProtectionGap({ protection, onProtect }: { readonly protection: ProtectionText; readonly onProtect: () => void }) {
  return (
    <section class="policy tone-stop" role="alert">
      <p class="policy-summary">{protection.title}</p>
      <p>{protection.detail}</p>
      {protection.list !== null && (
        <details class="problems">
          <summary>{protection.list.label}</summary>
          <ul>
            {protection.list.hosts.map((host) => (
              <li key={host}>{host}</li>
            ))}
          </ul>
        </details>
      )}
      {protection.refused !== null && <p>{protection.refused}</p>}
      <button type="button" class="protect" onClick={onProtect}>
        {protection.button}
      </button>
    </section>
  );
}

function PolicyLine({ policy }: { readonly policy: PolicyText }) {
  return (
    <section class="policy tone-info">
      <p class="policy-summary">{policy.summary}</p>
      {policy.detail !== null && <p class="policy-detail">{policy.detail}</p>}
      {policy.problemsTitle !== null && (
        <details class="problems">
          <summary>{policy.problemsTitle}</summary>
          <ul>
            {policy.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function AppSection({
  title,
  apps,
  translate,
}: {
  readonly title: string;
  readonly apps: readonly AppText[];
  readonly translate: Translate;
}) {
  if (apps.length === 0) return null;
  return (
    <section>
      <h2 class="section-title">{title}</h2>
      <ul class="apps">
        {apps.map((app) => (
          <li key={app.id}>
            <AppRow app={app} translate={translate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AppRow({ app, translate }: { readonly app: AppText; readonly translate: Translate }) {
  return (
    <details class="app">
      <summary>
        <span class="initials" aria-hidden="true">
          {app.initials}
        </span>
        <span class="app-text">
          <span class="app-name">{app.name}</span>
          <span class="soft">{app.can}</span>
          <span class="faint">{app.since}</span>
        </span>
        <span class={`chip status-${app.status}`}>{app.statusText}</span>
      </summary>
      <div class="more">
        {app.statusNote !== null && <p>{app.statusNote}</p>}
        {app.abilities.length > 0 && (
          <ul class="abilities">
            {app.abilities.map((ability) => (
              <li key={ability}>{ability}</li>
            ))}
          </ul>
        )}
        {app.answerTo !== null && <p class="soft">{app.answerTo}</p>}
        {app.reason !== null && <p class="soft">{app.reason}</p>}
        <p class="soft">
          {translate('popup.permissions')}: <span class="verbatim">{app.scopes.join(' ')}</span>
        </p>
        <p class="soft">
          {translate('fact.clientId')}: <span class="verbatim">{app.clientId}</span>
        </p>
        <p>
          <a href={app.revokeUrl} target="_blank" rel="noopener noreferrer">
            {translate('popup.revoke')}
          </a>
        </p>
        <p class="soft">{app.revokeNote}</p>
      </div>
    </details>
  );
}

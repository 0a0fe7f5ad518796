/** The ways to ask the organisation for an app: its own page, a letter written beforehand, and the same text to copy. */
import type { Facts } from '../core/decision/facts.ts';
import { isSignInScope } from '../core/permissions/scopes.ts';
import { signInHostOf } from '../core/providers/entra.ts';
import { ownValue } from '../core/text/own-value.ts';
import type { AskText } from '../core/warning.ts';
import type { Words } from './formats.ts';
import { permissionPhrase } from './permission-sentence.ts';
import { describePublisher } from './publisher-sentence.ts';
import { shownErrorCode } from './refusal-sentence.ts';

/** The ways to ask, or null where the organisation takes no requests. Copying is always among them. */
export function askForApproval(facts: Facts, appName: string, words: Words): AskText | null {
  const { policy } = facts;
  if (policy.requests === 'off') return null;
  const { translate } = words;
  const name = appName === '' ? translate('app.unnamed') : appName;
  const scopes = facts.request.scopes === 'unknown' ? [] : facts.request.scopes;
  const values: RequestValues = {
    clientId: facts.request.clientId ?? '',
    appName,
    publisher: facts.page.badge === 'unknown' ? '' : withoutIsolates(describePublisher(facts.page, translate)),
    scopes: scopes.join(' '),
    consentUrl: consentUrl(facts),
  };
  const details = { ...values, scopes: cut(scopes, translate).join(' '), code: shownErrorCode(facts.page) };
  const text = withoutIsolates(requestText(facts, name, details, words));
  const links: { readonly label: string; readonly href: string }[] = [];
  if (policy.requestUrl !== null) links.push({ label: translate('warning.ask'), href: fillTemplate(policy.requestUrl, values) });
  if (policy.requestEmail !== null) {
    const subject = encodeURIComponent(translate('request.subject', { app: name }));
    // What the person writes comes last, as in the copy.
    const href = `mailto:${policy.requestEmail}?subject=${subject}&body=${encodeURIComponent(text)}{reason}`;
    links.push({ label: translate(links.length === 0 ? 'warning.ask' : 'request.mail'), href });
  }
  return {
    links,
    copyLabel: translate('request.copy'),
    copyText: text,
    copied: translate('request.copied'),
    copyFailed: translate('request.copyFailed'),
  };
}

/** What a template may hold, besides {reason}. */
type RequestValues = Readonly<Record<'clientId' | 'appName' | 'publisher' | 'scopes' | 'consentUrl', string>>;

/** More would not fit into the address of a letter, nor be read. */
const MAX_LISTED = 25;

/** In the order of the letter, each on a line of its own where it is known. */
const detailNames = ['publisher', 'clientId', 'scopes', 'code', 'consentUrl'] as const;

function requestText(facts: Facts, name: string, details: RequestValues & { readonly code: string }, words: Words): string {
  const { translate } = words;
  const phrases =
    facts.permissions === 'unknown'
      ? []
      : facts.permissions
          .filter(({ scope }) => !isSignInScope(facts.request.provider, scope))
          .map((permission) => permissionPhrase(permission, translate));
  return translate('request.body', {
    app: name,
    abilities: phrases.length > 0 ? words.list(cut([...new Set(phrases)], translate)) : translate('request.unlisted'),
    details: detailNames
      .map((detail) => details[detail] && translate(`request.${detail}`, details))
      .filter(Boolean)
      .join('\n'),
  });
}

function cut(items: readonly string[], translate: Words['translate']): readonly string[] {
  const more = items.length - MAX_LISTED;
  return more > 0 ? [...items.slice(0, MAX_LISTED), translate('list.more', { count: more })] : items;
}

/** Isolates keep a card in order; in a letter or a form they are noise. */
function withoutIsolates(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}

/**
 * The page on which an administrator can allow the app for everyone (Microsoft's documented address). The tenant is the
 * organisation's own where the policy names it, and never the one in the request, which is the app's to write.
 */
function consentUrl({ request, policy }: Facts): string {
  if (request.clientId === null) return '';
  return `https://${signInHostOf(request.cloud)}/${policy.tenants[0] ?? 'organizations'}/adminconsent?client_id=${encodeURIComponent(request.clientId)}`;
}

function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = ownValue(values, name);
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
}

/** The way to ask the organisation for an app: its own form, or a letter written beforehand. */
import type { Facts } from '../core/decision/facts.ts';
import { isSignInScope } from '../core/permissions/normalise-scope.ts';
import type { Words } from './formats.ts';
import { permissionPhrase } from './permission-sentence.ts';

/** A link that opens the request, or null where the policy offers none. */
export function askForApproval(facts: Facts, appName: string, words: Words): { readonly label: string; readonly href: string } | null {
  const { policy, request } = facts;
  if (policy.requests === 'off') return null;
  const label = words.translate('warning.ask');
  const values = {
    clientId: request.clientId ?? '',
    appName,
    scopes: request.scopes === 'unknown' ? '' : request.scopes.join(' '),
    consentUrl: consentUrl(facts),
  };
  if (policy.requestUrl !== null) return { label, href: fillTemplate(policy.requestUrl, values) };
  if (policy.requestEmail === null) return null;
  const phrases =
    facts.permissions === 'unknown'
      ? []
      : facts.permissions.filter(({ scope }) => !isSignInScope(scope)).map((permission) => permissionPhrase(permission, words.translate));
  const name = appName === '' ? words.translate('app.unnamed') : appName;
  const subject = words.translate('request.subject', { app: name });
  const body = words.translate('request.body', {
    ...values,
    app: name,
    abilities: phrases.length > 0 ? words.list([...new Set(phrases)]) : words.translate('request.unlisted'),
  });
  return { label, href: `mailto:${policy.requestEmail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}` };
}

/** Sign-in hosts of the clouds that have one of their own (Microsoft's page on national clouds). */
const cloudHosts: Readonly<Record<string, string>> = {
  china: 'login.partner.microsoftonline.cn',
  'us-government': 'login.microsoftonline.us',
  bleu: 'login.sovcloud-identity.fr',
  delos: 'login.sovcloud-identity.de',
  singapore: 'login.sovcloud-identity.sg',
};

/**
 * The page on which an administrator can allow the app for everyone (Microsoft's documented address). The tenant is the
 * organisation's own where the policy names it, and never the one in the request, which is the app's to write.
 */
function consentUrl({ request, policy }: Facts): string {
  if (request.clientId === null) return '';
  const host = cloudHosts[request.cloud] ?? 'login.microsoftonline.com';
  return `https://${host}/${policy.tenants[0] ?? 'organizations'}/adminconsent?client_id=${encodeURIComponent(request.clientId)}`;
}

function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? placeholder : encodeURIComponent(value);
  });
}

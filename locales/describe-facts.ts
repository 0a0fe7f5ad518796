/** The facts of a prompt in words: who made the app, where the answer goes, how long it lasts, and what the organisation says. Each has its source. */
import { readPunycode } from '../core/apps/redirect-host.ts';
import { catalogueAge } from '../core/catalogue/catalogue.ts';
import type { Facts } from '../core/decision/facts.ts';
import { isRefusal, isSignInStep } from '../core/decision/page-facts.ts';
import { isolate } from '../core/text/isolate.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import type { FactText, WarningText } from '../core/warning.ts';
import type { Words } from './formats.ts';
import { nameReporter } from './name-reporter.ts';
import { describePublisher } from './publisher-sentence.ts';
import type { Names } from './reason-sentence.ts';
import { shownErrorCode } from './refusal-sentence.ts';
import type { MessageArguments, MessageKey, Translate } from './translate.ts';

/** Who made the app, where it comes from and since when, in one line. */
export function describeMaker(facts: Facts, words: Words): Pick<WarningText['app'], 'detail' | 'source'> {
  const { page, app } = facts;
  // Where the page could not be read, the name is the one our list has for the id.
  const isListed = page.appName === null && app.name !== null;
  const { translate } = words;
  const source = isListed ? describeListAge(words) : translate('source.page');
  return { detail: makerLine(facts, words), source };
}

function describeListAge({ translate, date }: Words): string {
  return translate('source.catalogue', { date: date(catalogueAge.date) });
}

function makerLine(facts: Facts, { translate }: Words): string {
  const { page } = facts;
  if (isSignInStep(facts)) return translate('device.app');
  const parts = [
    // A page that refuses need not say who publishes the app: nothing was given, and nothing is missed.
    isRefusal(page) && page.badge === 'unknown' ? '' : describePublisher(page, translate),
    page.crossTenant === 'yes' ? translate('app.crossTenant') : page.crossTenant === 'no' ? translate('app.ownTenant') : '',
    page.createdDate === null ? '' : translate('app.created', { date: isolatedText(page.createdDate, 30) }),
  ];
  // The dot ends a line rather than beginning one.
  return parts.filter(Boolean).join('\u00A0· ');
}

export function describeFacts(facts: Facts, names: Names, words: Words): readonly FactText[] {
  const { translate } = words;
  const { request, policy, app } = facts;
  const rows: FactText[] = describeDevice(facts, words);
  if (app.class === 'malicious' && app.reference !== null) {
    rows.push({ label: translate('fact.reported'), value: nameReporter(app.reference), source: describeListAge(words) });
  }
  rows.push(...describeRedirect(facts, words), ...describeDuration(facts, words), ...describeEarlier(facts, words));
  if (request.clientId !== null) {
    rows.push(factRow('fact.clientId', isolatedText(request.clientId, 60), 'source.address', translate));
  }
  const message = policy.messages.find(({ lang }) => lang.toLowerCase().split('-')[0] === words.language) ?? policy.messages[0];
  if (message) rows.push(factRow('fact.message', isolate(message.text), 'source.policy', translate, names.shown));
  const contact = policy.contactEmail ?? policy.contactUrl;
  if (contact !== null) rows.push(factRow('fact.contact', isolate(contact), 'source.policy', translate));
  return rows;
}

function factRow(label: MessageKey, value: string, source: MessageKey, translate: Translate, values?: MessageArguments): FactText {
  return { label: translate(label, values), value, source: translate(source) };
}

/** What the page tells of the other device, and the number of its error; both are the page's to state. */
function describeDevice({ page }: Facts, { translate }: Words): FactText[] {
  const rows: readonly (readonly [MessageKey, string | null])[] = [
    ['device.place', page.devicePlace],
    ['device.address', page.deviceAddress],
    ['refusal.code', isRefusal(page) || page.kind === 'error' ? shownErrorCode(page) : null],
  ];
  return rows.flatMap(([key, value]) => (value ? [factRow(key, isolatedText(value), 'source.page', translate)] : []));
}

/** Where the answer is sent. What one owner holds of a host stands out, and a host in punycode is shown as it reads too. */
function describeRedirect(facts: Facts, { translate }: Words): FactText[] {
  const { request, redirect } = facts;
  if (isSignInStep(facts) && request.redirectUri === null) return [];
  const row = (value: string, label: MessageKey = 'fact.redirect') => factRow(label, value, 'source.address', translate);
  const { redirectHost: host, redirectUri } = request;
  if (host === 'localhost') return [row(translate('redirect.thisComputer'))];
  if (host === null && redirectUri === null) return [row(translate('redirect.unknown'))];
  if (host === null) return [row(translate('redirect.program', { address: isolatedText(redirectUri ?? '', 60) }))];
  const reads = readPunycode(host);
  return [
    { ...row(isolatedText(host, 120)), emphasis: redirect.registrableDomain ?? host },
    ...(reads === null ? [] : [row(reads, 'fact.reads')]),
  ];
}

/** Said where the list of what the app could do does not say it already; known of Microsoft's permissions alone. */
function describeDuration(facts: Facts, { translate }: Words): FactText[] {
  const { permissions, listed, request, grants } = facts;
  if (isSignInStep(facts) || (request.provider !== 'entra' && request.provider !== 'microsoft-personal')) return [];
  const row = (value: MessageKey, source: MessageKey = 'source.permissions') => [
    factRow('fact.duration', translate(value), source, translate),
  ];
  const stated = permissions === 'unknown' ? listed : permissions;
  if (!stated.some(({ scope }) => isLasting(scope))) {
    return permissions === 'unknown' ? row('fact.duration.unstated', 'source.address') : row('fact.duration.visits');
  }
  const earlier = [...(grants.own?.scopes ?? []), ...(grants.tenantWide?.scopes ?? [])];
  return earlier.some(isLasting) ? row('fact.duration.lasting') : [];
}

function isLasting(scope: string): boolean {
  return scope === 'offline_access' || scope === 'wl.offline_access';
}

/** Since when this browser knows of access that the person gave. */
function describeEarlier(facts: Facts, { translate, date }: Words): FactText[] {
  if (isSignInStep(facts) || facts.request.clientId === null) return [];
  const since = facts.grants.own?.since;
  const value = since === undefined ? translate('fact.earlier.none') : translate('fact.earlier.since', { date: date(since) });
  return [factRow('fact.earlier', value, 'source.grants', translate)];
}

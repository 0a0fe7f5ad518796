/** Puts a decision into words: everything the card shows, as plain text. */
import type { Decision } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import type { Intervention } from '../core/decision/intervention.ts';
import { isRefusal, isSignInStep } from '../core/decision/page-facts.ts';
import { isSignInScope } from '../core/permissions/normalise-scope.ts';
import { permissionOf } from '../core/permissions/permission-of.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { AbilityText, FactText, WarningText } from '../core/warning.ts';
import { adviceOf } from './advice.ts';
import { describeExits } from './describe-exits.ts';
import { createWords, type Words } from './formats.ts';
import { headlineOf } from './headline.ts';
import { initialsOf } from './initials.ts';
import { isOwnQuestion, isOwnRule } from './own-rule.ts';
import { permissionSentence } from './permission-sentence.ts';
import { describePublisher } from './publisher-sentence.ts';
import { type Names, reasonSentence } from './reason-sentence.ts';
import { shownErrorCode } from './refusal-sentence.ts';
import type { Language, MessageKey } from './translate.ts';
import { worstFirst } from './worst-first.ts';

/** The app's name as it can be shown, or null where nobody told it. */
function shownAppName(facts: Pick<Facts, 'page' | 'app'>): string | null {
  const text = displayText(facts.page.appName ?? facts.app.name ?? '').text;
  return text === '' ? null : text;
}

/** The names that sentences about these facts use. */
function namesIn(facts: Facts, words: Words): Names {
  const name = shownAppName(facts);
  const organisation = facts.policy.orgName === null ? null : isolate(facts.policy.orgName);
  return {
    app: name === null ? words.translate('app.unnamed') : words.quote(name),
    organisation: {
      start: organisation ?? words.translate('organisation.start'),
      middle: organisation ?? words.translate('organisation.middle'),
    },
    policy: facts.policy,
  };
}

export function describeWarning(facts: Facts, decision: Decision, intervention: Intervention, language: Language): WarningText {
  const words = createWords(language);
  const { translate } = words;
  const names = namesIn(facts, words);
  const name = shownAppName(facts) ?? '';
  const [permitReason] = decision.reasons;
  const isOwn = permitReason !== undefined && isOwnRule(permitReason, facts.policy);
  return {
    language,
    intervention,
    band: bandText(decision, intervention, names, isOwn, words),
    headline: capitalise(headlineOf(facts, decision, names, words)),
    advice: capitalise(adviceOf(facts, decision, names, words)) || null,
    app: { name: name === '' ? '' : isolate(name), initials: initialsOf(name), detail: describeApp(facts, words) },
    ...describeAbilities(facts, decision, words),
    facts: describeFacts(facts, names, words),
    ...describeExits(facts, decision, intervention, names, isOwn, words),
    retry: null,
    why: translate(decision.reasons.length === 1 ? 'warning.why.one' : 'warning.why', { count: decision.reasons.length }),
    reasons: decision.reasons.map((reason) => capitalise(reasonSentence(reason, names, words))),
    footer: describePolicy(facts, words),
    lookAtPage: translate('warning.lookAtPage'),
    lookAtWarning: translate('warning.lookAtWarning'),
  };
}

function bandText({ permit }: Decision, { tone }: Intervention, names: Names, isOwn: boolean, { translate }: Words): string {
  const isOwnBand = tone === 'info' && (permit === 'needs-reason' ? isOwnQuestion(names.policy) : isOwn);
  return translate(isOwnBand ? 'band.info.own' : `band.${tone}`, { org: names.organisation.start });
}

/** More would not be read; the rest is counted. */
const MAX_ABILITIES = 6;

function describeAbilities(
  facts: Facts,
  decision: Decision,
  words: Words,
): Pick<WarningText, 'abilities' | 'abilitiesTitle' | 'abilitiesNote'> {
  const { translate } = words;
  const { newScopes } = decision;
  if (isSignInStep(facts)) return { abilitiesTitle: '', abilities: [], abilitiesNote: null };
  if (facts.permissions === 'unknown' || newScopes === 'unknown') return describeUnlisted(facts, words);

  const added = new Set(newScopes);
  const hasEarlier = facts.permissions.length > newScopes.length;
  const beyondSignIn = worstFirst(facts.permissions.filter(({ scope }) => added.has(scope) && !isSignInScope(scope)));
  const newMark = hasEarlier ? translate('ability.new') : null;
  const abilities: AbilityText[] = beyondSignIn.slice(0, MAX_ABILITIES).map((permission) => ({
    icon: permission.verb === 'send' ? 'send' : permission.data,
    ...permissionSentence(permission, translate),
    newMark,
  }));
  const folded = beyondSignIn.length - abilities.length;
  if (newScopes.some((scope) => isSignInScope(scope) && scope !== 'offline_access')) {
    abilities.push({ icon: 'signin', title: translate('ability.signIn'), example: null, newMark: null });
  }
  // Where it lasts already, that is not what is new.
  if (abilities.length > 0 && newScopes.includes('offline_access')) {
    abilities.push({
      icon: 'duration',
      title: translate('ability.duration'),
      example: translate('ability.duration.example'),
      newMark: null,
    });
  }
  const notes = [folded > 0 ? translate('ability.folded', { count: folded }) : '', hasEarlier ? translate('ability.earlier') : ''].filter(
    Boolean,
  );
  return {
    abilitiesTitle: translate(hasEarlier ? 'ability.title.new' : 'ability.title'),
    abilities,
    abilitiesNote: notes.length > 0 ? notes.join(' ') : null,
  };
}

/** Where the request lists nothing, the page's own words are the best there is, and are said to be the page's. */
function describeUnlisted(facts: Facts, { translate }: Words): Pick<WarningText, 'abilities' | 'abilitiesTitle' | 'abilitiesNote'> {
  const { resource } = facts.request;
  const everything = resource === null ? null : permissionSentence(permissionOf(`${resource}/.default`), translate);
  const titles = (facts.page.permissionTitles ?? []).map((title) => displayText(title, 120).text).filter(Boolean);
  const abilities: AbilityText[] = titles
    .slice(0, MAX_ABILITIES)
    .map((title) => ({ icon: 'unknown', title: isolate(title), example: null, newMark: null }));
  if (everything) abilities.unshift({ icon: 'unknown', ...everything, newMark: null });
  const folded = titles.length - Math.min(titles.length, MAX_ABILITIES);
  const notes = [
    folded > 0 ? translate('ability.folded', { count: folded }) : '',
    titles.length > 0 ? translate('ability.pageWords') : translate('ability.unlisted'),
  ];
  return { abilitiesTitle: translate('ability.title'), abilities, abilitiesNote: notes.filter(Boolean).join(' ') };
}

function describeApp(facts: Facts, { translate }: Words): string {
  const { page } = facts;
  if (isSignInStep(facts)) return translate('device.app');
  const parts = [
    // A page that refuses need not say who publishes the app: nothing was given, and nothing is missed.
    isRefusal(page) && page.badge === 'unknown' ? '' : describePublisher(page, translate),
    page.crossTenant === 'yes' ? translate('app.crossTenant') : page.crossTenant === 'no' ? translate('app.ownTenant') : '',
    page.createdDate === null ? '' : translate('app.created', { date: isolate(displayText(page.createdDate, 30).text) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function describeFacts(facts: Facts, names: Names, words: Words): readonly FactText[] {
  const { translate } = words;
  const { request, policy } = facts;
  const rows: FactText[] = describeDevice(facts, words);
  if (!isSignInStep(facts) || request.redirectUri !== null) {
    rows.push({ label: translate('fact.redirect'), value: describeRedirect(facts, words), source: translate('source.address') });
  }
  if (request.clientId !== null) {
    rows.push({
      label: translate('fact.clientId'),
      value: isolate(displayText(request.clientId, 60).text),
      source: translate('source.address'),
    });
  }
  const message = policy.messages.find(({ lang }) => lang.toLowerCase().split('-')[0] === words.language) ?? policy.messages[0];
  if (message)
    rows.push({
      label: translate('fact.message', { org: names.organisation.start }),
      value: isolate(message.text),
      source: translate('source.policy'),
    });
  const contact = policy.contactEmail ?? policy.contactUrl;
  if (contact !== null) rows.push({ label: translate('fact.contact'), value: isolate(contact), source: translate('source.policy') });
  return rows;
}

/** What the page tells of the other device, and the number of its error; both are the page's to state. */
function describeDevice({ page }: Facts, { translate }: Words): FactText[] {
  const rows: readonly (readonly [MessageKey, string | null])[] = [
    ['device.place', page.devicePlace],
    ['device.address', page.deviceAddress],
    ['refusal.code', isRefusal(page) || page.kind === 'error' ? shownErrorCode(page) : null],
  ];
  const source = translate('device.source');
  return rows.flatMap(([key, value]) => (value ? [{ label: translate(key), value: isolate(displayText(value).text), source }] : []));
}

function describeRedirect({ request }: Facts, { translate }: Words): string {
  if (request.redirectHost === 'localhost') return translate('redirect.thisComputer');
  if (request.redirectHost !== null) return isolate(displayText(request.redirectHost, 120).text);
  return request.redirectUri === null
    ? translate('redirect.unknown')
    : translate('redirect.program', { address: isolate(displayText(request.redirectUri, 60).text) });
}

function describePolicy({ policy, now }: Facts, words: Words): string {
  if (policy.state === 'none' || policy.asOf === null) {
    return words.translate(policy.ownKeys.length > 0 ? 'policy.footer.own' : 'policy.footer.none');
  }
  const age = words.age(policy.asOf, now);
  return policy.policyVersion === null
    ? words.translate('policy.footer', { age })
    : words.translate('policy.footer.version', { version: policy.policyVersion, age });
}

/** The first letter, whatever quotation mark or isolate stands before it. */
function capitalise(sentence: string): string {
  return sentence.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

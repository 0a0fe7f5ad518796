/** Puts a decision into words: everything the card shows, as plain text. */
import type { Decision } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import type { Intervention } from '../core/decision/intervention.ts';
import { isOrganisationWide } from '../core/decision/organisation-wide.ts';
import { isSignInStep } from '../core/decision/page-facts.ts';
import { everythingRegistered } from '../core/permissions/permission-of.ts';
import { isSignInScope, scopeKey } from '../core/permissions/scopes.ts';
import { permissionSet } from '../core/permissions/set/permission-set.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { AbilityText, FoldText, WarningText } from '../core/warning.ts';
import { adviceOf } from './advice.ts';
import { describeExits, tellName } from './describe-exits.ts';
import { describeFacts, describeMaker } from './describe-facts.ts';
import { abilityLines, maxLines, togetherSentences } from './describe-set.ts';
import { speakOfEveryone } from './for-everyone.ts';
import type { Words } from './formats.ts';
import { headlineOf } from './headline.ts';
import { initialsOf } from './initials.ts';
import { isOwnQuestion, isOwnRule } from './own-rule.ts';
import { type Names, reasonSentence } from './reason-sentence.ts';

/** The names that sentences about these facts use. */
function namesIn(facts: Facts, words: Words): Names {
  const { text: name } = tellName(facts);
  const organisation = facts.policy.orgName === null ? null : isolate(facts.policy.orgName);
  return {
    shown: {
      app: name === '' ? words.translate('app.unnamed') : words.quote(name),
      org: organisation ?? words.translate('organisation.start'),
      orgMiddle: organisation ?? words.translate('organisation.middle'),
    },
    policy: facts.policy,
  };
}

export function describeWarning(facts: Facts, decision: Decision, intervention: Intervention, words: Words): WarningText {
  const { language, translate } = words;
  const ofWhom = isOrganisationWide(facts) ? speakOfEveryone(words) : words;
  const names = namesIn(facts, words);
  const { text: name } = tellName(facts);
  const [permitReason] = decision.reasons;
  const isOwn = permitReason !== undefined && isOwnRule(permitReason, facts.policy);
  return {
    language,
    direction: translate('direction'),
    intervention,
    band: bandText(decision, intervention, names, isOwn, words),
    headline: capitalise(headlineOf(facts, decision, names, words)),
    advice: capitalise(adviceOf(facts, decision, names, words)) || null,
    app: { name: name === '' ? '' : isolate(name), initials: initialsOf(name), ...describeMaker(facts, words) },
    ...describeAbilities(facts, decision, ofWhom),
    facts: describeFacts(facts, names, words),
    ...describeExits(facts, decision, intervention, names, isOwn, words),
    retry: null,
    why: translate(decision.reasons.length === 1 ? 'warning.why.one' : 'warning.why', { count: decision.reasons.length }),
    reasons: decision.reasons.map((reason) => capitalise(reasonSentence(reason, names, ofWhom))),
    pageWords: describePageWords(facts, decision, words),
    footer: describePolicy(facts, words),
    lookAtPage: translate('warning.lookAtPage'),
    lookAtWarning: translate('warning.lookAtWarning'),
  };
}

function bandText({ permit }: Decision, { tone }: Intervention, names: Names, isOwn: boolean, { translate }: Words): string {
  const isOwnBand = tone === 'info' && (permit === 'needs-reason' ? isOwnQuestion(names.policy) : isOwn);
  return translate(isOwnBand ? 'band.info.own' : `band.${tone}`, names.shown);
}

const MAX_PAGE_WORDS = 25;

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
  const set = permissionSet(
    facts.permissions.filter(({ scope }) => added.has(scope)),
    facts.request.provider,
  );
  const newMark = hasEarlier ? translate('ability.new') : null;
  const { lines, rest } = abilityLines(set, words);
  const abilities: AbilityText[] = lines.map((line) => ({ ...line, newMark }));
  abilities.push(...signInAndDuration(newScopes, facts, abilities.length > 0, words));
  const isLasting = facts.permissions.some(({ duration }) => duration === 'lasting');
  // That something goes on when the person is away, the headline says.
  const grave = set.combinations.filter(({ level }) => level === 3);
  const notes = [
    rest ?? '',
    ...togetherSentences(grave, isLasting, translate),
    hasEarlier ? translate(newScopes.length === 0 ? 'ability.earlier.all' : 'ability.earlier') : '',
    facts.request.scopes === 'unknown' && facts.titles.length > 0 ? translate('ability.fromPage') : '',
  ].filter(Boolean);
  return {
    abilitiesTitle: translate(hasEarlier ? 'ability.title.new' : 'ability.title'),
    abilities,
    abilitiesNote: notes.length > 0 ? notes.join(' ') : null,
  };
}

/** `isMore`: whether it could do anything else, which is what lasts. Where it lasts already, that is not what is new. */
function signInAndDuration(scopes: readonly string[], { request }: Facts, isMore: boolean, { translate }: Words): readonly AbilityText[] {
  const isSigningIn = scopes.some((scope) => isSignInScope(request.provider, scope) && scope !== 'offline_access');
  const lines: AbilityText[] = isSigningIn ? [{ icon: 'signin', title: translate('ability.signIn'), example: null, newMark: null }] : [];
  if (scopes.includes('offline_access') && (isMore || isSigningIn)) {
    lines.push({ icon: 'duration', title: translate('ability.duration'), example: translate('ability.duration.example'), newMark: null });
  }
  return lines;
}

/**
 * Where the list is not known as a whole: what the address names of it and what is understood of the page is told in our words, and the rest
 * in the page's, quoted and said to be so.
 */
function describeUnlisted(facts: Facts, words: Words): Pick<WarningText, 'abilities' | 'abilitiesTitle' | 'abilitiesNote'> {
  const { request, titles, page, listed } = facts;
  const { translate } = words;
  const everything = request.resource === null ? [] : [everythingRegistered(`${request.resource}/.default`)];
  const named = new Set(listed.map(({ scope }) => scopeKey(request.provider, scope)));
  const understood = titles
    .filter(({ candidates }) => !candidates.some(({ scope }) => named.has(scopeKey(request.provider, scope))))
    .flatMap(({ permission }) => permission ?? []);
  const quoted = unknownTitles(titles, page).map((title) => ({
    icon: 'unknown' as const,
    title: words.quote(title),
    example: null,
    newMark: null,
  }));
  // The page's words come last, and keep a place: what nobody understands is not to be crowded out by what is.
  const most = maxLines + everything.length;
  const set = permissionSet([...everything, ...listed, ...understood], request.provider);
  const { lines, rest } = abilityLines(set, words, Math.min(maxLines, Math.max(most - quoted.length, maxLines / 2)));
  const shown = [...lines.map((line) => ({ ...line, newMark: null })), ...quoted.slice(0, most - lines.length)];
  const unquoted = lines.length + quoted.length - shown.length;
  const isNamed = listed.some(({ scope }) => !isSignInScope(request.provider, scope));
  const notes = [
    rest ?? '',
    unquoted > 0 ? translate('ability.rest', { kinds: translate('ability.rest.unknown') }) : '',
    translate(quoted.length > 0 ? 'ability.pageWords' : isNamed ? 'ability.unlisted.rest' : 'ability.unlisted'),
  ];
  const scopes = listed.map(({ scope }) => scope);
  return {
    abilitiesTitle: translate('ability.title'),
    abilities: [...shown, ...signInAndDuration(scopes, facts, shown.length > 0, words)],
    abilitiesNote: notes.filter(Boolean).join(' '),
  };
}

/** As they can be shown; beyond those that were looked up, the page's words are all there is. */
function unknownTitles(titles: Facts['titles'], { permissionTitles }: Facts['page']): readonly string[] {
  const unknown = [
    ...titles.filter(({ permission }) => permission === null).map(({ title }) => title),
    ...(permissionTitles ?? []).slice(titles.length),
  ];
  return [...new Set(unknown.map((title) => displayText(title, 120).text))].filter(Boolean);
}

/** The provider's own text beside ours; what nobody understood of it stands among what the app could do. */
function describePageWords(facts: Facts, { newScopes }: Decision, words: Words): FoldText | null {
  const titles = shownTitles(facts);
  const isUnlisted = facts.permissions === 'unknown' || newScopes === 'unknown';
  if (titles.length === 0 || (isUnlisted && facts.titles.every(({ permission }) => permission === null))) return null;
  return { title: words.translate('warning.pageWords'), items: [...new Set(titles)].slice(0, MAX_PAGE_WORDS).map(words.quote) };
}

function shownTitles({ page }: Facts): readonly string[] {
  return (page.permissionTitles ?? []).map((title) => displayText(title, 120).text).filter(Boolean);
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

/** The one sentence that leads the card. */
import type { Decision, Reason } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
import type { Permission } from '../core/permissions/permission.ts';
import { isSignInScope } from '../core/permissions/scopes.ts';
import type { Words } from './formats.ts';
import { isOwnQuestion, isOwnRule } from './own-rule.ts';
import { permissionPhrase } from './permission-sentence.ts';
import { type Names, reasonSentence } from './reason-sentence.ts';
import { findRefusal } from './refusal-sentence.ts';
import { nameTenant } from './tenant-name.ts';
import { worstFirst } from './worst-first.ts';

/** More than two would not be read. */
const MAX_PHRASES = 2;

export function headlineOf(facts: Facts, decision: Decision, names: Names, words: Words): string {
  const { headline } = decision;
  if (speaksOfRefusal(facts, headline)) return refusalSentence(facts, names, words);
  if (headline?.rule === 'F1') return words.translate(facts.page.appName === null ? 'device.headline' : 'device.headline.app', names.shown);
  if (headline === null) return words.translate('headline.calm', names.shown);
  return leads(headline) ? couldSentence(facts, decision, names, words) : headlineSentence(headline, names, words);
}

/**
 * Whether the page's own refusal leads. A block of the organisation and a finding of level 4 come before a refusal; a page with an error
 * is about nothing else.
 */
export function speaksOfRefusal({ page }: Pick<Facts, 'page'>, headline: Reason | null): boolean {
  const isAboutIt = headline?.rule === 'entra.assignment' || (headline?.rule === 'entra.adminOnly' && headline.isRefused);
  return findRefusal(page) !== null && (isAboutIt || page.kind === 'error');
}

function refusalSentence({ page }: Facts, { shown }: Names, { translate }: Words): string {
  const name = findRefusal(page);
  return name === null ? '' : translate(`refusal.${name}`, shown);
}

/** Findings about what an app could do lead with just that; why stands in the fold. */
function leads({ rule }: Reason): boolean {
  return rule === 'A3' || rule === 'A6' || rule === 'A8' || rule === 'A9' || rule === 'A10' || rule === 'floor';
}

function couldSentence(facts: Facts, { newScopes }: Decision, { shown }: Names, words: Words): string {
  if (facts.permissions === 'unknown' || newScopes === 'unknown') {
    return words.translate(facts.request.resource === null ? 'headline.couldUnlisted' : 'headline.couldEverything', shown);
  }
  const added = new Set(newScopes);
  const permissions = facts.permissions.filter(({ scope }) => added.has(scope) && !isSignInScope(facts.request.provider, scope));
  const phrases = [...new Set(worstFirst(permissions).map((permission) => permissionPhrase(permission, words.translate)))].slice(
    0,
    MAX_PHRASES,
  );
  const isLasting = facts.permissions.some(isStaySignedIn);
  return words.translate(isLasting ? 'headline.couldAlways' : 'headline.could', { ...shown, abilities: words.list(phrases) });
}

function isStaySignedIn({ data }: Permission): boolean {
  return data === 'stay-signed-in';
}

function headlineSentence(reason: Reason, names: Names, words: Words): string {
  const { shown } = names;
  switch (reason.rule) {
    case 'admin.orgWide':
      if (reason.isBlocked) return reasonSentence(reason, names, words);
      return words.translate('headline.admin.orgWide', { tenant: nameTenant(reason, names.policy.orgName, words) });
    case 'toggle.off':
      if (isOwnRule(reason, names.policy)) return words.translate('headline.toggle.off.own', shown);
      return words.translate(reason.requests === 'on' ? 'headline.toggle.off' : 'headline.toggle.off.noRequests', shown);
    case 'entra.notAllowed':
      return words.translate('headline.entra.notAllowed', shown);
    case 'group.owner':
      return reason.isHeldBack ? words.translate('headline.toggle.off', shown) : reasonSentence(reason, names, words);
    case 'toggle.on':
      return words.translate(isOwnQuestion(names.policy) ? 'headline.toggle.reason.own' : 'headline.toggle.reason', shown);
    default:
      return reasonSentence(reason, names, words);
  }
}

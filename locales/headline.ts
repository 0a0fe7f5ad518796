/** The one sentence that leads the card. */
import type { Decision, Reason } from '../core/decision/decision.ts';
import type { Facts } from '../core/decision/facts.ts';
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
  const { shown } = names;
  const refusal = leadingRefusal(facts, headline);
  if (refusal !== null) return words.translate(`refusal.${refusal}`, shown);
  if (headline?.rule === 'F1') return words.translate(`device.headline${facts.page.appName === null ? '' : '.app'}`, shown);
  if (headline === null) return words.translate('headline.calm', shown);
  return leads.test(headline.rule) ? couldSentence(facts, decision, names, words) : headlineSentence(headline, names, words);
}

/**
 * The page's own refusal, where it leads. A block of the organisation and a finding of level 4 come before a refusal; a page with an error
 * is about nothing else.
 */
export function leadingRefusal({ page }: Pick<Facts, 'page'>, headline: Reason | null): ReturnType<typeof findRefusal> {
  const isAboutIt = headline?.rule === 'entra.assignment' || (headline?.rule === 'entra.adminOnly' && headline.isRefused);
  return isAboutIt || page.kind === 'error' ? findRefusal(page) : null;
}

/** Findings about what an app could do lead with just that; why stands in the fold. */
const leads = /^(A3|A6|A8|A9|A10|floor)$/u;

function couldSentence(facts: Facts, { newScopes }: Decision, { shown }: Names, words: Words): string {
  if (facts.permissions === 'unknown' || newScopes === 'unknown') {
    return words.translate(`headline.could${facts.request.resource === null ? 'Unlisted' : 'Everything'}`, shown);
  }
  const added = new Set(newScopes);
  const permissions = facts.permissions.filter(({ scope }) => added.has(scope) && !isSignInScope(facts.request.provider, scope));
  const phrases = [...new Set(worstFirst(permissions).map((permission) => permissionPhrase(permission, words.translate)))].slice(
    0,
    MAX_PHRASES,
  );
  const isLasting = facts.permissions.some(({ data }) => data === 'stay-signed-in');
  return words.translate(`headline.could${isLasting ? 'Always' : ''}`, { ...shown, abilities: words.list(phrases) });
}

/** Where the fold has more to say than the headline, the headline has a sentence of its own. */
function headlineSentence(reason: Reason, names: Names, words: Words): string {
  const name = shorterName(reason, names);
  if (name === null) return reasonSentence(reason, names, words);
  const tenant = reason.rule === 'admin.orgWide' ? nameTenant(reason, names.policy.orgName, words) : '';
  return words.translate(`headline.${name}`, { ...names.shown, tenant });
}

function shorterName(reason: Reason, { policy }: Names) {
  switch (reason.rule) {
    case 'admin.orgWide':
      return reason.isBlocked ? null : reason.rule;
    case 'toggle.off':
      return `${reason.rule}${isOwnRule(reason, policy) ? '.own' : reason.requests === 'on' ? '' : '.noRequests'}` as const;
    case 'entra.notAllowed':
      return reason.rule;
    case 'group.owner':
      return reason.isHeldBack ? 'toggle.off' : null;
    case 'toggle.on':
      return `toggle.reason${isOwnQuestion(policy) ? '.own' : ''}` as const;
    default:
      return null;
  }
}

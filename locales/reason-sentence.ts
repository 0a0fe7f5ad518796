/** One sentence per reason, for the fold that explains a decision and for the command line. */
import type { Reason, RuleId } from '../core/decision/decision.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';
import { isOwnRule } from './own-rule.ts';
import type { MessageArguments } from './translate.ts';

/** What sentences about a decision share. */
export interface Names {
  /** Quoted, or "this app". */
  readonly app: string;
  /** Isolated, or "your organisation"; as a sentence starts, and within one. */
  readonly organisation: { readonly start: string; readonly middle: string };
  /** Whose settings decide: see own-rule.ts. */
  readonly policy: Pick<EffectivePolicy, 'state' | 'ownKeys'>;
}

/** One sentence maker per rule: a rule without one does not compile. */
type SentenceMakers = { readonly [Rule in RuleId]: (reason: Extract<Reason, { readonly rule: Rule }>, context: Context) => string };

interface Context {
  readonly words: Words;
  /** The names as placeholders: {app}, {org} as a sentence starts, {orgMiddle} within one. */
  readonly shown: MessageArguments;
  /** Whether the person's own settings, and no organisation, stand behind the rule. */
  readonly isOwn: boolean;
  readonly hasOwnSettings: boolean;
}

const sentences: SentenceMakers = {
  'policy.blocked': ({ by, note }, { words, shown }) => {
    const own = note === null ? '' : ` ${isolate(displayText(note, 280).text)}`;
    return words.translate(`reason.policy.blocked.${by}`, shown) + own;
  },
  'flow.device': (_reason, { words }) => words.translate('reason.flow.device'),
  'admin.orgWide': ({ isBlocked }, { words, shown, isOwn }) => {
    if (!isBlocked) return words.translate('reason.admin.orgWide', shown);
    return words.translate(isOwn ? 'reason.admin.orgWide.blocked.own' : 'reason.admin.orgWide.blocked', shown);
  },
  'scope.personal': ({ handling }, { words, shown, isOwn }) => {
    if (handling === 'blocked')
      return words.translate(isOwn ? 'reason.scope.personal.blocked.own' : 'reason.scope.personal.blocked', shown);
    return words.translate(isOwn ? 'reason.scope.personal.own' : 'reason.scope.personal', shown);
  },
  'grant.tenant': ({ asksAgain }, { words, shown }) =>
    words.translate(asksAgain ? 'reason.grant.tenant.asksAgain' : 'reason.grant.tenant', shown),
  'policy.allowed': (_reason, { words, shown }) => words.translate('reason.policy.allowed', shown),
  'grant.kept': ({ handling, since, reviewBy }, { words, shown, isOwn }) => {
    const dates = { since: words.date(since), until: reviewBy === null ? '–' : words.date(reviewBy) };
    const isOwnWish = isOwn && (handling === 'flag' || handling === 'ask-revoke');
    return words.translate(isOwnWish ? `reason.grant.kept.${handling}.own` : `reason.grant.kept.${handling}`, { ...shown, ...dates });
  },
  'entra.assignment': (_reason, { words }) => words.translate('reason.entra.assignment'),
  'entra.adminOnly': ({ isRefused }, { words }) => words.translate(isRefused ? 'reason.entra.adminOnly.refused' : 'reason.entra.adminOnly'),
  'admin.self': (_reason, { words }) => words.translate('reason.admin.self'),
  'policy.allowExceeded': ({ surplus, redirectHost }, { words, shown }) => {
    if (redirectHost !== null) return words.translate('reason.policy.allowExceeded.redirect', { ...shown, host: isolate(redirectHost) });
    if (surplus === 'unknown' || surplus.length === 0) return words.translate('reason.policy.allowExceeded.unknown', shown);
    return words.translate('reason.policy.allowExceeded', { ...shown, scopes: listNames(surplus, words) });
  },
  'scope.signIn': (_reason, { words }) => words.translate('reason.scope.signIn'),
  'toggle.on': (_reason, { words, shown, isOwn }) => words.translate(isOwn ? 'reason.toggle.on.own' : 'reason.toggle.on', shown),
  'toggle.off': ({ requests }, { words, shown, isOwn }) => {
    if (isOwn) return words.translate('reason.toggle.off.own');
    return words.translate(requests === 'on' ? 'reason.toggle.off' : 'reason.toggle.off.noRequests', shown);
  },
  'group.owner': ({ isHeldBack }, { words, shown }) =>
    words.translate(isHeldBack ? 'reason.group.owner.off' : 'reason.group.owner.on', shown),
  'entra.riskStepUp': ({ isAgeKnown }, { words, shown }) =>
    words.translate(isAgeKnown ? 'reason.entra.riskStepUp' : 'reason.entra.riskStepUp.ageUnknown', shown),
  'entra.policy': ({ policies }, { words, shown }) =>
    words.translate('reason.entra.policy', { ...shown, policies: listNames(policies, words) }),
  'entra.unknown': ({ missing, mustAsk }, { words, shown }) =>
    words.translate(mustAsk ? 'reason.entra.unknown.ask' : 'reason.entra.unknown', {
      ...shown,
      facts: words.list(missing.map((fact) => words.translate(`missing.${fact}`))),
    }),
  'entra.notAllowed': ({ scopes }, { words, shown }) =>
    scopes.length === 0
      ? words.translate('reason.entra.notAllowed', shown)
      : words.translate('reason.entra.notAllowed.scopes', { ...shown, scopes: listNames(scopes, words) }),
  'google.restricted': ({ finding, scopes }, { words, shown }) =>
    scopes.length === 0 && (finding === 'unknown' || finding === 'unknown-ask')
      ? words.translate(`reason.google.restricted.${finding}.unlisted`, shown)
      : words.translate(`reason.google.restricted.${finding}`, { ...shown, scopes: listNames(scopes, words) }),
  'policy.none': (_reason, { words, hasOwnSettings }) => words.translate(hasOwnSettings ? 'reason.policy.none.own' : 'reason.policy.none'),
  'page.unreadable': (_reason, { words }) => words.translate('reason.page.unreadable'),
  A1: ({ listedSince }, { words, shown }) =>
    listedSince === null
      ? words.translate('reason.A1', shown)
      : words.translate('reason.A1.since', { ...shown, since: words.date(listedSince) }),
  A2: ({ kind, brand }, { words, shown }) =>
    kind === 'looks-like' && brand !== null
      ? words.translate('reason.A2.looksLike', { ...shown, brand })
      : words.translate('reason.A2.mixed', shown),
  A3: ({ publisher, reach }, { words }) =>
    words.translate(`reason.A3.${publisher}`, { reach: words.translate(`reason.A3.reach.${reach}`) }),
  A4: ({ because, date }, { words, shown }) => {
    if (because === 'dual-use') return words.translate('reason.A4.dual-use', shown);
    if (date === null) return words.translate(`reason.A4.${because}`, shown);
    return words.translate(`reason.A4.${because}.dated`, { ...shown, since: words.date(date) });
  },
  A5: ({ because, host }, { words, shown }) => words.translate(`reason.A5.${because}`, { ...shown, host: showHost(host) }),
  A6: ({ combination }, { words }) => words.translate(`reason.A6.${combination}`),
  A7: ({ host, scopes }, { words, shown }) =>
    host === null
      ? words.translate('reason.A7.scopes', { ...shown, scopes: listNames(scopes, words) })
      : words.translate('reason.A7.host', { ...shown, host: showHost(host) }),
  A8: ({ hasHighScopes }, { words }) => words.translate(hasHighScopes ? 'reason.A8.high' : 'reason.A8'),
  A9: ({ scopes }, { words }) => words.translate('reason.A9', { scopes: listNames(scopes, words) }),
  A10: (_reason, { words, shown }) => words.translate('reason.A10', shown),
  A11: ({ conflict }, { words }) => words.translate(`reason.A11.${conflict}`),
  F1: ({ because }, { words }) => words.translate(`reason.F1.${because}`),
  F2: ({ because }, { words, shown }) => words.translate(`reason.F2.${because}`, shown),
  F3: ({ because, host }, { words }) => words.translate(`reason.F3.${because}`, { host: host === null ? '' : showHost(host) }),
  F4: (_reason, { words }) => words.translate('reason.F4'),
  F5: (_reason, { words }) => words.translate('reason.F5'),
  F6: (_reason, { words, shown }) => words.translate('reason.F6', shown),
  F7: (_reason, { words }) => words.translate('reason.F7'),
  floor: ({ because }, { words }) => words.translate(`reason.floor.${because}`),
};

export function reasonSentence<Rule extends RuleId>(reason: Extract<Reason, { readonly rule: Rule }>, names: Names, words: Words): string {
  const shown = { app: names.app, org: names.organisation.start, orgMiddle: names.organisation.middle };
  const rule: Rule = reason.rule;
  const isOwn = isOwnRule(reason, names.policy);
  return sentences[rule](reason, { words, shown, isOwn, hasOwnSettings: names.policy.ownKeys.length > 0 });
}

/** Cleaned and cut, as a name of somebody else. */
function showHost(host: string): string {
  return isolate(displayText(host, 120).text);
}

const MAX_NAMES = 5;

/** Names as somebody else wrote them, those of scopes or of an organisation's rules, cleaned and cut. */
function listNames(names: readonly string[], words: Words): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => words.quote(displayText(name, 80).text));
  const more = names.length - shown.length;
  return words.list(more > 0 ? [...shown, words.translate('list.more', { count: more })] : shown);
}

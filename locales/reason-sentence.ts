/** One sentence per reason, for the fold that explains a decision and for the command line. */
import type { Reason, RuleId } from '../core/decision/decision.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Words } from './formats.ts';
import type { MessageArguments } from './translate.ts';

/** What sentences about a decision share. */
export interface Names {
  /** Quoted, or "this app". */
  readonly app: string;
  /** Isolated, or "your organisation"; as a sentence starts, and within one. */
  readonly organisation: { readonly start: string; readonly middle: string };
}

/** One sentence maker per rule: a rule without one does not compile. */
type SentenceMakers = { readonly [Rule in RuleId]: (reason: Extract<Reason, { readonly rule: Rule }>, context: Context) => string };

interface Context {
  readonly words: Words;
  /** The names as placeholders: {app}, {org} as a sentence starts, {orgMiddle} within one. */
  readonly shown: MessageArguments;
}

const sentences: SentenceMakers = {
  'policy.blocked': ({ by, note }, { words, shown }) => {
    const own = note === null ? '' : ` ${isolate(displayText(note, 280).text)}`;
    return words.translate(`reason.policy.blocked.${by}`, shown) + own;
  },
  'flow.device': (_reason, { words }) => words.translate('reason.flow.device'),
  'admin.orgWide': ({ isBlocked }, { words, shown }) =>
    words.translate(isBlocked ? 'reason.admin.orgWide.blocked' : 'reason.admin.orgWide', shown),
  'scope.personal': ({ handling }, { words, shown }) =>
    words.translate(handling === 'blocked' ? 'reason.scope.personal.blocked' : 'reason.scope.personal', shown),
  'grant.tenant': ({ asksAgain }, { words, shown }) =>
    words.translate(asksAgain ? 'reason.grant.tenant.asksAgain' : 'reason.grant.tenant', shown),
  'policy.allowed': (_reason, { words, shown }) => words.translate('reason.policy.allowed', shown),
  'grant.kept': ({ handling, since, reviewBy }, { words, shown }) =>
    words.translate(`reason.grant.kept.${handling}`, {
      ...shown,
      since: words.date(since),
      until: reviewBy === null ? '–' : words.date(reviewBy),
    }),
  'entra.adminOnly': (_reason, { words }) => words.translate('reason.entra.adminOnly'),
  'admin.self': (_reason, { words }) => words.translate('reason.admin.self'),
  'policy.allowExceeded': ({ surplus, redirectHost }, { words, shown }) => {
    if (redirectHost !== null) return words.translate('reason.policy.allowExceeded.redirect', { ...shown, host: isolate(redirectHost) });
    if (surplus === 'unknown' || surplus.length === 0) return words.translate('reason.policy.allowExceeded.unknown', shown);
    return words.translate('reason.policy.allowExceeded', { ...shown, scopes: listScopes(surplus, words) });
  },
  'scope.signIn': (_reason, { words }) => words.translate('reason.scope.signIn'),
  'toggle.on': (_reason, { words, shown }) => words.translate('reason.toggle.on', shown),
  'toggle.off': ({ requests }, { words, shown }) =>
    words.translate(requests === 'on' ? 'reason.toggle.off' : 'reason.toggle.off.noRequests', shown),
  'entra.notAllowed': (_reason, { words, shown }) => words.translate('reason.entra.notAllowed', shown),
  'policy.none': (_reason, { words }) => words.translate('reason.policy.none'),
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
  A8: ({ hasHighScopes }, { words }) => words.translate(hasHighScopes ? 'reason.A8.high' : 'reason.A8'),
  A9: ({ scopes }, { words }) => words.translate('reason.A9', { scopes: listScopes(scopes, words) }),
  A11: ({ conflict }, { words }) => words.translate(`reason.A11.${conflict}`),
  floor: ({ because }, { words }) => words.translate(`reason.floor.${because}`),
};

export function reasonSentence<Rule extends RuleId>(reason: Extract<Reason, { readonly rule: Rule }>, names: Names, words: Words): string {
  const shown = { app: names.app, org: names.organisation.start, orgMiddle: names.organisation.middle };
  const rule: Rule = reason.rule;
  return sentences[rule](reason, { words, shown });
}

const MAX_SCOPES = 5;

/** Scope names as they were asked for, cleaned and cut. */
function listScopes(scopes: readonly string[], words: Words): string {
  const shown = scopes.slice(0, MAX_SCOPES).map((scope) => words.quote(displayText(scope, 80).text));
  const more = scopes.length - shown.length;
  return words.list(more > 0 ? [...shown, words.translate('list.more', { count: more })] : shown);
}

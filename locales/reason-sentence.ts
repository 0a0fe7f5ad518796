/** One sentence per reason, for the fold that explains a decision and for the command line. */
import type { Reason, RuleId } from '../core/decision/decision.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import type { Words } from './formats.ts';
import { isOwnRule } from './own-rule.ts';
import { nameTenant } from './tenant-name.ts';
import type { MessageArguments, MessageKey } from './translate.ts';

/** What sentences about a decision share. */
export interface Names {
  readonly shown: {
    /** Quoted, or "this app". */
    readonly app: string;
    /** Isolated, or "your organisation": as a sentence starts. */
    readonly org: string;
    /** The same within a sentence. */
    readonly orgMiddle: string;
  };
  /** Whose settings decide: see own-rule.ts. */
  readonly policy: Pick<EffectivePolicy, 'state' | 'ownKeys' | 'orgName'>;
}

/** The keys of sentences about reasons, without what all begin with. */
type SentenceName = MessageKey extends infer Key ? (Key extends `reason.${infer Name}` ? Name : never) : never;
/** A sentence, with what it says beyond the names. */
type Sentence = SentenceName | readonly [SentenceName, MessageArguments];
type SentenceOf<Rule extends RuleId> = (reason: Extract<Reason, { readonly rule: Rule }>, context: Context) => Sentence;

interface Context {
  readonly words: Words;
  /** The end of a sentence's name where the person's own settings, and no organisation, stand behind the rule. */
  readonly own: '' | '.own';
  readonly hasOwnSettings: boolean;
  readonly orgName: string | null;
}

/** The rules with a sentence of their own name, which need no other. */
type NamedRule = Extract<RuleId, SentenceName>;
type Chosen<Rule extends RuleId> = SentenceName | SentenceOf<Rule>;

/** One sentence per rule, or what chooses it; none where it has the rule's own name. A rule without one does not compile. All may use the names: {app}, {org} as a sentence starts, {orgMiddle} within one. */
const sentences: { readonly [Rule in Exclude<RuleId, NamedRule>]: Chosen<Rule> } & { readonly [Rule in NamedRule]?: Chosen<Rule> } = {
  'policy.blocked': ({ by }) => `policy.blocked.${by}`,
  'own.blocked': ({ by }) => `own.blocked.${by}`,
  'admin.orgWide': (reason, { own, orgName, words }) =>
    reason.isBlocked ? `admin.orgWide.blocked${own}` : ['admin.orgWide', { tenant: nameTenant(reason, orgName, words) }],
  'scope.personal': ({ handling }, { own }) => `scope.personal${handling === 'blocked' ? '.blocked' : ''}${own}`,
  'grant.tenant': ({ asksAgain }) => `grant.tenant${asksAgain ? '.asksAgain' : ''}`,
  'grant.kept': ({ handling, since, reviewBy, isAll }, { words, own }) => {
    const dates = { since: words.date(since), until: reviewBy === null ? '–' : words.date(reviewBy) };
    // Beside something new, only what needs approval again is said.
    if (!isAll) return [handling === 'review-by' ? 'grant.kept.part.review-by' : `grant.kept.part.ask-revoke${own}`, dates];
    return [handling === 'flag' || handling === 'ask-revoke' ? `grant.kept.${handling}${own}` : `grant.kept.${handling}`, dates];
  },
  'entra.adminOnly': ({ isRefused }) => `entra.adminOnly${isRefused ? '.refused' : ''}`,
  'policy.allowExceeded': ({ surplus, redirectHost }, { words }) => {
    if (redirectHost !== null) return ['policy.allowExceeded.redirect', { host: isolate(redirectHost) }];
    if (surplus === 'unknown' || surplus.length === 0) return 'policy.allowExceeded.unknown';
    return ['policy.allowExceeded', { scopes: listNames(surplus, words) }];
  },
  'scope.signIn': ({ isAll }) => `scope.signIn${isAll ? '' : '.new'}`,
  'toggle.on': (_reason, { own }) => `toggle.on${own}`,
  'toggle.off': ({ requests }, { own }) => `toggle.off${own || (requests === 'on' ? '' : '.noRequests')}`,
  'group.owner': ({ isHeldBack }) => `group.owner.${isHeldBack ? 'off' : 'on'}`,
  'entra.riskStepUp': ({ isAgeKnown }) => `entra.riskStepUp${isAgeKnown ? '' : '.ageUnknown'}`,
  'entra.policy': ({ policies }, { words }) => ['entra.policy', { policies: listNames(policies, words) }],
  'entra.unknown': ({ missing, mustAsk }, { words }) => [
    `entra.unknown${mustAsk ? '.ask' : ''}`,
    { facts: words.list(missing.map((fact) => words.translate(`missing.${fact}`))) },
  ],
  'entra.notAllowed': ({ scopes }, { words }) =>
    scopes.length === 0 ? 'entra.notAllowed' : ['entra.notAllowed.scopes', { scopes: listNames(scopes, words) }],
  'google.restricted': ({ finding, scopes }, { words }) =>
    scopes.length === 0 && (finding === 'unknown' || finding === 'unknown-ask')
      ? `google.restricted.${finding}.unlisted`
      : [`google.restricted.${finding}`, { scopes: listNames(scopes, words) }],
  'policy.none': (_reason, { hasOwnSettings }) => `policy.none${hasOwnSettings ? '.own' : ''}`,
  A1: ({ listedSince }, { words }) => (listedSince === null ? 'A1' : ['A1.since', { since: words.date(listedSince) }]),
  A2: ({ kind, brand }) => (kind === 'looks-like' && brand !== null ? ['A2.looksLike', { brand }] : 'A2.mixed'),
  A3: ({ publisher, reach }, { words }) => [`A3.${publisher}`, { reach: words.translate(`reason.A3.reach.${reach}`) }],
  A4: ({ because, date }, { words }) => {
    if (because === 'dual-use') return 'A4.dual-use';
    return date === null ? `A4.${because}` : [`A4.${because}.dated`, { since: words.date(date) }];
  },
  A5: ({ because, host }) => [`A5.${because}`, { host: isolatedText(host, 120) }],
  A6: ({ combination }) => `A6.${combination}`,
  A7: ({ host, scopes }, { words }) =>
    host === null ? ['A7.scopes', { scopes: listNames(scopes, words) }] : ['A7.host', { host: isolatedText(host, 120) }],
  A8: ({ hasHighScopes }) => `A8${hasHighScopes ? '.high' : ''}`,
  A9: ({ scopes }, { words }) => ['A9', { scopes: listNames(scopes, words) }],
  A11: ({ conflict }) => `A11.${conflict}`,
  F1: ({ because }) => `F1.${because}`,
  F2: ({ because }) => `F2.${because}`,
  F3: ({ because, host }) => [`F3.${because}`, { host: host === null ? '' : isolatedText(host, 120) }],
  floor: ({ because }) => `floor.${because}`,
};

export function reasonSentence<Rule extends RuleId>(reason: Extract<Reason, { readonly rule: Rule }>, names: Names, words: Words): string {
  const rule: Rule = reason.rule;
  const chosen: { readonly [Each in RuleId]?: Chosen<Each> } = sentences;
  const choose: Chosen<Rule> = chosen[rule] ?? (rule as NamedRule);
  const own = isOwnRule(reason, names.policy) ? '.own' : '';
  const context: Context = { words, own, hasOwnSettings: names.policy.ownKeys.length > 0, orgName: names.policy.orgName };
  const sentence = typeof choose === 'function' ? choose(reason, context) : choose;
  const [name, further] = typeof sentence === 'string' ? [sentence] : sentence;
  const text = words.translate(`reason.${name}`, { ...names.shown, ...further });
  const note = 'note' in reason && reason.note;
  // What the organisation wrote itself.
  return typeof note === 'string' ? `${text} ${isolatedText(note, 280)}` : text;
}

const MAX_NAMES = 5;

/** Names as somebody else wrote them, those of scopes or of an organisation's rules, cleaned and cut. */
function listNames(names: readonly string[], words: Words): string {
  const shown = names.slice(0, MAX_NAMES).map((name) => words.quote(displayText(name, 80).text));
  const more = names.length - shown.length;
  return words.list(more > 0 ? [...shown, words.translate('list.more', { count: more })] : shown);
}

/** One sentence per reason, for the fold that explains a decision and for the command line. */
import type { Reason, RuleId } from '../core/decision/decision.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
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
  /** Whether the person's own settings, and no organisation, stand behind the rule. */
  readonly isOwn: boolean;
  readonly hasOwnSettings: boolean;
  readonly orgName: string | null;
}

/** One sentence per rule, or what chooses it: a rule without one does not compile. All may use the names: {app}, {org} as a sentence starts, {orgMiddle} within one. */
const sentences: { readonly [Rule in RuleId]: SentenceName | SentenceOf<Rule> } = {
  'policy.blocked': ({ by }) => `policy.blocked.${by}`,
  'own.blocked': ({ by }) => `own.blocked.${by}`,
  'policy.unidentified': 'policy.unidentified',
  'flow.device': 'flow.device',
  'admin.orgWide': (reason, { isOwn, orgName, words }) => {
    if (!reason.isBlocked) return ['admin.orgWide', { tenant: nameTenant(reason, orgName, words) }];
    return isOwn ? 'admin.orgWide.blocked.own' : 'admin.orgWide.blocked';
  },
  'scope.personal': ({ handling }, { isOwn }) => {
    if (handling === 'blocked') return isOwn ? 'scope.personal.blocked.own' : 'scope.personal.blocked';
    return isOwn ? 'scope.personal.own' : 'scope.personal';
  },
  'grant.tenant': ({ asksAgain }) => (asksAgain ? 'grant.tenant.asksAgain' : 'grant.tenant'),
  'policy.allowed': 'policy.allowed',
  'grant.kept': ({ handling, since, reviewBy }, { words, isOwn }) => {
    const dates = { since: words.date(since), until: reviewBy === null ? '–' : words.date(reviewBy) };
    const isOwnWish = isOwn && (handling === 'flag' || handling === 'ask-revoke');
    return [isOwnWish ? `grant.kept.${handling}.own` : `grant.kept.${handling}`, dates];
  },
  'entra.assignment': 'entra.assignment',
  'entra.adminOnly': ({ isRefused }) => (isRefused ? 'entra.adminOnly.refused' : 'entra.adminOnly'),
  'admin.self': 'admin.self',
  'policy.allowExceeded': ({ surplus, redirectHost }, { words }) => {
    if (redirectHost !== null) return ['policy.allowExceeded.redirect', { host: isolate(redirectHost) }];
    if (surplus === 'unknown' || surplus.length === 0) return 'policy.allowExceeded.unknown';
    return ['policy.allowExceeded', { scopes: listNames(surplus, words) }];
  },
  'scope.signIn': 'scope.signIn',
  'toggle.on': (_reason, { isOwn }) => (isOwn ? 'toggle.on.own' : 'toggle.on'),
  'own.allowed': 'own.allowed',
  'toggle.off': ({ requests }, { isOwn }) => {
    if (isOwn) return 'toggle.off.own';
    return requests === 'on' ? 'toggle.off' : 'toggle.off.noRequests';
  },
  'group.owner': ({ isHeldBack }) => (isHeldBack ? 'group.owner.off' : 'group.owner.on'),
  'entra.riskStepUp': ({ isAgeKnown }) => (isAgeKnown ? 'entra.riskStepUp' : 'entra.riskStepUp.ageUnknown'),
  'entra.policy': ({ policies }, { words }) => ['entra.policy', { policies: listNames(policies, words) }],
  'entra.unknown': ({ missing, mustAsk }, { words }) => [
    mustAsk ? 'entra.unknown.ask' : 'entra.unknown',
    { facts: words.list(missing.map((fact) => words.translate(`missing.${fact}`))) },
  ],
  'entra.notAllowed': ({ scopes }, { words }) =>
    scopes.length === 0 ? 'entra.notAllowed' : ['entra.notAllowed.scopes', { scopes: listNames(scopes, words) }],
  'google.restricted': ({ finding, scopes }, { words }) =>
    scopes.length === 0 && (finding === 'unknown' || finding === 'unknown-ask')
      ? `google.restricted.${finding}.unlisted`
      : [`google.restricted.${finding}`, { scopes: listNames(scopes, words) }],
  'policy.none': (_reason, { hasOwnSettings }) => (hasOwnSettings ? 'policy.none.own' : 'policy.none'),
  'page.unreadable': 'page.unreadable',
  A1: ({ listedSince }, { words }) => (listedSince === null ? 'A1' : ['A1.since', { since: words.date(listedSince) }]),
  A2: ({ kind, brand }) => (kind === 'looks-like' && brand !== null ? ['A2.looksLike', { brand }] : 'A2.mixed'),
  A3: ({ publisher, reach }, { words }) => [`A3.${publisher}`, { reach: words.translate(`reason.A3.reach.${reach}`) }],
  A4: ({ because, date }, { words }) => {
    if (because === 'dual-use') return 'A4.dual-use';
    return date === null ? `A4.${because}` : [`A4.${because}.dated`, { since: words.date(date) }];
  },
  A5: ({ because, host }) => [`A5.${because}`, { host: showHost(host) }],
  A6: ({ combination }) => `A6.${combination}`,
  A7: ({ host, scopes }, { words }) =>
    host === null ? ['A7.scopes', { scopes: listNames(scopes, words) }] : ['A7.host', { host: showHost(host) }],
  A8: ({ hasHighScopes }) => (hasHighScopes ? 'A8.high' : 'A8'),
  A9: ({ scopes }, { words }) => ['A9', { scopes: listNames(scopes, words) }],
  A10: 'A10',
  A11: ({ conflict }) => `A11.${conflict}`,
  F1: ({ because }) => `F1.${because}`,
  F2: ({ because }) => `F2.${because}`,
  F3: ({ because, host }) => [`F3.${because}`, { host: host === null ? '' : showHost(host) }],
  F4: 'F4',
  F5: 'F5',
  F6: 'F6',
  F7: 'F7',
  floor: ({ because }) => `floor.${because}`,
};

export function reasonSentence<Rule extends RuleId>(reason: Extract<Reason, { readonly rule: Rule }>, names: Names, words: Words): string {
  const rule: Rule = reason.rule;
  const choose: SentenceName | SentenceOf<Rule> = sentences[rule];
  const { policy } = names;
  const context = { words, isOwn: isOwnRule(reason, policy), hasOwnSettings: policy.ownKeys.length > 0, orgName: policy.orgName };
  const sentence: Sentence = typeof choose === 'string' ? choose : choose(reason, context);
  const [name, further] = typeof sentence === 'string' ? [sentence, {}] : sentence;
  const text = words.translate(`reason.${name}`, { ...names.shown, ...further });
  const note = 'note' in reason ? reason.note : null;
  // What the organisation wrote itself.
  return typeof note === 'string' ? `${text} ${isolate(displayText(note, 280).text)}` : text;
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

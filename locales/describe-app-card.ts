/** Puts what is known of one access into facts and reasons, for the card of an app. */
import { lookUpApp } from '../core/apps/look-up-app.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { type GrantHandling, handlingOfGrants } from '../core/decision/existing-grants.ts';
import { type Grant, givenAt } from '../core/grants/grant.ts';
import type { InventoryEntry } from '../core/grants/inventory-entry.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { policyFor } from '../core/policy/policy-for.ts';
import { isolate } from '../core/text/isolate.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import { describeReminder } from './describe-inventory.ts';
import { describeOwnChoices, type OwnChoiceText } from './describe-own-lists.ts';
import { describeRevoke, type RevokeText } from './describe-revoke.ts';
import type { Words } from './formats.ts';
import { nameProvider } from './name-provider.ts';
import { nameReporter } from './name-reporter.ts';
import { isOwnRule } from './own-rule.ts';
import type { MessageKey } from './translate.ts';

export interface AppCardText {
  /** Why it has the status it has. */
  readonly why: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Asked where the app was not seen for long; null elsewhere. */
  readonly reminder: string | null;
  readonly revoke: RevokeText;
  /** The ways to block it or let it through. */
  readonly own: readonly OwnChoiceText[];
}

export function describeAppCard(entry: InventoryEntry, policy: EffectivePolicy, words: Words, catalogue: Catalogue): AppCardText {
  const { grant } = entry;
  const { translate, date } = words;
  const source = grant.source === 'observed' && grant.kind === 'tenant-wide' ? 'observed.tenantWide' : grant.source;
  const [ended] = grant.ended;
  const facts: readonly (readonly [MessageKey, string | null])[] = [
    [givenAt(grant) === null ? 'card.inListSince' : 'card.since', date(grant.since)],
    ['card.lastSeen', grant.lastSeen === null ? translate('card.lastSeen.never') : date(grant.lastSeen)],
    ['card.checked', grant.checkedAt && date(grant.checkedAt)],
    ['card.publisher', describePublisher(entry, words, catalogue)],
    ['fact.reported', entry.isMalicious ? describeReporter(entry, catalogue) : null],
    ['card.account', show([nameProvider(grant.provider, words), grant.accountDomain ?? grant.tenant].filter(Boolean).join(', '))],
    ['card.source', translate(`card.source.${source}`)],
    ['card.answers', grant.redirectHost && show(grant.redirectHost)],
    ['card.reason', grant.reason && show(grant.reason, 280)],
    ['card.ended', ended ? date(ended.revokedAt) : null],
    ['fact.clientId', show(grant.clientId)],
  ];
  return {
    why: describeWhy(entry, policy, words),
    facts: facts.flatMap(([key, value]) => (value === null ? [] : [{ label: translate(key), value }])),
    revoke: describeRevoke(grant, words),
    own: describeOwnChoices(grant.clientId, policyFor(grant.provider, policy), words),
    reminder: describeReminder(entry, words),
  };
}

/** Ids decide, names never do: what a page called a publisher is said to be what it said. */
function describePublisher({ grant, isMalicious }: InventoryEntry, words: Words, catalogue: Catalogue): string {
  const { translate } = words;
  if (isMalicious) return translate('card.publisher.malicious');
  if (lookUpApp(grant.clientId, grant.provider, catalogue).class === 'first-party') return translate('card.publisher.firstParty');
  if (grant.publisherName === null) return translate('card.publisher.none');
  return translate('card.publisher.page', { name: show(grant.publisherName), provider: translate(`provider.${grant.provider}`) });
}

function describeReporter({ grant }: InventoryEntry, catalogue: Catalogue): string | null {
  const { reference } = lookUpApp(grant.clientId, grant.provider, catalogue);
  return reference === null ? null : nameReporter(reference);
}

/** The reason behind a status; sentences about the person's own settings do not name an organisation. */
function describeWhy(entry: InventoryEntry, forAll: EffectivePolicy, { translate, date }: Words): string {
  const { provider, lastSeen } = entry.grant;
  const policy = policyFor(provider, forAll);
  const { rule } = entry.status;
  const isOwn = rule !== null && isOwnRule({ rule }, policy);
  const organisation = policy.orgName === null ? null : isolate(policy.orgName);
  return translate(whyKey(entry, handlingOfGrants(provider, policy)), {
    org: isOwn ? translate('status.why.own') : (organisation ?? translate('organisation.start')),
    orgMiddle: organisation ?? translate('organisation.middle'),
    provider: translate(`provider.${provider}`),
    date: lastSeen === null ? '' : date(lastSeen),
  });
}

function whyKey({ grant, status: { status, rule } }: InventoryEntry, handling: GrantHandling): MessageKey {
  switch (status) {
    case 'allowed':
      if (rule === 'scope.personal') return 'status.why.allowed.personal';
      if (rule === 'scope.signIn') return 'status.why.allowed.signIn';
      if (rule === 'own.allowed') return 'status.why.allowed.own';
      return rule === 'policy.allowed' ? 'status.why.allowed' : 'status.why.allowed.switch';
    case 'flagged':
      return handling === 'ended' || handling === 'unsure' ? `status.why.flagged.${handling}` : 'status.why.flagged';
    case 'blocked':
      if (rule === 'own.blocked') return 'status.why.blocked.own';
      return rule === 'scope.personal' ? 'status.why.blocked.personal' : 'status.why.blocked';
    case 'unchecked':
      return whyUnchecked(grant);
    case 'revoked':
      return whyRevoked(grant);
    default:
      return `status.why.${status}`;
  }
}

function whyUnchecked({ source, kind }: Grant): MessageKey {
  if (source === 'imported') return 'status.why.unchecked.imported';
  return kind === 'unknown' ? 'status.why.unchecked.shown' : 'status.why.unchecked';
}

function whyRevoked(grant: Grant): MessageKey {
  if (grant.revokedBy !== 'person') return 'status.why.revoked';
  return isSeenSince(grant) ? 'status.why.revoked.seen' : 'status.why.revoked.said';
}

/** Let in without a prompt after the person said that it was taken back: perhaps another account, perhaps it was not. */
function isSeenSince({ lastSeen, revokedAt }: Grant): boolean {
  return lastSeen !== null && revokedAt !== null && lastSeen > revokedAt;
}

function show(untrusted: string, maxGraphemes = 120): string {
  return isolatedText(untrusted, maxGraphemes);
}

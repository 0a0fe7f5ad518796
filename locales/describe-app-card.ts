/** Puts what is known of one access into facts and reasons, for the card of an app. */
import { lookUpApp } from '../core/apps/look-up-app.ts';
import type { Catalogue } from '../core/catalogue/catalogue.ts';
import type { InventoryEntry } from '../core/grants/inventory-entry.ts';
import type { EffectivePolicy } from '../core/policy/effective-policy.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { describeReminder } from './describe-inventory.ts';
import { describeRevoke, type RevokeText } from './describe-revoke.ts';
import type { Words } from './formats.ts';
import { nameProvider } from './name-provider.ts';
import type { MessageKey } from './translate.ts';

export interface AppCardText {
  /** Why it has the status it has. */
  readonly why: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Asked where the app was not seen for long; null elsewhere. */
  readonly reminder: string | null;
  readonly revoke: RevokeText;
}

export function describeAppCard(
  entry: InventoryEntry,
  policy: EffectivePolicy,
  now: string,
  words: Words,
  catalogue: Catalogue,
): AppCardText {
  const { grant } = entry;
  const { translate, date } = words;
  const source = grant.source === 'observed' && grant.kind === 'tenant-wide' ? 'observed.tenantWide' : grant.source;
  const [ended] = grant.ended;
  const facts: readonly (readonly [MessageKey, string | null])[] = [
    ['card.since', date(grant.since)],
    ['card.lastSeen', grant.lastSeen === null ? translate('card.lastSeen.never') : date(grant.lastSeen)],
    ['card.checked', grant.checkedAt && date(grant.checkedAt)],
    ['card.publisher', describePublisher(entry, words, catalogue)],
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
    reminder: describeReminder(grant, policy.reviewAfterDays, now, words),
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

/** The reason behind a status; sentences about the person's own settings do not name an organisation. */
function describeWhy({ grant, status: { status, rule } }: InventoryEntry, policy: EffectivePolicy, { translate }: Words): string {
  const isOwn = policy.state === 'none' || (rule === 'grant.kept' && policy.ownKeys.includes('existingGrants'));
  const organisation = policy.orgName === null ? translate('organisation.start') : isolate(policy.orgName);
  const values = { org: isOwn ? translate('status.why.own') : organisation };
  switch (status) {
    case 'allowed':
      if (rule === 'scope.personal') return translate('status.why.allowed.personal');
      if (rule === 'scope.signIn') return translate('status.why.allowed.signIn');
      return translate(rule === 'policy.allowed' ? 'status.why.allowed' : 'status.why.allowed.switch', values);
    case 'kept':
      return translate('status.kept.why');
    case 'blocked':
      return translate(rule === 'scope.personal' ? 'status.why.blocked.personal' : 'status.why.blocked', values);
    case 'unchecked':
      return translate(grant.source === 'imported' ? 'status.why.unchecked.imported' : 'status.why.unchecked');
    default:
      return translate(`status.why.${status}`, values);
  }
}

function show(untrusted: string, maxGraphemes = 120): string {
  return isolate(displayText(untrusted, maxGraphemes).text);
}

/** Finds what got worse since the inventory was last judged: the only thing the toolbar speaks up for. */
import { isKnownMalicious } from '../apps/look-up-app.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { EffectivePolicy } from '../policy/effective-policy.ts';
import { ownFields } from '../policy/own-fields.ts';
import { type Grant, grantId } from './grant.ts';
import { type GrantStatus, grantStatus } from './grant-status.ts';

/** How bad each grant was, by its id: kept with the inventory and compared with the next judgement. */
export type Judgements = Readonly<Record<string, number>>;

/** `unchecked` weighs nothing, because it says nothing: neither getting there nor leaving it is a change for the worse. */
const weights: Readonly<Record<GrantStatus['status'], number>> = {
  revoked: 0,
  unchecked: 0,
  organisation: 0,
  allowed: 0,
  kept: 0,
  flagged: 1,
  'please-remove': 2,
  blocked: 3,
};
/** Known to have been used in attacks: worse than any rule of an organisation. */
const malicious = 4;

/**
 * Judges every grant by the policy and the catalogue of now. `worse` holds the ids of those that got worse since `before`; a grant
 * that was not judged before is new, and its prompt said what there was to say. `before` is a stored value: what cannot be read counts as
 * not judged.
 */
export function reJudge(
  grants: readonly Grant[],
  policy: EffectivePolicy,
  now: string,
  before: unknown,
  catalogue: Catalogue,
): { readonly judgements: Judgements; readonly worse: readonly string[] } {
  const earlier = ownFields(before) ?? new Map<string, unknown>();
  const judged = grants.map((grant) => [grantId(grant), weigh(grant, policy, now, catalogue)] as const);
  const isWorse = ([id, weight]: readonly [string, number]): boolean => {
    const previous = earlier.get(id);
    return typeof previous === 'number' && weight > previous;
  };
  return { judgements: Object.fromEntries(judged), worse: judged.filter(isWorse).map(([id]) => id) };
}

function weigh(grant: Grant, policy: EffectivePolicy, now: string, catalogue: Catalogue): number {
  const { status } = grantStatus(grant, policy, now);
  const isMalicious = status !== 'revoked' && isKnownMalicious(grant.clientId, grant.provider, catalogue);
  return isMalicious ? malicious : weights[status];
}

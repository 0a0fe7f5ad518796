import type { Grant } from '../../core/grants/grant.ts';
import { weigh } from '../../core/grants/how-bad.ts';
import { noEntries } from '../../core/policy/read-policy.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import { currentPolicy } from './policy-source.ts';

/** Weighs grants by the policy and the catalogue of now, for what got worse: what the person blocks themselves is no news to them. Rejects where one of the two cannot be read. */
export async function readWeighing(): Promise<(grant: Grant) => number | null> {
  const [policy, catalogue] = await Promise.all([currentPolicy(), packagedCatalogue()]);
  const now = new Date().toISOString();
  const withoutOwn = { ...policy, ownLists: noEntries };
  return (grant) => weigh(grant, withoutOwn, now, catalogue);
}

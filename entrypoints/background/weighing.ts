import type { Grant } from '../../core/grants/grant.ts';
import { weigh } from '../../core/grants/how-bad.ts';
import { packagedCatalogue } from './packaged-catalogue.ts';
import { currentPolicy } from './policy-source.ts';

/** Weighs grants by the policy and the catalogue of now; rejects where one of them cannot be read. */
export async function readWeighing(): Promise<(grant: Grant) => number | null> {
  const [policy, catalogue] = await Promise.all([currentPolicy(), packagedCatalogue()]);
  const now = new Date().toISOString();
  return (grant) => weigh(grant, policy, now, catalogue);
}

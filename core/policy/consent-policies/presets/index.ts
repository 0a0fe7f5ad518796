import type { ConsentPolicy } from '../consent-policy.ts';
import { legacy } from './legacy.ts';
import { low } from './low.ts';
import { none } from './none.ts';
import { recommended20260122 } from './recommended-2026-01-22.ts';

export const presetNames = ['low', 'recommended@2026-01-22', 'legacy', 'none'] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * Entra's built-in choices as they were on the day a name says; those without a day have not changed since they are documented.
 * `recommended`: catalogue/recommended-consent.tsv.
 */
export function presetPolicies(name: PresetName, recommended: string): readonly ConsentPolicy[] {
  return name === 'recommended@2026-01-22' ? recommended20260122(recommended) : { low, legacy, none }[name];
}

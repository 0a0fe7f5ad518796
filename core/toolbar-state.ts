import type { PolicyProblem } from './policy/effective-policy.ts';

/** What the toolbar says where no tab has something to say of its own. */
export type ToolbarState =
  | { readonly kind: 'watching' }
  /** The browser keeps us away from hosts on which prompts appear. */
  | { readonly kind: 'unprotected'; readonly hosts: readonly string[] }
  /** Apps on the list got worse since the person looked. */
  | { readonly kind: 'got-worse'; readonly count: number }
  | { readonly kind: 'policy-problem'; readonly count: number };

/** Missing protection comes first, then the apps; what is wrong with the policy is the administrator's to mend. */
export function toolbarState(unprotectedHosts: readonly string[], problems: readonly PolicyProblem[], gotWorse: number): ToolbarState {
  if (unprotectedHosts.length > 0) return { kind: 'unprotected', hosts: unprotectedHosts };
  if (gotWorse > 0) return { kind: 'got-worse', count: gotWorse };
  return problems.length > 0 ? { kind: 'policy-problem', count: problems.length } : { kind: 'watching' };
}

import type { PolicyProblem } from './policy/effective-policy.ts';

/** What the toolbar says where no tab has something to say of its own. */
export type ToolbarState =
  | { readonly kind: 'watching' }
  /** The browser keeps us away from hosts on which prompts appear. */
  | { readonly kind: 'unprotected'; readonly hosts: readonly string[] }
  | { readonly kind: 'policy-problem'; readonly count: number };

/** Missing protection comes before anything that is wrong with the policy. */
export function toolbarState(unprotectedHosts: readonly string[], problems: readonly PolicyProblem[]): ToolbarState {
  if (unprotectedHosts.length > 0) return { kind: 'unprotected', hosts: unprotectedHosts };
  return problems.length > 0 ? { kind: 'policy-problem', count: problems.length } : { kind: 'watching' };
}

import type { PolicyProblem } from './policy/effective-policy.ts';

/** What the toolbar says where no tab has something to say of its own. */
export type ToolbarState =
  | { readonly kind: 'watching' }
  /** The browser keeps us away from hosts on which prompts appear. */
  | { readonly kind: 'unprotected'; readonly hosts: readonly string[] }
  /** Apps on the list got worse since the person looked. */
  | { readonly kind: 'got-worse'; readonly count: number }
  | { readonly kind: 'policy-problem'; readonly count: number };

/**
 * Missing protection comes first, then the apps; what is wrong with the policy is the administrator's to mend. A value that this version cannot
 * act on is no mistake: the settings page tells of it, the toolbar does not.
 */
export function toolbarState(unprotectedHosts: readonly string[], problems: readonly PolicyProblem[], gotWorse: number): ToolbarState {
  if (unprotectedHosts.length > 0) return { kind: 'unprotected', hosts: unprotectedHosts };
  if (gotWorse > 0) return { kind: 'got-worse', count: gotWorse };
  const { length: count } = problems.filter(({ code }) => code !== 'not-yet-supported');
  return count > 0 ? { kind: 'policy-problem', count } : { kind: 'watching' };
}

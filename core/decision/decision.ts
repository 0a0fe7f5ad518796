import type { FactSource } from './facts.ts';

export type Permit = 'allowed' | 'needs-reason' | 'needs-approval' | 'blocked' | 'unknown';
export type Risk = 0 | 1 | 2 | 3 | 4;
export type Acknowledgement = 'none' | 'click' | 'tick' | 'typed';

/**
 * Why a decision is what it is. The rule id selects the sentence; the arguments fill it.
 * `level` is what the finding scored after trust; 0 for permit rules.
 */
export type Reason = { readonly source: FactSource; readonly level: Risk } & (
  | {
      readonly rule: 'policy.blocked';
      readonly by: 'app' | 'publisher' | 'redirect-host' | 'provider';
      readonly note: string | null;
      readonly isOverridable: boolean;
    }
  | { readonly rule: 'flow.device' }
  | { readonly rule: 'admin.orgWide'; readonly tenant: string | null; readonly isBlocked: boolean }
  | { readonly rule: 'scope.personal'; readonly handling: 'advise' | 'ignore' | 'blocked' }
  | { readonly rule: 'grant.tenant'; readonly asksAgain: boolean }
  | { readonly rule: 'policy.allowed' }
  | {
      readonly rule: 'grant.kept';
      readonly since: string;
      readonly handling: 'keep' | 'flag' | 'review-by' | 'ask-revoke';
      readonly reviewBy: string | null;
    }
  | { readonly rule: 'entra.assignment' }
  | {
      readonly rule: 'entra.adminOnly';
      readonly scopes: readonly string[];
      readonly isRefused: boolean;
      /** The organisation's own list allows what the provider refuses: approved, and not switched on there yet. */
      readonly isApprovedHere: boolean;
    }
  | { readonly rule: 'admin.self' }
  | { readonly rule: 'policy.allowExceeded'; readonly surplus: readonly string[] | 'unknown'; readonly redirectHost: string | null }
  | { readonly rule: 'scope.signIn' }
  | { readonly rule: 'toggle.on' }
  | { readonly rule: 'toggle.off'; readonly requests: 'on' | 'off' }
  | { readonly rule: 'entra.notAllowed' }
  | { readonly rule: 'policy.none' }
  | { readonly rule: 'page.unreadable' }
  | { readonly rule: 'A1'; readonly listedSince: string | null }
  | { readonly rule: 'A2'; readonly kind: 'mixed-alphabets' | 'looks-like'; readonly brand: string | null }
  | {
      readonly rule: 'A3';
      readonly publisher: 'unverified' | 'unknown';
      readonly reach: 'unenumerable' | 'critical' | 'high' | 'medium' | 'low' | 'unknown';
    }
  | { readonly rule: 'A8'; readonly hasHighScopes: boolean }
  | { readonly rule: 'A9'; readonly scopes: readonly string[] }
  | { readonly rule: 'A11'; readonly conflict: 'client-id' | 'two-client-ids' | 'two-redirects' | 'redirect' }
  | { readonly rule: 'F1'; readonly because: 'device' | 'opener' | 'pasted' }
  | {
      readonly rule: 'floor';
      readonly because: 'changes-content' | 'control' | 'everything-registered' | 'own-organisation-high';
    }
);
export type RuleId = Reason['rule'];

/** The judgement of one prompt: data only; words are made at the edge. */
export interface Decision {
  readonly permit: Permit;
  readonly risk: Risk;
  readonly acknowledgement: Acknowledgement;
  readonly headline: Reason | null;
  /** The deciding permit rule first, then findings by level. */
  readonly reasons: readonly Reason[];
  /** Scopes that neither the user nor the organisation has allowed yet; unknown where the request lists none. */
  readonly newScopes: readonly string[] | 'unknown';
  readonly policyVersion: number | null;
}

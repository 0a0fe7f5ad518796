import type { CombinationName } from '../permissions/set/combinations.ts';
import type { MissingFact } from '../policy/consent-policies/verdict.ts';
import type { DriftCode } from './drift.ts';
import type { GrantHandling } from './existing-grants.ts';
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
  | { readonly rule: 'own.blocked'; readonly by: 'app' | 'redirect-host' }
  | { readonly rule: 'policy.unidentified' }
  | { readonly rule: 'flow.device' }
  | { readonly rule: 'flow.silent' }
  /** `tenant`: whose everyone it is, untrusted; null where nothing names it. */
  | { readonly rule: 'admin.orgWide'; readonly tenant: string | null; readonly isBlocked: boolean }
  | { readonly rule: 'scope.personal'; readonly handling: 'advise' | 'ignore' | 'blocked' }
  | { readonly rule: 'grant.tenant'; readonly asksAgain: boolean }
  | { readonly rule: 'policy.allowed' }
  | {
      readonly rule: 'grant.kept';
      readonly since: string;
      readonly handling: GrantHandling;
      readonly reviewBy: string | null;
      /** Whether nothing else is asked. */
      readonly isAll: boolean;
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
  /** Whether nothing is asked but signing in; else the rest was given before. */
  | { readonly rule: 'scope.signIn'; readonly isAll: boolean }
  | { readonly rule: 'toggle.on' }
  | { readonly rule: 'own.allowed' }
  | { readonly rule: 'toggle.off'; readonly requests: 'on' | 'off' }
  | { readonly rule: 'group.owner'; readonly isHeldBack: boolean }
  | { readonly rule: 'entra.riskStepUp'; readonly isAgeKnown: boolean }
  /** The policies that approve, by id; a preset has its own name. */
  | { readonly rule: 'entra.policy'; readonly policies: readonly string[] }
  | { readonly rule: 'entra.unknown'; readonly missing: readonly MissingFact[]; readonly mustAsk: boolean }
  /** The permissions that no policy approves; empty where the request lists none. */
  | { readonly rule: 'entra.notAllowed'; readonly scopes: readonly string[] }
  /** The scopes of Google's restricted class, or those whose class nobody knows; none where the request lists none. */
  | {
      readonly rule: 'google.restricted';
      readonly finding: 'restricted' | 'unknown' | 'unknown-ask' | 'none';
      readonly scopes: readonly string[];
    }
  | { readonly rule: 'policy.none' }
  | { readonly rule: 'page.unreadable' }
  | { readonly rule: 'A1'; readonly listedSince: string | null }
  | { readonly rule: 'A2'; readonly kind: 'mixed-alphabets' | 'looks-like'; readonly brand: string | null }
  | {
      readonly rule: 'A3';
      readonly publisher: 'unverified' | 'unknown';
      readonly reach: 'unenumerable' | 'critical' | 'high' | 'medium' | 'low' | 'unknown';
    }
  | { readonly rule: 'A4'; readonly because: 'dual-use' | 'compromised' | 'historical'; readonly date: string | null }
  | {
      readonly rule: 'A5';
      readonly because: 'changed' | 'free-hosting' | 'dangling-prone' | 'ip' | 'punycode';
      readonly host: string;
    }
  | {
      readonly rule: 'A6';
      readonly combination: CombinationName;
    }
  /** Either a host or scopes that are not the app's usual ones. */
  | { readonly rule: 'A7'; readonly host: string | null; readonly scopes: readonly string[] }
  | { readonly rule: 'A8'; readonly hasHighScopes: boolean }
  | { readonly rule: 'A9'; readonly scopes: readonly string[] }
  | { readonly rule: 'A10' }
  | { readonly rule: 'A11'; readonly conflict: 'client-id' | 'two-client-ids' | 'two-redirects' | 'redirect' }
  | { readonly rule: 'F1'; readonly because: 'device' | 'opener' | 'pasted' | 'copied' }
  | { readonly rule: 'F2'; readonly because: 'opener' | 'carried-off' }
  | { readonly rule: 'F3'; readonly because: 'silent' | 'landing'; readonly host: string | null }
  | { readonly rule: 'F4' }
  | { readonly rule: 'F5' }
  | { readonly rule: 'F6' }
  | { readonly rule: 'F7' }
  | {
      readonly rule: 'floor';
      readonly because: 'changes-content' | 'control' | 'everything-registered' | 'endless-list' | 'own-organisation-high';
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
  /** Where policy and provider disagree: for the administrator, and without weight in the judgement. */
  readonly drift: readonly DriftCode[];
  readonly policyVersion: number | null;
}

import type { Acknowledgement, Decision, Permit, Reason, Risk } from './decision.ts';
import { computeDelta } from './delta.ts';
import type { Facts } from './facts.ts';
import { permitRows } from './permit-rows.ts';
import { findPinnedAllow } from './pinned-allow.ts';
import { riskRules } from './risk/index.ts';
import { trustStep } from './trust.ts';

/** Judges one prompt. Pure and total: the same facts give the same decision, and no facts make it throw. */
export function decide(facts: Facts): Decision {
  const delta = computeDelta(facts);
  const permitAnswer = askRows(facts, delta);
  const trust = trustStep(facts);
  const context = { facts, added: delta.added, trust, pinnedAllow: findPinnedAllow(facts, delta.added) };
  const findings = riskRules
    .map((rule) => rule(context))
    .filter((finding) => finding !== null)
    .map((finding) => (trust === 'certified' ? lowerForCertification(finding) : finding))
    .sort((one, other) => other.level - one.level);
  const risk = findings[0]?.level ?? 0;

  const notes: Reason[] = facts.policy.state === 'none' ? [{ rule: 'policy.none', source: 'policy', level: 0 }] : [];
  const reasons = [permitAnswer.reason, ...findings, ...notes];
  return {
    permit: permitAnswer.permit,
    risk,
    acknowledgement: acknowledge(permitAnswer.permit, risk, permitAnswer.reason, facts),
    headline: chooseHeadline(permitAnswer.permit, permitAnswer.reason, findings),
    reasons,
    newScopes: delta.added === 'unknown' ? 'unknown' : delta.added.map(({ scope }) => scope),
    policyVersion: facts.policy.policyVersion,
  };
}

function askRows(facts: Facts, delta: ReturnType<typeof computeDelta>) {
  for (const row of permitRows) {
    const found = row(facts, delta);
    if (found) return found;
  }
  // The last row always answers; were it taken out, nothing would be allowed by accident.
  return { permit: 'unknown', reason: { rule: 'entra.notAllowed', source: 'none', level: 0 } } as const;
}

/** A Microsoft 365 certification counts one step, on rules that trust may lower and never below a floor. */
function lowerForCertification(finding: Reason): Reason {
  return finding.rule === 'A9' ? { ...finding, level: 1 } : finding;
}

function acknowledge(permit: Permit, risk: Risk, reason: Reason, { policy }: Facts): Acknowledgement {
  if (reason.rule === 'admin.orgWide' && permit === 'allowed') return policy.adminConsent === 'tick' ? 'tick' : 'typed';
  if (risk >= 3 || permit === 'blocked') return 'tick';
  return permit === 'allowed' && risk <= 1 ? 'none' : 'click';
}

/**
 * The one sentence that leads (docs/decisions.md, 5). What stops the person comes first, then what attacks
 * them, then whose decision it is, then the highest finding; an allowed prompt with nothing above a note has none.
 */
function chooseHeadline(permit: Permit, reason: Reason, findings: readonly Reason[]): Reason | null {
  const highest = findings[0] ?? null;
  if (permit === 'blocked') return reason;
  if (highest?.level === 4) return highest;
  if (reason.rule === 'admin.orgWide' || permit === 'needs-approval' || permit === 'unknown') return reason;
  if (highest !== null && highest.level >= 2) return highest;
  return permit === 'needs-reason' ? reason : null;
}

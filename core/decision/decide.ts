import type { Acknowledgement, Decision, Permit, Reason, Risk } from './decision.ts';
import { computeDelta } from './delta.ts';
import { findDrift } from './drift.ts';
import { eachApp, gravest, strictest } from './each-app.ts';
import type { Facts } from './facts.ts';
import { chooseHeadline } from './headline.ts';
import { permitRows } from './permit/index.ts';
import { doubtUnidentified } from './permit/unidentified.ts';
import { assessRisk } from './risk/assess-risk.ts';

/** Judges one prompt. Pure and total: the same facts give the same decision, and no facts make it throw. */
export function decide(facts: Facts): Decision {
  const delta = computeDelta(facts);
  const apps = eachApp(facts);
  const rowAnswer = strictest(apps.map((one) => askRows(one, delta)));
  const permitAnswer = doubtUnidentified(facts, rowAnswer);
  const findings = gravest(apps.flatMap((one) => assessRisk(one, delta)));
  const risk = findings[0]?.level ?? 0;

  const notes: Reason[] = facts.policy.state === 'none' ? [{ rule: 'policy.none', source: 'policy', level: 0 }] : [];
  const reasons = [permitAnswer.reason, ...findings, ...notes];
  return {
    permit: permitAnswer.permit,
    risk,
    acknowledgement: acknowledge(permitAnswer.permit, risk, rowAnswer.reason, facts),
    headline: chooseHeadline(permitAnswer.permit, permitAnswer.reason, findings),
    reasons,
    newScopes: delta.added === 'unknown' ? 'unknown' : delta.added.map(({ scope }) => scope),
    drift: findDrift(facts, delta, permitAnswer.reason),
    policyVersion: facts.policy.policyVersion,
  };
}

function askRows(facts: Facts, delta: ReturnType<typeof computeDelta>) {
  for (const row of permitRows) {
    const found = row(facts, delta);
    if (found) return found;
  }
  // The last row always answers; were it taken out, nothing would be allowed by accident.
  return { permit: 'unknown', reason: { rule: 'entra.notAllowed', source: 'none', level: 0, scopes: [] } } as const;
}

function acknowledge(permit: Permit, risk: Risk, reason: Reason, { policy }: Facts): Acknowledgement {
  if (reason.rule === 'admin.orgWide' && permit !== 'blocked') return policy.adminConsent === 'tick' ? 'tick' : 'typed';
  if (risk >= 3 || permit === 'blocked') return 'tick';
  return permit === 'allowed' && risk <= 1 ? 'none' : 'click';
}

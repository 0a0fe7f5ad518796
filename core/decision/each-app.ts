import type { Permit } from './decision.ts';
import type { Facts } from './facts.ts';
import { byPrecedence } from './headline.ts';
import type { PermitAnswer } from './permit/permit-row.ts';
import type { Finding } from './risk/rule.ts';

/** A prompt as each of the apps that it names would have it, the reported one first. What was given before is no other app's. */
export function eachApp(facts: Facts): readonly Facts[] {
  return [
    facts,
    ...facts.otherApps.map(({ clientId, app }) => ({
      ...facts,
      app,
      request: { ...facts.request, clientId },
      grants: { own: null, tenantWide: null, redirectHosts: [] },
    })),
  ];
}

const mildestFirst: readonly Permit[] = ['allowed', 'needs-reason', 'unknown', 'needs-approval', 'blocked'];

/** The strictest of the answers, of which there is at least one; of equal ones the first. */
export function strictest(answers: readonly PermitAnswer[]): PermitAnswer {
  return answers.reduce((found, other) => (mildestFirst.indexOf(other.permit) > mildestFirst.indexOf(found.permit) ? other : found));
}

/** Every finding once, as the app has it of which it is gravest; the gravest first, equals in the order in which they would lead. */
export function gravest(findings: readonly Finding[]): readonly Finding[] {
  const byRule = new Map<string, Finding>();
  for (const finding of findings) {
    const found = byRule.get(finding.rule);
    if (!found || finding.level > found.level) byRule.set(finding.rule, finding);
  }
  return [...byRule.values()].sort(byPrecedence);
}

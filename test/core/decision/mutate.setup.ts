/**
 * Set up before every test file of a mutation run (scripts/check-mutations.ts): changes one row or one rule in the registries that the
 * engine reads, and nothing else.
 */
import { inject } from 'vitest';
import type { Permit, Risk } from '../../../core/decision/decision.ts';
import { permitRows } from '../../../core/decision/permit/index.ts';
import { riskRules } from '../../../core/decision/risk/index.ts';
import type { RegisteredRule } from '../../../core/decision/risk/rule.ts';

export interface Mutation {
  readonly registry: 'permit' | 'risk';
  readonly index: number;
  readonly change: PermitChange | RiskChange;
}
/** `skipped`: the row has no opinion; `flipped`: allowed becomes needs-approval, anything else allowed. */
export const permitChanges = ['skipped', 'flipped'] as const;
type PermitChange = (typeof permitChanges)[number];
/** `silent`: nothing is found; one level more or less; `untrusting` and `trusting`: no trust, or an allow entry, lowers it. */
export const riskChanges = ['silent', 'higher', 'lower', 'untrusting', 'trusting'] as const;
type RiskChange = (typeof riskChanges)[number];

declare module 'vitest' {
  interface ProvidedContext {
    readonly mutation: Mutation | null;
  }
}

const mutation = inject('mutation');
if (mutation?.registry === 'permit') mutatePermit(mutation);
if (mutation?.registry === 'risk') mutateRisk(mutation);

function mutatePermit({ index, change }: Mutation): void {
  const rows = permitRows as (typeof permitRows)[number][];
  const row = rows[index];
  if (row === undefined) throw new Error(`there is no permit row ${index}`);
  rows[index] = (facts, delta) => {
    const found = row(facts, delta);
    if (found === null || change === 'skipped') return null;
    const permit: Permit = found.permit === 'allowed' ? 'needs-approval' : 'allowed';
    return { ...found, permit };
  };
}

function mutateRisk({ index, change }: Mutation): void {
  const rules = riskRules as RegisteredRule[];
  const rule = rules[index];
  if (rule === undefined) throw new Error(`there is no risk rule ${index}`);
  if (change === 'untrusting' || change === 'trusting') {
    rules[index] = { ...rule, loweredBy: change === 'trusting' ? 'entry' : 'nothing' };
    return;
  }
  const { find } = rule;
  const step = change === 'higher' ? 1 : -1;
  rules[index] = {
    ...rule,
    find: (context) => {
      const found = find(context);
      if (found === null || change === 'silent') return null;
      return { ...found, level: Math.min(4, Math.max(0, found.level + step)) as Risk };
    },
  };
}

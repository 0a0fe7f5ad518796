import { isSignInStep } from '../page-facts.ts';
import { answer, type PermitRow } from './permit-row.ts';

/** Row 2. A step of signing in grants nothing itself; the prompt that may follow is judged by the rows below. */
export const device: PermitRow = (facts) =>
  isSignInStep(facts)
    ? answer('allowed', { rule: 'flow.device', source: facts.page.source === 'none' ? 'address' : facts.page.source, level: 0 })
    : null;

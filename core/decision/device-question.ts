/**
 * The question whether the person started a device's sign-in (rule F1) comes with each page of it. Once they answered it, the pages that follow
 * in the same tab need not ask again, as long as they tell of the same device. The decision stays what it is.
 */
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import { isSignInStep } from './page-facts.ts';
import { findingsOf } from './quiet.ts';

/** What the person is asked about. */
export interface DeviceQuestion {
  readonly appName: string;
  /** Null where the page does not tell. */
  readonly place: string | null;
  readonly address: string | null;
  readonly findings: readonly string[];
}

/** The question of this page; null where there is none that one answer could be enough for: the app has no name, or it is a full stop. */
export function deviceQuestionOf(facts: Facts, decision: Decision): DeviceQuestion | null {
  const { appName, devicePlace: place, deviceAddress: address } = facts.page;
  if (!isSignInStep(facts) || appName === null || decision.permit !== 'allowed' || decision.risk === 4) return null;
  return { appName, place, address, findings: findingsOf(decision) };
}

/** Whether that answer holds for this page: it names the same, or less, and nothing else was found. */
export function isAnswered(question: DeviceQuestion, answered: DeviceQuestion | null): boolean {
  return (
    question.appName === answered?.appName &&
    (['place', 'address'] as const).every((key) => question[key] === null || question[key] === answered[key]) &&
    question.findings.every((finding) => answered.findings.includes(finding))
  );
}

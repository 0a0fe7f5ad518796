import { type AskedPermission, type ConsentSubject, conditionFields, conditionHolds, isConditionField } from './conditions.ts';
import type { ConditionSet, ConsentPolicy } from './consent-policy.ts';
import { allOf, anyOf, type MissingFact, no, not, unknown, type Verdict } from './verdict.ts';

/**
 * Whether the policies of an organisation are asked about each permission by itself, or each policy about the prompt as a whole.
 * Microsoft's documentation says that one policy is enough "for a specific event" and leaves open which of the two that is; by the prompt
 * its own policy for mail clients would never help one that also asks to stay signed in.
 */
export type ApprovalReading = 'permission' | 'prompt';
export const approvalReading: ApprovalReading = 'permission';

interface Approval extends Verdict {
  /** The policies that approve, each once, in the order assigned; empty unless the answer is yes. */
  readonly policies: readonly string[];
  /** The permissions that no policy can approve. */
  readonly refused: readonly string[];
}

/**
 * Whether assigned policies approve all of `permissions`. Each policy is evaluated by itself: one approval is enough, and an exclude of one
 * says nothing about another. A request that lists nothing is judged as asking for any permission there is: 'unlisted' stands for that.
 */
export function evaluateConsent(
  policies: readonly ConsentPolicy[],
  subject: ConsentSubject,
  permissions: readonly AskedPermission[],
  reading: ApprovalReading = approvalReading,
): Approval {
  const asked: readonly AskedPermission[] = permissions.length === 0 ? ['unlisted'] : permissions;
  const groups = reading === 'permission' ? asked.map((each) => [each]) : [asked];
  const results = groups.map((group) => ({
    group,
    byPolicy: policies.map((policy) => ({
      id: policy.id,
      verdict: allOf(group.map((each) => approves(policy, subject, each))),
    })),
  }));
  const verdicts = results.map(({ byPolicy }) => anyOf(byPolicy.map(({ verdict }) => verdict)));
  const overall = allOf(verdicts);
  const approving = new Set(results.flatMap(({ byPolicy }) => byPolicy.find(({ verdict }) => verdict.answer === 'yes')?.id ?? []));
  const refused = results.filter((_, index) => verdicts[index]?.answer === 'no').flatMap(({ group }) => group);
  return {
    ...overall,
    policies: overall.answer === 'yes' ? policies.map(({ id }) => id).filter((id) => approving.delete(id)) : [],
    refused: refused.flatMap((each) => (each === 'unlisted' ? [] : each.scope)),
  };
}

function approves(policy: ConsentPolicy, subject: ConsentSubject, asked: AskedPermission): Verdict {
  return allOf([
    anyOf(policy.includes.map((set) => matchesInclude(set, subject, asked))),
    not(anyOf(policy.excludes.map((set) => matches(set, subject, asked)))),
    ...policy.unread.map(() => unreadRule),
  ]);
}

const unreadRule = unknown('rule' satisfies MissingFact);

/** A condition that could not be read can only narrow a set, and nobody knows how far: as an include such a set gives nothing. */
function matchesInclude(set: ConditionSet, subject: ConsentSubject, asked: AskedPermission): Verdict {
  return set.unread.length > 0 ? no : matches(set, subject, asked);
}

/** As an exclude the same set may match wherever the conditions that could be read do. */
function matches(set: ConditionSet, subject: ConsentSubject, asked: AskedPermission): Verdict {
  const foreign = set.unread.filter((field) => !isConditionField(field)).map(() => unreadRule);
  return allOf([...conditionFields.map((field) => conditionHolds(field, set, subject, asked)), ...foreign]);
}

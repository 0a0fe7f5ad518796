/** `npm run vectors`: the golden vectors as a table, each with what is expected, what is decided, and the rule that decided. */
import { decide } from '../core/decision/decide.ts';
import type { Decision } from '../core/decision/decision.ts';
import { ruleName } from '../core/decision/rule-name.ts';
import { factsOf } from '../test/core/decision/facts-samples.ts';
import { type Vector, vectors } from '../test/core/decision/vectors.ts';
import { runMain } from './step.ts';

interface Row {
  readonly vector: string;
  readonly policy: string;
  readonly input: string;
  readonly expected: string;
  readonly got: string;
  readonly 'deciding rule': string;
  readonly result: 'ok' | 'DIFFERS';
}

await runMain(async () => {
  const rows = vectors.map(rowOf);
  const columns = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
  const differing = rows.filter(({ result }) => result !== 'ok').length;
  console.log(`\n${rows.length} cases, ${differing} differ`);
  return differing === 0 ? 0 : 1;
});

function rowOf(vector: Vector): Row {
  const decision = decide(factsOf(vector.prompt));
  const rule = decision.reasons.slice(0, 1).map(ruleName).join('');
  return {
    vector: vector.id,
    policy: vector.policy,
    input: vector.input,
    expected: [
      vector.permit ?? '–',
      riskText(vector.risk),
      vector.acknowledgement,
      vector.rule,
      ...(vector.findings ?? []),
      newText(vector),
    ]
      .filter(Boolean)
      .join(' '),
    got: [
      ...[decision.permit, decision.risk, decision.acknowledgement],
      ...decision.reasons.slice(1).map((finding) => finding.rule),
      newText(decision),
    ].join(' '),
    'deciding rule': rule,
    result: isAsExpected(vector, decision, rule) ? 'ok' : 'DIFFERS',
  };
}

/** Only some vectors say what is new. */
function newText({ newScopes }: Pick<Vector | Decision, 'newScopes'>): string {
  return newScopes === undefined ? '' : `new: ${String(newScopes) || 'nothing'}`;
}

function riskText(risk: Vector['risk']): string {
  if (risk === undefined) return '–';
  const [lowest, highest] = risk;
  return lowest === highest ? String(lowest) : highest === 4 ? `≥${lowest}` : `≤${highest}`;
}

function isAsExpected(vector: Vector, decision: Decision, decidingRule: string): boolean {
  const { permit, rule, risk, acknowledgement, findings = [], newScopes } = vector;
  const [lowest, highest] = risk ?? [0, 4];
  const found = decision.reasons.map((reason) => reason.rule);
  return (
    (permit ?? decision.permit) === decision.permit &&
    (rule ?? decidingRule) === decidingRule &&
    decision.risk >= lowest &&
    decision.risk <= highest &&
    (acknowledgement ?? decision.acknowledgement) === decision.acknowledgement &&
    (newScopes === undefined || String(newScopes) === String(decision.newScopes)) &&
    findings.every((each) => found.includes(each))
  );
}

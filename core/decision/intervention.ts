import type { Mode } from '../policy/effective-policy.ts';
import type { Decision } from './decision.ts';
import { riskRules } from './risk/index.ts';

export type Tone = 'calm' | 'info' | 'caution' | 'warn' | 'stop';

/** What the extension does about a decision. */
export interface Intervention {
  /** `badge` marks the toolbar only; `page` covers the provider's page. */
  readonly strength: 'nothing' | 'badge' | 'card' | 'page';
  readonly tone: Tone;
  /** Whether the person can go on after the acknowledgement. */
  readonly canContinue: boolean;
}

/** Combines the two axes with the mode (docs/decisions.md, 2). Mode `monitor` never touches the page. */
export function intervene(decision: Pick<Decision, 'permit' | 'risk' | 'reasons'>, mode: Mode): Intervention {
  const { permit, risk, reasons } = decision;
  const tone = chooseTone(decision);
  const isQuiet = permit === 'allowed' && risk <= 1 && !reasons.some(({ rule }) => rule === 'admin.orgWide');
  const ignoresAccount =
    reasons.some((reason) => reason.rule === 'scope.personal' && reason.handling === 'ignore') && !reasons.some(isUntrustable);
  if (isQuiet) return { strength: risk === 0 ? 'nothing' : 'badge', tone, canContinue: true };
  if (mode === 'monitor' || ignoresAccount) return { strength: 'badge', tone, canContinue: true };

  const stops = permit === 'blocked' || permit === 'needs-approval' || permit === 'unknown' || risk === 4;
  // On a page that refuses there is nothing to go on with.
  const isRefused = reasons.some(isRefusedBy);
  return {
    strength: risk === 4 || (permit === 'blocked' && mode === 'enforce') ? 'page' : 'card',
    // Nothing can be given there: calm, whatever the app would have been.
    tone: isRefused && risk < 4 ? 'info' : tone,
    canContinue: !isRefused && (mode === 'warn' || !stops || isOverridable(decision)),
  };
}

/** Whether the entry that blocks lets the person go on, with a reason. */
export function isOverridable({ reasons }: Pick<Decision, 'reasons'>): boolean {
  return reasons.some((reason) => reason.rule === 'policy.blocked' && reason.isOverridable);
}

/** Findings that no setting may silence; a page that could not be read says nothing bad about anybody. */
const untrustable = new Set(riskRules.filter(({ loweredBy }) => loweredBy === 'nothing').map(({ rule }) => rule));
untrustable.delete('page.unreadable');

function isUntrustable({ rule, level }: Decision['reasons'][number]): boolean {
  return level === 4 || untrustable.has(rule);
}

function isRefusedBy(reason: Decision['reasons'][number]): boolean {
  return reason.rule === 'entra.assignment' || (reason.rule === 'entra.adminOnly' && reason.isRefused);
}

function chooseTone({ permit, risk }: Pick<Decision, 'permit' | 'risk'>): Tone {
  if (permit === 'blocked' || risk === 4) return 'stop';
  if (risk === 3) return 'warn';
  if (permit === 'needs-approval' || permit === 'needs-reason') return 'info';
  return risk === 2 || permit === 'unknown' ? 'caution' : 'calm';
}

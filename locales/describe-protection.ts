/** Says what is not protected, and what the toolbar's mark means. */
import type { ToolbarState } from '../core/toolbar-state.ts';
import type { Words } from './formats.ts';
import type { Translate } from './translate.ts';

export interface ProtectionText {
  readonly title: string;
  readonly detail: string;
  readonly button: string;
  /** Said after the browser refused; null before. */
  readonly refused: string | null;
}

/** For the popup; null where every host can be read. */
export function describeProtection(unprotectedHosts: readonly string[], wasRefused: boolean, words: Words): ProtectionText | null {
  if (unprotectedHosts.length === 0) return null;
  const { translate } = words;
  return {
    title: title(unprotectedHosts, translate),
    detail:
      unprotectedHosts.length === 1
        ? translate('protection.detail.one')
        : translate('protection.detail', { hosts: words.list(unprotectedHosts) }),
    button: translate('protection.button'),
    refused: wasRefused ? translate('protection.refused') : null,
  };
}

/** The words behind the toolbar's icon. */
export function describeToolbar(state: ToolbarState, translate: Translate): string {
  switch (state.kind) {
    case 'unprotected':
      return title(state.hosts, translate);
    case 'policy-problem':
      return translate(state.count === 1 ? 'icon.policyProblem.one' : 'icon.policyProblem', { count: state.count });
    default:
      return translate('icon.watching');
  }
}

function title(hosts: readonly string[], translate: Translate): string {
  const [first = ''] = hosts;
  return hosts.length === 1 ? translate('protection.title.one', { host: first }) : translate('protection.title', { count: hosts.length });
}

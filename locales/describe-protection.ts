/** Says what is not protected, and what the toolbar's mark means. */
import type { ToolbarState } from '../core/toolbar-state.ts';
import type { Words } from './formats.ts';

/** More are counted: a title of one line. */
const MAX_IN_TITLE = 2;

export interface ProtectionText {
  readonly title: string;
  readonly detail: string;
  /** The list behind a title that does not name every host; null where it does. */
  readonly list: { readonly label: string; readonly hosts: readonly string[] } | null;
  readonly button: string;
  /** Said after the browser refused; null before. */
  readonly refused: string | null;
}

/** For the popup; null where every host can be read. */
export function describeProtection(unprotectedHosts: readonly string[], wasRefused: boolean, words: Words): ProtectionText | null {
  if (unprotectedHosts.length === 0) return null;
  const { translate } = words;
  return {
    title: title(unprotectedHosts, words),
    detail: translate(unprotectedHosts.length === 1 ? 'protection.detail.one' : 'protection.detail'),
    list: unprotectedHosts.length > MAX_IN_TITLE ? { label: translate('protection.which'), hosts: unprotectedHosts } : null,
    button: translate('protection.button'),
    refused: wasRefused ? translate('protection.refused') : null,
  };
}

/** The words behind the toolbar's icon. */
export function describeToolbar(state: ToolbarState, words: Words): string {
  const { translate } = words;
  switch (state.kind) {
    case 'unprotected':
      return title(state.hosts, words);
    case 'got-worse':
      return translate(state.count === 1 ? 'icon.gotWorse.one' : 'icon.gotWorse', { count: state.count });
    case 'policy-problem':
      return translate(state.count === 1 ? 'icon.policyProblem.one' : 'icon.policyProblem', { count: state.count });
    default:
      return translate('icon.watching');
  }
}

function title(hosts: readonly string[], { translate, list }: Words): string {
  const [host = ''] = hosts;
  const named = hosts.length > MAX_IN_TITLE ? translate('protection.others', { host, count: hosts.length - 1 }) : list(hosts);
  return translate('protection.title', { hosts: named });
}

/** Puts the lines of the list into words: the headings, and what narrowed it. */
import type { Focus, GroupKey } from '../core/grants/select-entries.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { nameData, reachPhrase } from './describe-reach.ts';
import type { Words } from './formats.ts';

export function describeGroup(group: GroupKey, { translate }: Pick<Words, 'translate'>): string {
  switch (group.by) {
    case 'kind':
      return translate(group.kind === 'own' ? 'popup.own' : 'popup.tenantWide');
    case 'app':
      return isolate(displayText(group.first.grant.appName ?? '').text || translate('popup.unnamed'));
    case 'data':
      return group.data === null ? translate('apps.group.noData') : nameData(group.data, { translate });
  }
}

export function describeFocus(focus: Focus | null, { translate }: Pick<Words, 'translate'>): string | null {
  if (focus === null) return null;
  if (focus.kind !== 'cell') return translate(`apps.focus.${focus.kind}`);
  return translate('apps.focus.cell', { phrase: reachPhrase(focus.data, focus.verb, { translate }) });
}

/** Puts the lines of the list into words: the headings, and what narrowed it. */
import type { GrantKind } from '../core/grants/grant.ts';
import type { Focus, GroupKey, InventoryQuery } from '../core/grants/select-entries.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import { nameData, reachPhrase } from './describe-reach.ts';
import type { Words } from './formats.ts';
import { nameProvider } from './name-provider.ts';
import type { MessageKey } from './translate.ts';

const kindHeadings: Readonly<Record<GrantKind, MessageKey>> = {
  own: 'popup.own',
  'tenant-wide': 'popup.tenantWide',
  unknown: 'popup.shown',
};

export function describeGroup(group: GroupKey, { translate }: Pick<Words, 'translate'>): string {
  switch (group.by) {
    case 'kind':
      return translate(kindHeadings[group.kind]);
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

/** What of the list stands on paper, where that is not all of it: how many, and by what they were chosen. */
export function describePart(query: InventoryQuery, shown: number, count: number, words: Words): string {
  const { translate, number, quote } = words;
  const { text, focus, provider, data, status, age } = query;
  const chosen: readonly (readonly [MessageKey, string | null])[] = [
    ['apps.search', text.trim() === '' ? null : quote(displayText(text).text)],
    ['apps.filter.provider', provider && nameProvider(provider, words)],
    ['apps.filter.data', data && nameData(data, words)],
    ['apps.filter.status', status && translate(`status.${status}`)],
    ['apps.filter.age', age && translate(`apps.age.${age}`)],
  ];
  const named = chosen.flatMap(([key, value]) => (value === null ? [] : [`${translate(key)}: ${value}`]));
  const parts = [describeFocus(focus, words), ...named].filter((part) => part !== null);
  return translate('apps.printed.part', { shown: number(shown), count: number(count), parts: parts.join('; ') });
}

import { exchangeUri } from '../../../permissions/resources.ts';
import { listRecords } from '../../../text/packed-table.ts';
import { anyEvent, builtIn, type ConsentPolicy, type PermissionRef, userConsentable } from '../consent-policy.ts';

/**
 * What Microsoft lets users allow where it manages the setting, as of 2026-01-22: everything that needs no administrator, but for the
 * lists of `table` (catalogue/recommended-consent.tsv, `list value name`); and the mail among those for its mail clients.
 */
export function recommended20260122(table: string): readonly ConsentPolicy[] {
  const records = listRecords(table);
  const listed = (name: string) => records.flatMap(([list, value = '']) => (list === name ? [value] : []));
  const mail = ofBoth(listed('mail'));
  return [
    builtIn(
      'recommended@2026-01-22',
      [userConsentable],
      [{ ...anyEvent, permissions: [...mail, ...ofBoth(listed('calendar-and-people')), ...listed('files-and-teams').map(ofGraph)] }],
    ),
    builtIn('recommended@2026-01-22/mail-clients', [
      { ...userConsentable, clientApplicationIds: listed('mail-client'), permissions: mail },
    ]),
  ];
}

/** Microsoft lists mail and calendar for Graph and the protocols for Exchange; each resource has both, and they give the same access. */
function ofBoth(names: readonly string[]): readonly PermissionRef[] {
  return [...names, ...names.map((name) => `${exchangeUri}/${name}`)].map(ofGraph);
}

function ofGraph(scope: string): PermissionRef {
  return { id: null, scope };
}

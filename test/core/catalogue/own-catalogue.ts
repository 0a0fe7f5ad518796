import { openCatalogue } from '../../../core/catalogue/catalogue.ts';
import type { ProviderId } from '../../../core/oauth/authorization-request.ts';
import { parseProviderName } from '../../../core/permissions/grammar/parse-provider-name.ts';
import type { Permission } from '../../../core/permissions/permission.ts';
import { permissionOf } from '../../../core/permissions/permission-of.ts';
import { asUser, normaliseScope } from '../../../core/permissions/scopes.ts';
import { listRecords } from '../../../core/text/packed-table.ts';
import { packCatalogue, packTable } from '../../../scripts/pack-catalogue.ts';

/** The catalogue as the extension carries it. */
export const ownCatalogue = openCatalogue(packCatalogue(), parseProviderName);

/** A normalised scope of Microsoft's, as the product understands it. */
export function permissionIn(scope: string): Permission {
  return permissionOf(scope, 'entra', ownCatalogue);
}

/** Every permission that a prompt can ask for, as the product understands it; Slack's as the app's bot and as the user. */
export function everyPermission(): readonly Permission[] {
  const packed = packCatalogue();
  const microsoft = listRecords(packed['microsoft-permissions']).map(([resource, name = '']) =>
    permissionIn(normaliseScope('entra', resource === 'graph' ? name : `${resource}/${name}`)),
  );
  const others = listRecords(packed['provider-permissions']).flatMap(([provider, scope = '']) => {
    // The scopes of OpenID belong to no provider, and every one may have them.
    const id = provider === 'openid' ? 'gitlab' : (provider as ProviderId);
    const names = id === 'slack' ? [scope, `${asUser}${scope}`] : [scope];
    return names.map((name) => permissionOf(normaliseScope(id, name), id, ownCatalogue));
  });
  return [...microsoft, ...others];
}

/** Microsoft Graph's delegated permissions in the table, and who may grant each. */
export const graphPermissions: readonly { readonly name: string; readonly who: string }[] = listRecords(
  packTable('microsoft-permissions').text,
)
  .filter(([resource]) => resource === 'graph')
  .map(([, name = '', , who = '']) => ({ name, who }));

/** The ids of Microsoft's resources in the table, without Graph's. */
export const microsoftResources: readonly string[] = [
  ...new Set(listRecords(packTable('microsoft-permissions').text).map(([resource = '']) => resource)),
].filter((resource) => resource !== 'graph');

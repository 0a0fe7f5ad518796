import { openCatalogue } from '../../../core/catalogue/catalogue.ts';
import { parseProviderName } from '../../../core/permissions/grammar/parse-provider-name.ts';
import type { Permission } from '../../../core/permissions/permission.ts';
import { permissionOf } from '../../../core/permissions/permission-of.ts';
import { listRecords } from '../../../core/text/packed-table.ts';
import { packCatalogue, packTable } from '../../../scripts/pack-catalogue.ts';

/** The catalogue as the extension carries it. */
export const ownCatalogue = openCatalogue(packCatalogue(), parseProviderName);

/** A normalised scope of Microsoft's, as the product understands it. */
export function permissionIn(scope: string): Permission {
  return permissionOf(scope, 'entra', ownCatalogue);
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

/** The Microsoft resources whose scopes appear in consent prompts: their ids and addresses. What they hold: catalogue/name-words.tsv. */

export interface Resource {
  /** Its application id, the first column of catalogue/microsoft-permissions.tsv; Graph's rows say `graph`. */
  readonly id: string;
  /** The address that stands for the resource in a normalised scope. */
  readonly uri: string;
  /** A product name, the same in every language; null for Graph, whose scopes come out bare. */
  readonly name: string | null;
}

export const graphUri = 'https://graph.microsoft.com';
export const exchangeUri = 'https://outlook.office.com';
export const sharePointUri = 'api://00000003-0000-0ff1-ce00-000000000000';
export const azureAdGraphUri = 'https://graph.windows.net';
export const azureDevOpsUri = 'https://app.vssps.visualstudio.com';
export const powerBiUri = 'https://analysis.windows.net/powerbi/api';
export const defenderUri = 'https://api.securitycenter.microsoft.com';

/**
 * A line each: `id|product name|addresses`. The first address stands for the resource in a normalised scope, and where none is known, its
 * id; an address starting with `*.` stands for every host below it. `https://` is left out.
 * Source: Cloud-Architekt/AzurePrivilegedIAM and dirkjanm/ROADtools (both MIT, see NOTICE), identifier URIs of Microsoft's own service
 * principals as of August 2026. National clouds: Microsoft's documentation, "National cloud deployments".
 * SharePoint and Dataverse have one host per organisation, so an identifier stands for all of them.
 */
const table = `
00000003-0000-0000-c000-000000000000||graph.microsoft.com graph.microsoft.us dod-graph.microsoft.us microsoftgraph.chinacloudapi.cn graph.microsoft.de canary.graph.microsoft.com
00000002-0000-0ff1-ce00-000000000000|Exchange Online|outlook.office.com outlook.office365.com outlook.com *.outlook.com outlook.office365.us partner.outlook.cn outlook-sdf.office.com outlook-sdf.office365.com outlook-tdf.office.com outlook-tdf-2.office.com
00000003-0000-0ff1-ce00-000000000000|SharePoint|api://00000003-0000-0ff1-ce00-000000000000 *.sharepoint.com *.sharepoint.de *.sharepoint.us *.sharepoint.cn *.dps.mil *.sharepoint-mil.us *.sharepoint.microsoftonline.com microsoft.sharepoint-df.com onedrive.cloud.microsoft
00000002-0000-0000-c000-000000000000|Azure AD Graph|graph.windows.net graph.microsoftazure.us graph.chinacloudapi.cn
797f4846-ba00-4fd7-ba43-dac1f8f63013|Azure|management.azure.com foundational.management.azure.net management.core.windows.net management.usgovcloudapi.net management.chinacloudapi.cn
499b84ac-1321-427f-aa17-267ca6975798|Azure DevOps|app.vssps.visualstudio.com *.visualstudio.com *.vsallin.net analytics.dev.azure.com
00000007-0000-0000-c000-000000000000|Dataverse|*.crm.dynamics.com *.cds.dynamics.com *.crm.microsoftdynamics.us *.cds.microsoftdynamics.us *.crm.appsplatform.us *.cds.appsplatform.us *.crm.crmlivetoday.com *.crmppeau.dynamics.com
00000009-0000-0000-c000-000000000000|Power BI|analysis.windows.net/powerbi/api analysis.windows.net/powerbi/api-management api.fabric.microsoft.com msitapi.fabric.microsoft.com dailyapi.fabric.microsoft.com dxtapi.fabric.microsoft.com api://app.powerbi.com/00000009-0000-0000-c000-000000000000
475226c6-020e-4fb2-8a90-7a972cbfc1d4|Power Apps|service.powerapps.com api.powerapps.com
cc15fd57-2c6c-4117-a88c-83b1d56b4bbe|Microsoft Teams|api.spaces.skype.com teams.microsoft.com teams.cloud.microsoft api.gcc.teams.microsoft.com middletier.gov.teams.microsoft.us middletier.dod.teams.microsoft.us
c161e42e-d4df-4a3d-9b42-e7a3c31f59d4|Intune|api.manage.microsoft.com api.manage-beta.microsoft.com api.manage-selfhost.microsoft.com
0af06dc6-e4b5-4f28-818e-e78e62d137a5|Windows 365|deschutes.microsoft.com
00000005-0000-0ff1-ce00-000000000000|Viva Engage|api.yammer.com www.yammer.com teams.yammer.com yammer.office365.com api.engage.cloud.microsoft engage.cloud.microsoft web.yammer.com/embed web.yammer.com/teams web.yammer.com/teamsmeeting engage.cloud.microsoft/embed engage.cloud.microsoft/teams engage.cloud.microsoft/teamsmeeting engage.cloud.microsoft/teams-branded-exp
c5393580-f805-4401-95e8-94b7a6ef2fc2|Microsoft 365|manage.office.com manage-gcc.office.com manage.office365.us
ca7f3f0b-7d91-482c-8e09-c5d840d0eac5|Log Analytics|api.loganalytics.io *.api.loganalytics.io
fc780465-2017-40d4-a0c5-307022471b92|Microsoft Defender|api.securitycenter.microsoft.com *.securitycenter.microsoft.com *.securitycenter.microsoft.us *.securitycenter.windows.com *.securitycenter.windows.us securitycenter.microsoft.com/mtp securitycenter.onmicrosoft.com/windowsatpservice securityoperations.microsoft.com
73c2949e-da2d-457a-9607-fcc665198967|Microsoft Purview|purview.azure.net projectbabylon.azure.net
00000012-0000-0000-c000-000000000000|Azure Rights Management|aadrm.com *.aadrm.com aadrm.us *.aadrm.us aadrm.sovnext2.us *.aadrm.sovnext2.us
7b7531ad-5926-4f2d-8a1d-38495ad33e17|Microsoft Defender for Identity|atp.azure.com
93625bc8-bfe2-437a-97e0-3d0060024faa|Microsoft Entra password reset|passwordreset.microsoftonline.com
3db474b9-6a0c-4840-96ac-1fceb342124f|Microsoft Entra Verified ID|
688413c8-5319-43e1-9a0e-42f49da53686|Microsoft Entra Verified ID|
58c746b0-a0b0-4647-a8f6-12dde5981638|Microsoft Entra ID Governance|
6bf85cfa-ac8a-4be5-b5de-425a0d0dc016|Microsoft Entra directory synchronisation|
`;

interface Index {
  readonly byAddress: ReadonlyMap<string, Resource>;
  readonly byParentHost: readonly (readonly [string, Resource])[];
}

/** Made when first asked for: a bundle that never asks leaves the table out. */
let index: Index | null = null;

function indexTable(): Index {
  const byAddress = new Map<string, Resource>();
  const byParentHost: (readonly [string, Resource])[] = [];
  for (const line of table.trim().split('\n')) {
    const [id = '', name = '', addresses = ''] = line.split('|');
    const [first = ''] = addresses.split(' ');
    const uri = first === '' || first.startsWith('*') ? id : first.includes('://') ? first : `https://${first}`;
    const resource: Resource = { id, uri, name: name || null };
    for (const alias of [id, `api://${id}`, ...addresses.split(' ')]) {
      if (alias.startsWith('*')) byParentHost.push([alias.slice(1), resource]);
      else if (alias !== '') byAddress.set(alias, resource);
    }
  }
  return { byAddress, byParentHost };
}

/** The resource with this address or id in lower case, without a trailing slash; null for one that we do not know. */
export function findResource(address: string): Resource | null {
  index ??= indexTable();
  const bare = address.replace(/^(spn:)?(https:\/\/)?/u, '').replace(/:443$/u, '');
  const known = index.byAddress.get(bare);
  if (known !== undefined) return known;
  // Only a bare host may match a pattern: a path below somebody's host is a different resource.
  if (!/^[a-z0-9.-]+$/u.test(bare)) return null;
  const withoutRegion = bare.replace(/\.(crm|cds)\d+\./u, '.$1.');
  return index.byParentHost.find(([parent]) => withoutRegion.endsWith(parent))?.[1] ?? null;
}

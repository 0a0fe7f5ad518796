import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataOfGraphNoun } from '../../core/permissions/grammar/graph-name.ts';
import { parseMicrosoftName } from '../../core/permissions/grammar/parse-microsoft-name.ts';
import { parseProviderName } from '../../core/permissions/grammar/parse-provider-name.ts';
import { dataCategories } from '../../core/permissions/permission.ts';
import { findResource } from '../../core/permissions/resources.ts';
import { measureGrammar } from '../../scripts/catalogue-report/grammar-agreement.ts';
import { readMicrosoftPermissions, readProviderPermissions } from '../../scripts/catalogue-report/read-table.ts';
import { ownCatalogue } from '../core/catalogue/own-catalogue.ts';

const microsoft = readMicrosoftPermissions();
const providers = readProviderPermissions();

const otherProviders = new Set(providers.map(({ provider }) => provider));
/** Of either kind. */
const parseScopeName = (vocabulary: string, name: string) =>
  otherProviders.has(vocabulary)
    ? parseProviderName(vocabulary, name)
    : parseMicrosoftName(vocabulary === 'graph' ? null : vocabulary, name, ownCatalogue.findNameWord);

describe('the grammar against the tables', () => {
  const share = new Map(
    measureGrammar(microsoft, providers).map(({ family, count, data, verb, reach }) => [
      family,
      { data: data / count, verb: verb / count, reach: reach / count },
    ]),
  );

  it.each([
    ['graph', 0.98, 0.98, 0.98],
    ['other Microsoft', 0.94, 0.94, 0.92],
    ['slack', 0.85, 0.85, 0.85],
    ['zoom', 0.8, 0.9, 0.9],
    ['atlassian', 0.8, 0.9, 0.75],
    ['google', 0.75, 0.75, 0.75],
  ])('of %s tells what the rows say', (family, data, verb, reach) => {
    expect(share.get(family)?.data).toBeGreaterThanOrEqual(data);
    expect(share.get(family)?.verb).toBeGreaterThanOrEqual(verb);
    expect(share.get(family)?.reach).toBeGreaterThanOrEqual(reach);
  });

  it('makes less of no Graph permission that an ordinary user can grant', () => {
    const verbs = ['read', 'send', 'change', 'delete', 'administer'];
    const softer = microsoft.filter(({ resource, type, who, name, verb }) => {
      if (resource !== 'graph' || type !== 'delegated' || who !== 'user' || !name.includes('.')) return false;
      const told = parseScopeName('graph', name).verb;
      return told !== 'unknown' && verbs.indexOf(told) < verbs.indexOf(verb);
    });
    expect(softer).toEqual([]);
  });

  it('knows every noun of Graph', () => {
    const nouns = new Set(
      microsoft.filter(({ resource, name }) => resource === 'graph' && name.includes('.')).map(({ name }) => name.split('.')[0] ?? ''),
    );
    expect(nouns.size).toBe(365);
    const odd = [...nouns].filter((noun) => {
      const data = dataOfGraphNoun(noun, ownCatalogue.findNameWord);
      return data === null || !dataCategories.includes(data) || data === 'unknown';
    });
    expect(odd).toEqual([]);
  });
});

describe('parseScopeName', () => {
  it.each([
    ['graph', 'Mail.Brandnew', 'mail unknown unknown'],
    ['graph', 'User-Brandnew.Read.All', 'directory read organisation'],
    ['graph', '.default', 'unknown unknown unknown'],
    ['https://outlook.office.com', 'full_access_as_user', 'mail administer open'],
    ['https://outlook.office.com', 'full_access_as_app', 'mail administer unattended'],
    ['https://outlook.office.com', 'IMAP.AccessAsUser.All', 'mail administer open'],
    ['https://outlook.office.com', 'Exchange.ManageAsAppV2', 'mail administer unattended'],
    ['api://00000003-0000-0ff1-ce00-000000000000', 'AllSites.FullControl', 'sites administer open'],
    ['api://00000003-0000-0ff1-ce00-000000000000', 'MyFiles.Write', 'files change mine'],
    ['https://contoso.crm4.dynamics.com', 'user_impersonation', 'business-data change open'],
    ['https://app.vssps.visualstudio.com', 'vso.code_write', 'code change open'],
    ['https://app.vssps.visualstudio.com', 'vso.newthing_manage', 'code administer open'],
    ['https://analysis.windows.net/powerbi/api', 'Newthing.Execute.All', 'business-data change open'],
    ['https://analysis.windows.net/powerbi/api', 'Newthing.Reshare.All', 'business-data administer open'],
    ['fc780465-2017-40d4-a0c5-307022471b92', 'Machine.Isolate', 'devices administer organisation'],
    ['api://fabrikam', 'user_impersonation', 'unknown change open'],
    ['api://fabrikam', 'Whatever.Read.All', 'unknown read unknown'],
    ['google', 'https://www.googleapis.com/auth/gmail.brandnew.readonly', 'mail read mine'],
    ['google', 'https://www.googleapis.com/auth/brandnew', 'unknown unknown unknown'],
    ['slack', 'admin.brandnew:write', 'unknown administer organisation'],
    ['slack', 'groups:history', 'chat read open'],
    ['atlassian', 'read:issue-details:jira', 'tasks read open'],
    ['atlassian', 'delete:page:confluence', 'notes delete open'],
    ['zoom', 'meeting:delete:meeting:admin', 'meetings-calls delete organisation'],
    ['zoom', 'meeting:read:list_meetings', 'meetings-calls read mine'],
    ['gitlab', 'write_brandnew', 'code change open'],
    ['github', 'write:discussion', 'unknown change unknown'],
    ['linkedin', 'rw_brandnew', 'unknown unknown unknown'],
  ])('%s %s gives %s', (vocabulary, name, expected) => {
    const { data, verb, reach } = parseScopeName(vocabulary, name);
    expect(`${data} ${verb} ${reach}`).toBe(expected);
  });

  it('never throws, whatever the vocabulary and the name', () => {
    const vocabularies = fc.oneof(
      fc.constantFrom('graph', 'google', 'slack', 'github', 'gitlab', 'atlassian', 'zoom', 'box', '__proto__', 'constructor'),
      fc.string(),
    );
    const names = fc.oneof(
      fc.constantFrom('__proto__', 'constructor.prototype', 'toString:read', 'read:__proto__', 'vso.__proto__', 'x'.repeat(10_000)),
      fc.string(),
      fc.array(fc.constantFrom('Read', '.', ':', '_', 'admin', 'constructor', 'All')).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(vocabularies, names, (vocabulary, name) => {
        const told = parseScopeName(vocabulary, name);
        expect(dataCategories).toContain(told.data);
        expect(['string', 'string']).toEqual([typeof told.verb, typeof told.reach]);
      }),
    );
  });
});

describe('the resources of the table', () => {
  const ids = [...new Set(microsoft.map(({ resource }) => resource))].filter((resource) => resource !== 'graph');

  it('are all known by id and as `api://`, with what they hold and a name', () => {
    expect(ids.length).toBe(23);
    for (const id of ids) {
      const resource = findResource(id);
      expect(resource?.id).toBe(id);
      expect(dataCategories).toContain(ownCatalogue.findNameWord('resource', id)?.data);
      expect(ownCatalogue.findNameWord('resource', id)?.data).not.toBe('unknown');
      expect(resource?.name).toMatch(/\w/u);
      expect(findResource(`api://${id}`)).toEqual(resource);
      expect(findResource(resource?.uri ?? '')).toEqual(resource);
    }
  });

  it.each([
    ['https://contoso.sharepoint.com', 'SharePoint'],
    ['https://api.eu.securitycenter.microsoft.com', 'Microsoft Defender'],
    ['https://web.yammer.com/embed', 'Viva Engage'],
    ['https://westeurope.api.loganalytics.io', 'Log Analytics'],
    ['https://atp.azure.com', 'Microsoft Defender for Identity'],
    ['https://passwordreset.microsoftonline.com', 'Microsoft Entra password reset'],
    ['https://contoso.api.crm11.dynamics.com', 'Dataverse'],
  ])('%s is %s', (address, name) => {
    expect(findResource(address)?.name).toBe(name);
  });
});

it('words: nouns are found in any case, operations and constraints as they are written', () => {
  const { findNameWord } = ownCatalogue;
  expect(findNameWord('graph', 'mAIL')).toEqual(findNameWord('graph', 'Mail'));
  expect(findNameWord('graph', 'mAIL')?.data).toBe('mail');
  expect(findNameWord('power-bi-operation', 'Execute')?.verb).toBe('change');
  expect(findNameWord('power-bi-operation', 'execute')).toBeNull();
  expect(findNameWord('graph-constraint', 'selected')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { readMicrosoftPermissions, readProviderPermissions } from '../../scripts/catalogue-report/read-table.ts';

const microsoft = readMicrosoftPermissions();
const providers = readProviderPermissions();

describe('whether a permission opens what it is about, or only what is around it', () => {
  /** Of Graph, delegated: what is about one of these, and opens none of it. */
  const around = (...data: string[]) =>
    microsoft
      .filter((row) => row.resource === 'graph' && row.type === 'delegated' && data.includes(row.data) && row.content === 'no')
      .map(({ name }) => name);
  const scopesAround = (provider: string, data: string) =>
    providers
      .filter((row) => row.provider === provider && row.data === data && row.content === 'no')
      .map(({ scope }) => scope.replace('https://www.googleapis.com/auth/', ''));

  it('is told of mail by name', () => {
    expect(around('mail')).toEqual([
      'Mail.ReadBasic',
      'Mail.ReadBasic.Shared',
      'MailTips.ReadBasic.Shared',
      'MailboxConfigItem.Read',
      'MailboxConfigItem.ReadWrite',
      'MailboxFolder.Read',
      'MailboxFolder.ReadWrite',
      'MailboxSettings.Read',
      'MailboxSettings.ReadWrite',
    ]);
    expect(scopesAround('google', 'mail')).toEqual([
      'gmail.addons.current.message.metadata',
      'gmail.insert',
      'gmail.labels',
      'gmail.metadata',
      'gmail.settings.basic',
      'gmail.settings.sharing',
    ]);
  });

  it('is told of files and sites by name', () => {
    expect(around('files', 'sites')).toEqual([
      'BackupRestore-Restore.Read.All',
      'BackupRestore-Restore.ReadWrite.All',
      'BackupRestore-Search.Read.All',
      'FileStorageContainer.Manage.All',
      'FileStorageContainerType.Manage.All',
      'FileStorageContainerTypeReg.Manage.All',
      'FileStorageContainerTypeReg.Selected',
      'SharePointCrossTenantMigration.Manage.All',
      'SharePointCrossTenantMigration.Read.All',
      'Sites.Create.All',
    ]);
    expect(scopesAround('google', 'files')).toContain('drive.metadata.readonly');
    expect(scopesAround('google', 'files')).not.toContain('drive.readonly');
  });

  it('is never narrower for changing than for reading the same thing', () => {
    const byKey = new Map(microsoft.map((row) => [`${row.resource} ${row.name} ${row.type}`, row]));
    const pairs = microsoft.flatMap((row) => {
      const reading = byKey.get(`${row.resource} ${row.name.replace(/\.ReadWrite(?=\.|$)/u, '.Read')} ${row.type}`);
      return reading === undefined || reading === row ? [] : [{ row, reading }];
    });
    expect(pairs.length).toBeGreaterThan(400);
    expect(pairs.filter(({ row, reading }) => reading.content === 'yes' && row.content === 'no')).toEqual([]);
  });
});

/** Records as Consent Lens 0.1.0 wrote them, kept to show that every later version reads them. */
const record = {
  schemaVersion: 1,
  provider: 'entra',
  clientId: '11111111-2222-3333-4444-555555555555',
  tenant: null,
  accountDomain: 'contoso.example',
  appName: 'Contoso Mail',
  publisherName: null,
  kind: 'own',
  scopes: [
    { scope: 'Mail.Read', since: '2026-01-10T09:00:00.000Z' },
    { scope: 'openid', since: '2026-02-10T09:00:00.000Z' },
  ],
  since: '2026-01-10T09:00:00.000Z',
  lastSeen: '2026-02-10T09:00:00.000Z',
  source: 'observed',
  redirectHost: 'app.contoso.example',
  reason: null as string | null,
  revokedAt: null as string | null,
};

export const recordsOfVersion1: readonly (Omit<typeof record, 'appName' | 'accountDomain'> & {
  readonly appName: string | null;
  readonly accountDomain: string | null;
})[] = [
  record,
  { ...record, appName: 'Fabrikam Files', kind: 'tenant-wide', scopes: [], reason: 'For the auditors' },
  { ...record, appName: 'Tailspin Notes', provider: 'microsoft-personal', revokedAt: '2026-03-01T09:00:00.000Z' },
  { ...record, appName: null, accountDomain: null, source: 'imported' },
];

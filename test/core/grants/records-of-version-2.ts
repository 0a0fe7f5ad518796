/** Records of schema 2, kept to show that every later version reads them. */
interface GivenScope {
  readonly scope: string;
  readonly since: string;
  readonly isObserved: boolean;
}

const scopes = [
  { scope: 'Mail.Read', since: '2026-01-10T09:00:00.000Z', isObserved: true },
  { scope: 'openid', since: '2026-02-10T09:00:00.000Z', isObserved: true },
] as const;
const record = {
  schemaVersion: 2,
  provider: 'entra' as const,
  clientId: '11111111-2222-3333-4444-555555555555',
  tenant: null,
  accountDomain: 'contoso.example',
  appName: 'Contoso Mail',
  publisherName: 'Contoso',
  kind: 'own',
  scopes,
  since: '2026-01-10T09:00:00.000Z',
  lastSeen: '2026-02-10T09:00:00.000Z',
  checkedAt: null as string | null,
  source: 'observed',
  redirectHost: 'app.contoso.example',
  reason: 'For the newsletter' as string | null,
  revokedAt: null as string | null,
  ended: [] as readonly { readonly scopes: readonly GivenScope[]; readonly since: string; readonly revokedAt: string }[],
};

export const recordsOfVersion2 = [
  record,
  {
    ...record,
    appName: 'Tailspin Notes',
    checkedAt: '2026-03-01T09:00:00.000Z',
    revokedAt: '2026-03-01T09:00:00.000Z',
    ended: [
      {
        scopes: [{ ...scopes[0], since: '2025-01-10T09:00:00.000Z' }],
        since: '2025-01-10T09:00:00.000Z',
        revokedAt: '2025-03-01T09:00:00.000Z',
      },
    ],
  },
  { ...record, appName: 'Fabrikam Files', kind: 'tenant-wide', scopes: [], reason: null },
] as const;

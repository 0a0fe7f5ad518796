/** Apps that nobody has: a handful to look at, and as many as asked for, the same ones every time. */
import { type Consent, type Grant, mergeConsent } from '../../core/grants/grant.ts';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';

const common = { provider: 'entra', tenant: 'common', accountDomain: 'contoso.example', kind: 'own', reason: null } as const;

const firstConsents: readonly (readonly [since: string, consent: Consent])[] = [
  [
    '2026-10-28T09:00:00.000Z',
    {
      ...common,
      clientId: '5a3b1c2d-0000-4000-8000-000000000001',
      appName: 'Inbox Turbo',
      publisherName: null,
      scopes: ['openid', 'profile', 'offline_access', 'Mail.Read', 'Mail.Send', 'Contacts.Read', 'Calendars.Read'],
      redirectHost: 'inbox-turbo.example',
      reason: 'Sorting the mail of the front desk',
    },
  ],
  [
    '2026-03-02T09:00:00.000Z',
    {
      ...common,
      clientId: '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358',
      appName: 'Tailspin Notes für Besprechungen und Protokolle im ganzen Haus',
      publisherName: 'Tailspin Toys',
      scopes: ['openid', 'profile', 'Files.Read'],
      redirectHost: 'tailspin-notes.example',
    },
  ],
  [
    '2025-11-30T09:00:00.000Z',
    {
      ...common,
      clientId: '27d8b1f0-9e34-4c6a-a1b7-5083cd6f4e92',
      appName: 'Fabrikam Suppliers',
      publisherName: 'Fabrikam',
      scopes: ['openid', 'profile', 'email'],
      redirectHost: 'fabrikam-sign-in.example',
    },
  ],
  [
    '2025-06-18T09:00:00.000Z',
    {
      ...common,
      kind: 'tenant-wide',
      clientId: 'f4062ab9-7d53-4e18-8c9b-a0d7e4315f86',
      appName: 'Woodgrove Reports',
      publisherName: 'Woodgrove',
      scopes: ['https://graph.microsoft.com/Directory.Read.All'],
      redirectHost: 'woodgrove-reports.example',
    },
  ],
  [
    '2026-09-02T09:00:00.000Z',
    {
      ...common,
      clientId: '8d0f4b7a-2f6e-4b59-9f21-3c5a7e9d1b04',
      appName: 'صندوق البريد السريع',
      publisherName: 'شركة المثال',
      scopes: ['openid', 'offline_access', 'Mail.ReadWrite'],
      redirectHost: 'quick-box.example',
    },
  ],
  [
    '2026-08-11T09:00:00.000Z',
    {
      ...common,
      provider: 'google',
      tenant: null,
      accountDomain: null,
      clientId: '104729-fabrikam.apps.example',
      appName: 'Fabrikam Travel Planner',
      publisherName: null,
      scopes: ['https://www.googleapis.com/auth/calendar', 'https://www.googleapis.com/auth/drive.readonly'],
      redirectHost: 'travel.fabrikam.example',
    },
  ],
];
const first: readonly Grant[] = firstConsents.map(([since, consent]) => mergeConsent(null, consent, since));

const makers = [
  'Contoso',
  'Fabrikam',
  'Tailspin',
  'Woodgrove',
  'Adventure Works',
  'Northwind',
  'Litware',
  'Proseware',
  'Wingtip',
  'Relecloud',
];
const products = [
  'Planner',
  'Notes',
  'Mail',
  'Sync',
  'Scheduler',
  'Forms',
  'Whiteboard',
  'Signer',
  'Expenses',
  'Surveys',
  'Travel',
  'Backup',
];
const sets: readonly (readonly string[])[] = [
  ['openid', 'profile', 'email'],
  ['openid', 'profile', 'User.Read', 'Calendars.Read'],
  ['openid', 'offline_access', 'Mail.Read'],
  ['openid', 'profile', 'Files.Read.All', 'Sites.Read.All'],
  ['openid', 'Calendars.ReadWrite', 'Contacts.Read'],
  ['openid', 'User.Read'],
  ['openid', 'Tasks.ReadWrite', 'Notes.Read'],
  ['openid', 'offline_access', 'Mail.ReadWrite', 'Mail.Send'],
  ['openid', 'Chat.Read', 'ChannelMessage.Send'],
  ['openid', 'profile', 'api://5a3b1c2d-0000-4000-8000-000000000009/Ledger.Merge'],
  ['openid', 'profile', 'Directory.Read.All', 'Group.ReadWrite.All'],
];
const others: readonly (readonly [ProviderId, readonly string[]])[] = [
  ['google', ['https://www.googleapis.com/auth/gmail.readonly']],
  ['github', ['repo', 'read:org']],
  ['microsoft-personal', ['Files.ReadWrite', 'offline_access']],
];
const day = 24 * 60 * 60_000;
const lastDay = Date.parse('2026-11-20T08:00:00.000Z');

const fromPage = { source: 'page', lastSeen: null, checkedAt: '2026-11-02T09:00:00.000Z', consents: [] } as const;

/** So many grants, each of an app of its own; the first few are those to look at closely. */
export function sampleGrants(count: number): readonly Grant[] {
  return Array.from({ length: count }, (_, index) => first[index] ?? makeGrant(index));
}

function makeGrant(index: number): Grant {
  const pick = <Item>(items: readonly Item[], by: number): Item => items[Math.floor(index / by) % items.length] as Item;
  const since = new Date(lastDay - ((index * 37) % 900) * day).toISOString();
  const other = index % 9 === 8 ? pick(others, 9) : null;
  const maker = pick(makers, 1);
  const isWide = index % 23 === 4;
  const grant = mergeConsent(
    null,
    {
      ...common,
      provider: other?.[0] ?? 'entra',
      clientId: `${((index * 2_654_435_761) % 4_294_967_296).toString(16).padStart(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
      appName: `${maker} ${pick(products, 7)}${index < 120 ? '' : ` ${index}`}`,
      publisherName: index % 3 === 0 ? null : maker,
      kind: isWide ? 'tenant-wide' : 'own',
      accountDomain: other ? null : common.accountDomain,
      scopes: other?.[1] ?? pick(sets, 1),
      redirectHost: `app${index}.${maker.toLowerCase().replace(' ', '-')}.example`,
    },
    since,
  );
  if (index % 29 === 11)
    return { ...grant, revokedAt: '2026-11-02T09:00:00.000Z', revokedBy: 'reading', checkedAt: '2026-11-02T09:00:00.000Z' };
  if (index % 31 === 7) return { ...grant, source: 'imported' };
  // As My Apps shows them: neither who allowed it nor what it may do.
  if (index % 8 === 5 && grant.provider === 'entra' && !isWide)
    return { ...grant, ...fromPage, kind: 'unknown', scopes: [], redirectHost: null };
  if (index % 4 === 1) return { ...grant, ...fromPage };
  return { ...grant, lastSeen: new Date(Math.min(lastDay, Date.parse(since) + ((index * 13) % 400) * day)).toISOString() };
}

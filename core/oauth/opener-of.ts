import type { Opener } from './authorization-request.ts';

/**
 * Hosts whose pages are messages to read, or talk, and Microsoft's portals for administrators. Every host below one counts with it.
 * Source: the providers' own addresses, November 2026.
 */
const places: readonly (readonly [Opener, readonly string[]])[] = [
  [
    'mail',
    [
      'outlook.com',
      'outlook.office.com',
      'outlook.office365.com',
      'outlook.office365.us',
      'outlook.live.com',
      'outlook.cloud.microsoft',
      'partner.outlook.cn',
      'mail.google.com',
      'mail.yahoo.com',
      'mail.aol.com',
      'mail.proton.me',
      'app.fastmail.com',
      'mail.zoho.com',
      'mail.zoho.eu',
      'mail.yandex.com',
      'mail.yandex.ru',
      'e.mail.ru',
      'www.icloud.com',
      'app.tuta.com',
      'navigator.gmx.net',
      'navigator.web.de',
    ],
  ],
  [
    'chat',
    [
      'teams.microsoft.com',
      'teams.microsoft.us',
      'teams.live.com',
      'teams.cloud.microsoft',
      'engage.cloud.microsoft',
      'app.slack.com',
      'discord.com',
      'web.whatsapp.com',
      'web.telegram.org',
      'chat.google.com',
      'www.messenger.com',
      'web.skype.com',
      'app.zoom.us',
    ],
  ],
  [
    'portal',
    [
      'entra.microsoft.com',
      'portal.azure.com',
      'portal.azure.us',
      'portal.azure.cn',
      'admin.microsoft.com',
      'admin.cloud.microsoft',
      'admin.office.com',
      'intune.microsoft.com',
      'security.microsoft.com',
    ],
  ],
];

/**
 * Where a request was reached from, by the origin of the page that started the navigation, as the browser reports it: none where no page did (an
 * address that was typed, or a program's), unknown for an origin that says nothing. `isProvider` tells whether it is one of the provider's own.
 */
export function openerOf(origin: string | undefined, isProvider: (origin: string) => boolean): Opener {
  if (origin === undefined) return 'none';
  if (!URL.canParse(origin)) return 'unknown';
  const { host, protocol, origin: plain } = new URL(origin);
  if (protocol !== 'https:' && protocol !== 'http:') return 'unknown';
  if (isProvider(plain)) return 'same-site';
  return places.find(([, hosts]) => hosts.some((known) => host === known || host.endsWith(`.${known}`)))?.[0] ?? 'web';
}

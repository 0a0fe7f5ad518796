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

/** What a request's headers say of where it came from; null where they say nothing. */
export interface Provenance {
  /** The address of the page it was followed from, or its origin alone: `Referer` (RFC 9110, section 10.1.3). */
  readonly referrer: string | null;
  /** `Sec-Fetch-Site` (W3C Fetch Metadata): `none` where no page started it. */
  readonly site: string | null;
}

/**
 * Where a request was reached from: none where no page started it (an address that was typed, or a program's), unknown where nothing
 * says. `isProvider` tells whether an origin is one of the provider's own.
 */
export function openerOf({ referrer, site }: Provenance, isProvider: (origin: string) => boolean): Opener {
  if (referrer === null || !URL.canParse(referrer)) return site === 'none' ? 'none' : site === 'same-origin' ? 'same-site' : 'unknown';
  const { host, protocol, origin: plain } = new URL(referrer);
  if (protocol !== 'https:' && protocol !== 'http:') return 'unknown';
  if (isProvider(plain)) return 'same-site';
  return places.find(([, hosts]) => hosts.some((known) => host === known || host.endsWith(`.${known}`)))?.[0] ?? 'web';
}

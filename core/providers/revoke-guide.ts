/**
 * The way to take access back at each provider, and what to do after allowing something by mistake: data alone, the words are in
 * locales/describe-revoke.ts.
 *
 * Sources: Microsoft Entra documentation (the My Apps portal), GitHub's documentation ("Reviewing and revoking authorization"), Google Account
 * help ("Manage connections between your Google Account and third parties"), and public programs for the addresses of Microsoft's personal
 * accounts. Last checked 2026-11.
 */
import type { Grant } from '../grants/grant.ts';
import type { ProviderId } from '../oauth/authorization-request.ts';
import { installationPrefix } from './account-pages/account-pages.ts';

/** Each has its steps in words, `revoke.<way>.1` and on. */
export type RevokeWay =
  /** Only the organisation can take it back. */
  | 'organisation'
  | 'entra'
  /** The page of the one app, or the list of them. */
  | 'microsoft-personal.app'
  | 'microsoft-personal'
  | 'google'
  | 'github.app'
  | 'github.installation'
  | 'github'
  | 'other';

export interface RevokeGuide {
  readonly way: RevokeWay;
  /** The page of this app alone; null where the provider has none, or where the id we have does not surely lead there. */
  readonly appUrl: string | null;
  /** Whether a reading can tell that the access is gone: My Apps does not say what was allowed, and Google's list may not show all. */
  readonly isConfirmedByReading: boolean;
}

/** How one app's access is taken back. Records are untrusted: only an id of the provider's own form comes into an address. */
export function revokeGuideFor({ provider, clientId, kind }: Pick<Grant, 'provider' | 'clientId' | 'kind'>): RevokeGuide {
  const listed = { appUrl: null, isConfirmedByReading: true };
  if (kind === 'tenant-wide') return { way: 'organisation', appUrl: null, isConfirmedByReading: false };
  switch (provider) {
    case 'entra':
      return { way: 'entra', appUrl: null, isConfirmedByReading: false };
    case 'microsoft-personal':
      // The list numbers many apps in another way than their requests do (core/providers/account-pages/microsoft-account.ts).
      if (!/^[0-9a-f]{16}$/u.test(clientId)) return { way: 'microsoft-personal', ...listed };
      return {
        way: 'microsoft-personal.app',
        appUrl: `https://account.live.com/consent/Edit?client_id=${clientId.toUpperCase()}`,
        isConfirmedByReading: true,
      };
    case 'google':
      return { way: 'google', appUrl: null, isConfirmedByReading: false };
    case 'github':
      return githubGuide(clientId);
    default:
      return { way: 'other', appUrl: null, isConfirmedByReading: false };
  }
}

function githubGuide(clientId: string): RevokeGuide {
  const number = clientId.startsWith(installationPrefix) ? clientId.slice(installationPrefix.length) : '';
  if (/^\d{1,20}$/u.test(number)) {
    return { way: 'github.installation', appUrl: `https://github.com/settings/installations/${number}`, isConfirmedByReading: true };
  }
  // Newer ids have letters of both cases, which records do not keep.
  if (!/^([0-9a-f]{20}|iv1\.[0-9a-f]{16})$/u.test(clientId)) return { way: 'github', appUrl: null, isConfirmedByReading: true };
  const id = clientId.replace(/^iv/u, 'Iv');
  return { way: 'github.app', appUrl: `https://github.com/settings/connections/applications/${id}`, isConfirmedByReading: true };
}

/** What revoking does not do; each has a sentence `revoke.limit.<name>`. */
export const revokeLimits = ['token', 'copies', 'again'] as const;

/** Each has a sentence `aftermath.<name>`. */
export type AftermathName = 'revoke' | 'sessions' | 'mailRules' | 'mailForwarding' | 'keys' | 'password' | 'tell';

export interface AftermathStep {
  readonly name: AftermathName;
  /** The page to do it on; null where there is none, or none that we know. The first step leads to the provider's list of apps. */
  readonly url: string | null;
}

const step = (name: AftermathName, url: string | null = null): AftermathStep => ({ name, url });

const aftermaths: Partial<Record<ProviderId, readonly AftermathStep[]>> = {
  entra: [
    step('revoke', 'https://myapps.microsoft.com/'),
    step('sessions', 'https://mysignins.microsoft.com/security-info'),
    step('mailRules', 'https://outlook.office.com/mail/options/mail/rules'),
    step('mailForwarding', 'https://outlook.office.com/mail/options/mail/forwarding'),
    step('password', 'https://mysignins.microsoft.com/security-info'),
    step('tell'),
  ],
  'microsoft-personal': [
    step('revoke', 'https://account.live.com/consent/Manage'),
    step('sessions', 'https://account.microsoft.com/security'),
    step('mailRules', 'https://outlook.live.com/mail/options/mail/rules'),
    step('mailForwarding', 'https://outlook.live.com/mail/options/mail/forwarding'),
    step('password', 'https://account.live.com/password/change'),
    step('tell'),
  ],
  google: [
    step('revoke', 'https://myaccount.google.com/connections'),
    step('sessions', 'https://myaccount.google.com/device-activity'),
    step('mailRules', 'https://mail.google.com/mail/#settings/filters'),
    step('mailForwarding', 'https://mail.google.com/mail/#settings/fwdandpop'),
    step('password', 'https://myaccount.google.com/signinoptions/password'),
    step('tell'),
  ],
  github: [
    step('revoke', 'https://github.com/settings/applications'),
    step('sessions', 'https://github.com/settings/sessions'),
    step('keys', 'https://github.com/settings/keys'),
    step('password', 'https://github.com/settings/security'),
    step('tell'),
  ],
};

/** "I just allowed something": what to do, in order. `revokeUrl` is the provider's own list, for providers that have no more than that. */
export function aftermathFor(provider: ProviderId, revokeUrl: string): readonly AftermathStep[] {
  return aftermaths[provider] ?? [step('revoke', revokeUrl), step('sessions'), step('password'), step('tell')];
}

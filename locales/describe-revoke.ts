/** How to take access back, what that does not do, and what to do after allowing something by mistake: in words. */
import type { Grant } from '../core/grants/grant.ts';
import type { ProviderId } from '../core/oauth/authorization-request.ts';
import { providers } from '../core/providers/index.ts';
import { aftermathFor, type RevokeGuide, type RevokeWay, revokeGuideFor, revokeLimits } from '../core/providers/revoke-guide.ts';
import { displayText } from '../core/text/display-text.ts';
import type { Words } from './formats.ts';
import type { MessageKey } from './translate.ts';

export interface LinkText {
  readonly url: string;
  readonly label: string;
}

export interface RevokeText {
  /** Null where only the organisation can do it. */
  readonly link: LinkText | null;
  /** In order. */
  readonly steps: readonly string[];
  /** How we get to know that it is gone, or that we cannot. */
  readonly confirmation: string;
  /** For the person to say that it is done. */
  readonly done: string;
  readonly limitsTitle: string;
  readonly limits: readonly string[];
}

export interface AftermathText {
  readonly title: string;
  readonly steps: readonly { readonly text: string; readonly link: LinkText | null }[];
}

const steps: Readonly<Record<RevokeWay, readonly MessageKey[]>> = {
  organisation: ['revoke.organisation.1', 'revoke.organisation.2'],
  entra: ['revoke.entra.1', 'revoke.entra.2', 'revoke.entra.3'],
  'microsoft-personal.app': ['revoke.microsoft-personal.app.1', 'revoke.microsoft-personal.app.2', 'revoke.microsoft-personal.app.3'],
  'microsoft-personal': ['revoke.microsoft-personal.1', 'revoke.microsoft-personal.2', 'revoke.microsoft-personal.3'],
  google: ['revoke.google.1', 'revoke.google.2', 'revoke.google.3'],
  'github.app': ['revoke.github.app.1', 'revoke.github.app.2', 'revoke.github.app.3'],
  'github.installation': ['revoke.github.installation.1', 'revoke.github.installation.2', 'revoke.github.installation.3'],
  github: ['revoke.github.1', 'revoke.github.2', 'revoke.github.3'],
  other: ['revoke.other.1', 'revoke.other.2', 'revoke.other.3'],
};

/** For one app of the list. */
export function describeRevoke(grant: Pick<Grant, 'provider' | 'clientId' | 'kind' | 'appName'>, words: Words): RevokeText {
  const { translate } = words;
  const guide = revokeGuideFor(grant);
  const name = displayText(grant.appName ?? '').text;
  const values = {
    app: name === '' ? translate('revoke.thisApp') : words.quote(name),
    provider: translate(`provider.${grant.provider}`),
  };
  return {
    link: linkOf(guide, grant.provider, words),
    steps: steps[guide.way].map((key) => translate(key, values)),
    confirmation: translate(confirmationOf(guide)),
    done: translate(guide.way === 'organisation' ? 'revoke.done.organisation' : 'revoke.done'),
    limitsTitle: translate('revoke.limits'),
    limits: revokeLimits.map((limit) => translate(`revoke.limit.${limit}`)),
  };
}

function linkOf({ way, appUrl }: RevokeGuide, provider: ProviderId, { translate }: Words): LinkText | null {
  if (way === 'organisation') return null;
  const name = translate(`provider.${provider}`);
  return appUrl === null
    ? { url: providers[provider].revokeUrl, label: translate('revoke.link.list', { provider: name }) }
    : { url: appUrl, label: translate('revoke.link.app', { provider: name }) };
}

function confirmationOf({ way, isConfirmedByReading }: RevokeGuide): MessageKey {
  if (way === 'organisation') return 'revoke.confirmation.organisation';
  return isConfirmedByReading ? 'revoke.confirmation.reading' : 'revoke.confirmation.none';
}

/** "I just allowed something". */
export function describeAftermath(provider: ProviderId, { translate }: Words): AftermathText {
  const name = translate(`provider.${provider}`);
  return {
    title: translate('aftermath.title'),
    steps: aftermathFor(provider, providers[provider].revokeUrl).map(({ name: stepName, url }) => ({
      text: translate(`aftermath.${stepName}`, { provider: name }),
      link: url === null ? null : { url, label: translate(`aftermath.${stepName}.link`, { provider: name }) },
    })),
  };
}

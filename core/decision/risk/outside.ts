import type { Opener } from '../../oauth/authorization-request.ts';

/**
 * Whether a prompt was reached from where a stranger's link is clicked. A portal and the provider's own pages are not among them. Nor is
 * *unknown*: a browser that states no referrer is the ordinary case, and no proof.
 */
export function isOutside(opener: Opener): boolean {
  return isMessage(opener) || opener === 'web';
}

export function isMessage(opener: Opener): boolean {
  return opener === 'mail' || opener === 'chat';
}

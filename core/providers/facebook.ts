/**
 * Facebook, and what Meta lets in through it.
 *
 * Address shapes: Meta's developer documentation, "Manually Build a Login Flow" and "Facebook Login for Devices". Without a `scope`, an
 * app gets what its registration gives every user, or what the configuration behind `config_id` names. Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spacesOrCommas } from './read-plain-request.ts';

const shape = {
  id: 'facebook',
  hosts: ['www.facebook.com', 'facebook.com', 'm.facebook.com', 'web.facebook.com'],
  authorizePath: /^\/+(v\d+\.\d+\/)?dialog\/oauth\/?$/iu,
  devicePath: /^\/+device\/?$/iu,
  scopes: spacesOrCommas,
} as const;

export const facebook: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://www.facebook.com/',
  revokeUrl: 'https://www.facebook.com/settings?tab=applications',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://www.facebook.com/v23.0/dialog/oauth?client_id=1000000000000001&redirect_uri=https%3A%2F%2Ffabrikam-photos.example%2Fauth&scope=email,user_photos',
  'https://facebook.com/dialog/oauth?client_id=1000000000000001&response_type=token',
  'https://www.facebook.com/device',
] as const;

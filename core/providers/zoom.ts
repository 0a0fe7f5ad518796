/**
 * Zoom. Its addresses list no scopes: they are fixed for each app.
 *
 * Address shapes: Zoom's developer documentation, "Using OAuth 2.0" and "Device authorization". Companies may have a host of their own
 * below zoom.us. Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest } from './read-plain-request.ts';

const shape = {
  id: 'zoom',
  hosts: ['zoom.us', '*.zoom.us'],
  authorizePath: /^\/+oauth\/authorize\/?$/iu,
  devicePath: /^\/+(oauth_device|(zoom-)?oauth\/device\/complete\/[^/]+)\/?$/iu,
  scopes: 'fixed',
} as const;

export const zoom: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://zoom.us/',
  revokeUrl: 'https://marketplace.zoom.us/user/installed',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://zoom.us/oauth/authorize?response_type=code&client_id=fAbRiKaMmEeTiNgS00000A&redirect_uri=https%3A%2F%2Ffabrikam-meetings.example%2Fauth',
  'https://contoso.zoom.us/oauth/authorize?response_type=code&client_id=fAbRiKaMmEeTiNgS00000A',
  'https://zoom.us/oauth_device',
] as const;

/**
 * Dropbox. Without a `scope`, it gives everything the app was registered with.
 *
 * Address shapes: Dropbox's documentation for developers, "/oauth2/authorize"; `/1/` is the older path. Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'dropbox',
  hosts: ['www.dropbox.com', 'dropbox.com'],
  authorizePath: /^\/+(1\/)?oauth2\/authorize\/?$/iu,
  devicePath: null,
  scopes: spaces,
} as const;

export const dropbox: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://www.dropbox.com/',
  revokeUrl: 'https://www.dropbox.com/account/connected_apps',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://www.dropbox.com/oauth2/authorize?client_id=fabrikam0000000&response_type=code&token_access_type=offline&scope=files.content.read',
  'https://www.dropbox.com/1/oauth2/authorize?client_id=fabrikam0000000&response_type=token&redirect_uri=https%3A%2F%2Ffabrikam-files.example%2Fauth',
] as const;

/**
 * Box. Without a `scope`, it gives everything the app was registered with. Companies may have a host of their own.
 *
 * Address shapes: Box's developer documentation, "Authorize user". Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'box',
  hosts: ['account.box.com', '*.account.box.com', 'app.box.com', '*.app.box.com', 'api.box.com'],
  authorizePath: /^\/+(api\/)?oauth2\/authorize\/?$/iu,
  devicePath: null,
  scopes: spaces,
} as const;

export const box: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://app.box.com/',
  revokeUrl: 'https://app.box.com/account',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://account.box.com/api/oauth2/authorize?client_id=fabrikam00000000000000000000000a&response_type=code&redirect_uri=https%3A%2F%2Ffabrikam-files.example%2Fauth&scope=root_readonly',
  'https://contoso.app.box.com/api/oauth2/authorize?client_id=fabrikam00000000000000000000000a&response_type=code',
  'https://api.box.com/oauth2/authorize?client_id=fabrikam00000000000000000000000a&response_type=code',
] as const;

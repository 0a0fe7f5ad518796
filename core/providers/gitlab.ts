/**
 * GitLab.com. Servers of one's own share the paths and not the host, so they are not recognised.
 *
 * Without a `scope`, GitLab gives what the app was registered with. Address shapes: GitLab's documentation, "OAuth 2.0 identity provider API".
 * Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'gitlab',
  hosts: ['gitlab.com'],
  authorizePath: /^\/+oauth\/authorize\/?$/iu,
  devicePath: /^\/+oauth\/device(\/confirm)?\/?$/iu,
  scopes: spaces,
} as const;

export const gitlab: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://gitlab.com/',
  revokeUrl: 'https://gitlab.com/-/user_settings/applications',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://gitlab.com/oauth/authorize?client_id=0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9&redirect_uri=https%3A%2F%2Ffabrikam-builds.example%2Fcallback&response_type=code&scope=read_user+read_api',
  'https://gitlab.com/oauth/device',
] as const;

/**
 * Atlassian: Jira and Confluence apps that ask through OAuth 2.0 (3LO).
 *
 * Address shape: Atlassian's developer documentation, "OAuth 2.0 (3LO) apps". Last checked 2026-11.
 */
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'atlassian',
  hosts: ['auth.atlassian.com'],
  authorizePath: /^\/+authorize\/?$/iu,
  devicePath: null,
  scopes: spaces,
} as const;

export const atlassian: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://home.atlassian.com/',
  revokeUrl: 'https://id.atlassian.com/manage-profile/apps',
  readRequest: (url) => readPlainRequest(url, shape),
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://auth.atlassian.com/authorize?audience=api.atlassian.com&client_id=FabrikamBoards0000000000000000AB&scope=read%3Ajira-work%20offline_access&redirect_uri=https%3A%2F%2Ffabrikam-boards.example%2Fauth&response_type=code&prompt=consent',
] as const;

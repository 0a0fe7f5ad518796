/**
 * Slack. A workspace's own host shows the prompt after slack.com was asked.
 *
 * `scope` is what the app's bot may do in the workspace and `user_scope` what the app may do as the user; the same name can stand in both, so
 * those of the user are marked. Address shapes: Slack's documentation, "Installing with OAuth", "Sign in with Slack" and, for
 * `/oauth/authorize`, of classic apps. Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { collectParameters, readScopeList } from '../oauth/read-parameters.ts';
import { asUser } from '../permissions/scopes.ts';
import { decodePath } from './decode-path.ts';
import type { Provider } from './provider.ts';
import { listProviderScopes, readPlainRequest, spacesOrCommas } from './read-plain-request.ts';

const shape = {
  id: 'slack',
  hosts: ['slack.com', '*.slack.com'],
  authorizePath: /^\/+(oauth(\/authorize|\/v2\/authorize|\/v2_user\/authorize)?|openid\/connect\/authorize)\/?$/iu,
  devicePath: null,
  scopes: spacesOrCommas,
} as const;
/** Where `scope` is what the app may do as the user: classic apps, but for these three, and `v2_user`. */
const classicPath = /^\/+oauth\/authorize\/?$/iu;
const userPath = /^\/+oauth\/v2_user\/authorize\/?$/iu;
const workspaceScopes: readonly string[] = ['bot', 'commands', 'incoming-webhook'];
const signInPath = /^\/+openid\//iu;

export const slack: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://app.slack.com/',
  revokeUrl: 'https://slack.com/apps/manage',
  readRequest: readSlackRequest,
};

function readSlackRequest(url: URL): AuthorizationRequest | null {
  const request = readPlainRequest(url, shape);
  const path = decodePath(url.pathname);
  if (request === null || signInPath.test(path)) return request;
  const all = collectParameters(url);
  const [bot, own] = ['scope', 'user_scope'].map((name) => listProviderScopes(shape.id, all.get(name) ?? [], shape.scopes));
  const isOfUser = (scope: string): boolean => userPath.test(path) || (classicPath.test(path) && !workspaceScopes.includes(scope));
  const forWorkspace = (bot ?? []).filter((scope) => !isOfUser(scope));
  const forUser = [...(bot ?? []).filter(isOfUser), ...(own ?? [])];
  return {
    ...request,
    flow: forWorkspace.length > 0 && request.flow === 'code' ? 'app-install' : request.flow,
    ...readScopeList([...new Set([...forWorkspace, ...forUser.map((scope) => `${asUser}${scope}`)])], all),
  };
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://slack.com/oauth/v2/authorize?client_id=1000000000000.2000000000000&scope=chat:write,commands&user_scope=channels:history&redirect_uri=https%3A%2F%2Ffabrikam-chat.example%2Fauth',
  'https://contoso.slack.com/oauth/v2/authorize?client_id=1000000000000.2000000000000&user_scope=identity.basic',
  'https://slack.com/oauth/v2_user/authorize?client_id=1000000000000.2000000000000&scope=search:read',
  'https://slack.com/oauth/authorize?client_id=1000000000000.2000000000000&scope=incoming-webhook',
  'https://contoso.slack.com/oauth?client_id=1000000000000.2000000000000&scope=chat:write',
  'https://slack.com/openid/connect/authorize?client_id=1000000000000.2000000000000&scope=openid%20email&response_type=code',
] as const;

/**
 * Discord: signing in with an account, and adding an app or its bot to a server.
 *
 * Address shapes and permission bits: Discord's developer documentation, "OAuth2" and "Permissions"; discordapp.com is its older host.
 * Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { collectParameters } from '../oauth/read-parameters.ts';
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'discord',
  hosts: ['discord.com', 'www.discord.com', 'ptb.discord.com', 'canary.discord.com', 'discordapp.com', 'www.discordapp.com'],
  authorizePath: /^\/+(api\/(v\d+\/)?)?oauth2\/authorize\/?$/iu,
  devicePath: /^\/+activate\/?$/iu,
  scopes: spaces,
} as const;
const installScopes: readonly string[] = ['bot', 'applications.commands'];
/** The bit that stands for every other, and a scope of our own for it: Discord has it as a number beside the scope `bot`. */
const administratorBit = 8n;
const administratorScope = 'bot:administrator';

export const discord: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://discord.com/',
  // The list is under User Settings, Authorized Apps, which has no address of its own.
  revokeUrl: 'https://discord.com/app',
  readRequest: readDiscordRequest,
};

function readDiscordRequest(url: URL): AuthorizationRequest | null {
  const request = readPlainRequest(url, shape);
  if (request === null || request.flow === 'device') return request;
  const { scopes, flow } = request;
  // Without scopes, the address installs what the app has set for itself.
  const installs = scopes === 'unknown' || scopes.some((scope) => installScopes.includes(scope));
  const asksAll = scopes !== 'unknown' && scopes.includes('bot') && asksAdministrator(url);
  return {
    ...request,
    flow: installs && flow === 'code' ? 'app-install' : flow,
    scopes: asksAll ? [...scopes, administratorScope] : scopes,
  };
}

/** In any of the numbers given, as which of them counts is the provider's business. */
function asksAdministrator(url: URL): boolean {
  const numbers = collectParameters(url).get('permissions') ?? [];
  return numbers.some((text) => /^\s*\d{1,40}\s*$/u.test(text) && (BigInt(text.trim()) & administratorBit) !== 0n);
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://discord.com/oauth2/authorize?client_id=100000000000000001&response_type=code&redirect_uri=https%3A%2F%2Ffabrikam-games.example%2Fauth&scope=identify+guilds',
  'https://discord.com/api/oauth2/authorize?client_id=100000000000000001&permissions=8&scope=bot+applications.commands',
  'https://discordapp.com/oauth2/authorize?client_id=100000000000000001&scope=bot&permissions=1',
  'https://discord.com/activate',
] as const;

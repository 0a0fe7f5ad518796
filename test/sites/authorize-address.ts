import { createHash, randomUUID } from 'node:crypto';
import type { Scenario } from './scenarios.ts';

const entra = 'https://login.microsoftonline.com';
const endpoints = {
  v2: `${entra}/common/oauth2/v2.0/authorize`,
  v1: `${entra}/common/oauth2/authorize`,
  adminconsent: `${entra}/organizations/v2.0/adminconsent`,
  'adminconsent-v1': `${entra}/organizations/adminconsent`,
  consumers: `${entra}/consumers/oauth2/v2.0/authorize`,
  live: 'https://login.live.com/oauth20_authorize.srf',
};

/**
 * The address a demo app sends the browser to. `changes` replaces or, with null, drops parameters, so that a test can ask
 * the same scenario with other scopes.
 */
export function createAuthorizeAddress(scenario: Scenario, changes: Readonly<Record<string, string | null>> = {}): string {
  const address = new URL(endpoints[scenario.endpoint]);
  const state = `${scenario.id}.${randomUUID()}`;
  const parameters: Record<string, string | null> = {
    client_id: scenario.app.clientId,
    redirect_uri: scenario.app.replyUrls[0] ?? null,
    state,
    ...createScopes(scenario),
    ...(scenario.endpoint.startsWith('adminconsent') ? {} : createCodeRequest(scenario)),
    ...changes,
  };
  for (const [name, value] of Object.entries(parameters)) if (value !== null) address.searchParams.set(name, value);
  return address.href;
}

/** The older addresses give what the app has registered. */
function createScopes({ endpoint, scopes }: Scenario): Record<string, string> {
  if (endpoint === 'adminconsent-v1') return {};
  return endpoint === 'v1' ? { resource: 'https://graph.microsoft.com/' } : { scope: scopes.join(' ') };
}

/** The parameters of an authorization code request with proof key (RFC 7636), as public client libraries send them. */
function createCodeRequest(scenario: Scenario): Record<string, string> {
  return {
    response_type: 'code',
    response_mode: scenario.responseMode,
    nonce: randomUUID(),
    code_challenge: createHash('sha256').update(randomUUID()).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: 'you@contoso.example',
  };
}

/**
 * Salesforce: its sign-in hosts, and the host that every organisation has of its own (`contoso.my.salesforce.com`, sandboxes below it).
 *
 * Address shapes: Salesforce Help, "OAuth Authorization Flows". Without a `scope`, an app gets all it was registered with.
 * Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { collectParameters } from '../oauth/read-parameters.ts';
import type { Provider } from './provider.ts';
import { readPlainRequest, spaces } from './read-plain-request.ts';

const shape = {
  id: 'salesforce',
  hosts: ['login.salesforce.com', 'test.salesforce.com', '*.my.salesforce.com'],
  authorizePath: /^\/+services\/oauth2\/authorize\/?$/iu,
  devicePath: /^\/+setup\/connect\/?$/iu,
  scopes: spaces,
} as const;

export const salesforce: Provider = {
  id: shape.id,
  hosts: shape.hosts,
  homeUrl: 'https://login.salesforce.com/',
  // The list is in the personal settings of each organisation, which this address leads to.
  revokeUrl: 'https://login.salesforce.com/',
  readRequest: readSalesforceRequest,
};

function readSalesforceRequest(url: URL): AuthorizationRequest | null {
  const request = readPlainRequest(url, shape);
  // Salesforce's own word for prompt=none.
  const isImmediate = request?.flow === 'code' && collectParameters(url).get('immediate')?.[0]?.trim().toLowerCase() === 'true';
  return isImmediate ? { ...request, flow: 'silent' } : request;
}

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://login.salesforce.com/services/oauth2/authorize?response_type=code&client_id=3MVG9fabrikam00000000000000.AbCdEf&redirect_uri=https%3A%2F%2Ffabrikam-crm.example%2Fauth&scope=api%20refresh_token',
  'https://contoso--test.sandbox.my.salesforce.com/services/oauth2/authorize?response_type=token&client_id=3MVG9fabrikam00000000000000.AbCdEf',
  'https://login.salesforce.com/setup/connect',
] as const;

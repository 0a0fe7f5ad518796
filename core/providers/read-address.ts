import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import type { Provider } from './provider.ts';

/** Longer addresses are not parsed: no browser or provider takes them. */
const MAX_ADDRESS = 100_000;

/**
 * The authorization request that one of the providers reads in an address, with everything secret left out; null when it is none. Never
 * throws. A scheme written twice, as published documentation has it, is taken once.
 */
export function readAddress(address: string, providers: readonly Pick<Provider, 'readRequest'>[]): AuthorizationRequest | null {
  const text = address.trim().replace(/^(https:\/\/)+/iu, 'https://');
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  for (const provider of providers) {
    const request = provider.readRequest(url);
    if (request) return request;
  }
  return null;
}

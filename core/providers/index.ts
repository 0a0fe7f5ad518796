/** The registry: one line per provider. */
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { entra } from './entra.ts';
import { microsoftPersonal } from './microsoft-personal.ts';
import type { Provider } from './provider.ts';

export const providers: Readonly<Record<ProviderId, Provider>> = {
  entra,
  'microsoft-personal': microsoftPersonal,
};

/** Longer addresses are not parsed: no browser or provider takes them. */
const MAX_ADDRESS = 100_000;

/** Every host a prompt of some provider can appear on. */
export const promptHosts: readonly string[] = Object.values(providers).flatMap((provider) => provider.hosts);

/** The provider on whose hosts the pages of an origin are, or null. */
export function findProvider(origin: string): Provider | null {
  return Object.values(providers).find(({ hosts }) => hosts.some((host) => origin === `https://${host}`)) ?? null;
}

/**
 * The authorization request in an address, with everything secret left out; null when it is none. Never throws.
 * A scheme written twice, as published documentation has it, is taken once.
 */
export function readRequest(address: string): AuthorizationRequest | null {
  const text = address.trim().replace(/^(https:\/\/)+/iu, 'https://');
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) return null;
  const url = new URL(text);
  for (const provider of Object.values(providers)) {
    const request = provider.readRequest(url);
    if (request) return request;
  }
  return null;
}

/** The providers whose prompts are explained in their pages: the only ones the worker knows, and whose hosts it may see. */
import type { AuthorizationRequest, ProviderId } from '../oauth/authorization-request.ts';
import { entra } from './entra.ts';
import { microsoftPersonal } from './microsoft-personal.ts';
import type { Provider } from './provider.ts';
import { readAddress } from './read-address.ts';

export const promptProviders: readonly Provider[] = [entra, microsoftPersonal];

/** Every host a prompt of some provider can appear on. */
export const promptHosts: readonly string[] = promptProviders.flatMap((provider) => provider.hosts);

/** The provider on whose hosts the prompts of an origin are, or null. */
export function findProvider(origin: string): Provider | null {
  return promptProviders.find(({ hosts }) => hosts.some((host) => origin === `https://${host}`)) ?? null;
}

/** The provider of that id, where its prompts are read; null where only its requests are. */
export function findPromptProvider(id: ProviderId): Provider | null {
  return promptProviders.find((provider) => provider.id === id) ?? null;
}

/** The authorization request in an address, where it leads to a prompt that is read. See readAddress. */
export function readPromptRequest(address: string): AuthorizationRequest | null {
  return readAddress(address, promptProviders);
}

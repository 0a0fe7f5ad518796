/**
 * Microsoft personal accounts, as far as their requests start on Entra's own hosts (`/consumers/`). Their consent
 * page is another one, on account.live.com, and is not read yet.
 */
import { readMicrosoftRequest } from './entra.ts';
import type { Provider } from './provider.ts';

export const microsoftPersonal: Provider = {
  id: 'microsoft-personal',
  hosts: [],
  homeUrl: 'https://account.microsoft.com/',
  revokeUrl: 'https://account.live.com/consent/Manage',
  readRequest(url) {
    const request = readMicrosoftRequest(url);
    return request?.provider === 'microsoft-personal' ? request : null;
  },
  readPage: () => null,
};

/** Addresses this provider must read; every other provider must not. */
export const examples = [
  'https://login.microsoftonline.com/consumers/oauth2/v2.0/authorize?client_id=11111111-2222-4333-8444-555555555555&response_type=code&redirect_uri=https%3A%2F%2Ftailspin-notes.example%2Fauth&scope=User.Read',
] as const;

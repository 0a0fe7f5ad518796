/**
 * The addresses that people type to enter a device's code at Microsoft. They lead to the pages of entra.ts and microsoft-personal.ts, or are an
 * organisation's own server (AD FS): understood when someone asks, never hosts we request access to.
 *
 * Source: public automation code (MSAL's UI tests and device code requests, AD FS `oauth2/deviceauth`). Last checked 2026-11.
 */
import type { AuthorizationRequest } from '../oauth/authorization-request.ts';
import { decodePath } from './decode-path.ts';
import { isOnHost, namelessRequest } from './read-plain-request.ts';

/** The request in such an address, which names no app; null for any other. */
export function readDeviceAddress(url: URL): AuthorizationRequest | null {
  const path = decodePath(url.pathname)
    .replace(/^\/+|\/$/gu, '')
    .toLowerCase();
  const isMicrosoft = isOnHost(url, ['microsoft.com', 'www.microsoft.com']);
  if (isMicrosoft && path === 'link') return namelessRequest(url, 'microsoft-personal', 'device');
  if (path === 'devicelogin' && (isMicrosoft || isOnHost(url, ['aka.ms']))) return namelessRequest(url, 'entra', 'device');
  // On whatever host the organisation runs it.
  const isAdfs = url.protocol === 'https:' && path === 'adfs/oauth2/deviceauth';
  return isAdfs ? { ...namelessRequest(url, 'entra', 'device'), cloud: 'unknown' } : null;
}

/** Addresses this must read; no provider may. */
export const examples = [
  'https://microsoft.com/devicelogin',
  'https://www.microsoft.com/devicelogin/',
  'https://aka.ms/devicelogin',
  'https://www.microsoft.com/link',
  'https://fs.contoso.example/adfs/oauth2/deviceauth',
] as const;

/** What can be told of the place that an app's answer goes to, from its address alone. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { RedirectClass, RedirectFacts } from '../decision/facts.ts';
import { readRedirect } from '../oauth/read-redirect.ts';
import { decodePunycode } from '../text/decode-punycode.ts';
import { isolatedText } from '../text/isolated-text.ts';

/**
 * Classifies a redirect address (rule A5); `unknown` is no address that we understand, or a name that only means something inside some
 * network. Never throws.
 */
export function classifyRedirect(
  redirectUri: string | null,
  { findRegistrableDomain, hostingOf }: Pick<Catalogue, 'findRegistrableDomain' | 'hostingOf'>,
): RedirectFacts {
  const redirect = redirectUri === null ? null : readRedirect(redirectUri);
  const found =
    redirect === null ? 'unknown' : redirect.host === null ? classOfScheme(redirect.uri) : classOfHost(redirect.host, hostingOf);
  const isNamed = redirect?.host && !/^(unknown|localhost|ip)$/u.test(found);
  return { class: found, registrableDomain: isNamed ? findRegistrableDomain(redirect.host) : null };
}

/** A document or a program in the place of an address is no redirect that we know of. */
function classOfScheme(uri: string): RedirectClass {
  return /^(about|blob|data|file|javascript|view-source):/u.test(uri) ? 'unknown' : 'custom-scheme';
}

function classOfHost(host: string, hostingOf: Catalogue['hostingOf']): RedirectClass {
  if (host === 'localhost') return 'localhost';
  if (/^\[|^[\d.]+$/u.test(host)) return 'ip';
  // A name without a dot means what the network it is used in wants it to mean.
  if (!host.includes('.')) return 'unknown';
  const hosting = hostingOf(host);
  if (hosting !== null && hosting !== 'shared') return hosting;
  return /(^|\.)xn--/u.test(host) ? 'punycode' : 'ordinary';
}

/** How a host in punycode reads, isolated and with what it hides made visible; null for every other. It never stands for the host alone. */
export function readPunycode(host: string): string | null {
  if (!/(^|\.)xn--/u.test(host)) return null;
  const labels = host.split('.').map((label) => (label.startsWith('xn--') ? decodePunycode(label) : label));
  // A host may have 253 characters; the sentence around it does not turn with it.
  return labels.includes(null) ? null : isolatedText(labels.join('.'), 253);
}

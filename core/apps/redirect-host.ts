/** What can be told of the place that an app's answer goes to, from its address alone. */
import type { RedirectClass, Tristate } from '../decision/facts.ts';
import { danglingProneHost, danglingProneSuffixes, freeHostingSuffixes } from '../oauth/hosting-suffixes.ts';
import { readRedirect } from '../oauth/read-redirect.ts';
import { isRedirectHostWithin } from '../policy/match-app-entry.ts';
import { decodePunycode } from '../text/decode-punycode.ts';
import { displayText } from '../text/display-text.ts';
import { isolate } from '../text/isolate.ts';

export interface RedirectHost {
  /** `unknown` is no address that we understand, or a name that only means something inside some network. */
  readonly class: RedirectClass;
  /** The host (of a custom scheme, the scheme) to be shown, in ASCII as the browser addresses it and isolated; null for `unknown`. */
  readonly shown: string | null;
  /** How a host in punycode reads, isolated and with what it hides made visible; null for every other. It never stands for the host alone. */
  readonly reads: string | null;
  /** What one owner holds of the host: the name to compare with a publisher's domain. Null where there is none. */
  readonly registrableDomain: string | null;
  /** Whether the host is one of this client's usual ones; unknown where none are known. */
  readonly isKnownForClient: Tristate;
}

export interface RedirectContext {
  /** Hosts (and all below them) that this client is known to use: from its entry in a policy, our catalogue, an earlier prompt. */
  readonly knownHosts: readonly string[];
  /** The registrable domain of a host by the Public Suffix List: see core/oauth/registrable-domain.ts. */
  readonly findRegistrableDomain: (host: string) => string | null;
}

const unknownRedirect: RedirectHost = {
  class: 'unknown',
  shown: null,
  reads: null,
  registrableDomain: null,
  isKnownForClient: 'unknown',
};

/** Longer schemes are cut where they are shown. */
const longestScheme = 40;

/** Classifies a redirect address (rule A5). Never throws. */
export function classifyRedirect(redirectUri: string | null, { knownHosts, findRegistrableDomain }: RedirectContext): RedirectHost {
  const redirect = redirectUri === null ? null : readRedirect(redirectUri);
  if (redirect === null) return unknownRedirect;
  if (redirect.host === null) return classifyScheme(redirect.uri);
  const host = redirect.host;
  const found = classOfHost(host);
  if (found === 'unknown') return { ...unknownRedirect, shown: show(host) };
  return {
    class: found,
    shown: show(host),
    reads: readPunycode(host),
    registrableDomain: found === 'localhost' || found === 'ip' ? null : findRegistrableDomain(host),
    isKnownForClient: knownHosts.length === 0 ? 'unknown' : isRedirectHostWithin(host, knownHosts) ? 'yes' : 'no',
  };
}

/** A document or a program in the place of an address is no redirect that we know of. */
function classifyScheme(uri: string): RedirectHost {
  const scheme = uri.slice(0, uri.indexOf(':'));
  if (/^(about|blob|data|file|javascript|view-source)$/u.test(scheme)) return unknownRedirect;
  return { ...unknownRedirect, class: 'custom-scheme', shown: show(scheme, longestScheme) };
}

function classOfHost(host: string): RedirectClass {
  if (host === 'localhost') return 'localhost';
  if (/^\[|^[\d.]+$/u.test(host)) return 'ip';
  // A name without a dot means what the network it is used in wants it to mean.
  if (!host.includes('.')) return 'unknown';
  if (isRedirectHostWithin(host, danglingProneSuffixes) || danglingProneHost.test(host)) return 'dangling-prone';
  if (isRedirectHostWithin(host, freeHostingSuffixes)) return 'free-hosting';
  return /(^|\.)xn--/u.test(host) ? 'punycode' : 'ordinary';
}

/** How a host in punycode reads, isolated and with what it hides made visible; null for every other. */
export function readPunycode(host: string): string | null {
  if (!/(^|\.)xn--/u.test(host)) return null;
  const labels = host.split('.').map((label) => (label.startsWith('xn--') ? decodePunycode(label) : label));
  return labels.includes(null) ? null : show(labels.join('.'));
}

/** A host may have 253 characters; the sentence around it does not turn with it. */
function show(text: string, maxGraphemes = 253): string {
  return isolate(displayText(text, maxGraphemes).text);
}

/** The forms that texts in a policy or a record may have. Each reader gives the canonical text, or null. */

import { normaliseResource } from '../permissions/microsoft-scopes.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';

const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const onlyGuid = new RegExp(`^${guid.source}$`);
/** As the Windows registry writes ids. */
const bracedGuid = new RegExp(`^\\{(${guid.source})\\}$`);

const inForm = (form: RegExp) => (raw: string) => {
  const text = raw.trim();
  return form.test(text) ? text : null;
};
const inLowerForm = (form: RegExp) => (raw: string) => inForm(form)(toLowerAscii(raw));

/** Any provider's client id is visible ASCII without spaces (RFC 6749, appendix A.1); a name with a space is none, nor is a GUID with a digit too few. Lower case. */
export function readClientId(raw: string): string | null {
  const text = toLowerAscii(raw.trim()).replace(bracedGuid, '$1');
  const isMistypedGuid = /^[0-9a-f]+-[0-9a-f-]{20,40}$/.test(text) && !onlyGuid.test(text);
  return /^[\x21-\x7e]+$/.test(text) && !isMistypedGuid ? text : null;
}

/** For block entries, which must not be lost to a slip: the id within a sentence, else the text as it stands. */
export function findClientId(raw: string): string | null {
  const text = toLowerAscii(raw.trim());
  return guid.exec(text)?.[0] ?? (text === '' ? null : text);
}

export const readTenantId = inLowerForm(onlyGuid);

/** A verified publisher's partner id: digits today, other short ids tolerated. */
export const readPublisherId = inLowerForm(/^[a-z0-9-]{1,64}$/);

/** A host name in ASCII (punycode), an IPv4 address or `localhost`; no scheme, port, path or wildcard, no bare top level. */
export function readHost(raw: string): string | null {
  const text = toLowerAscii(raw.trim()).replace(/\.$/, '');
  if (text === '' || text.length > 253 || /[\s/\\?#@:%[\]<>^|*{}`"',;&=+!$()~]/.test(text)) return null;
  if (!URL.canParse(`https://${text}/`)) return null;
  const host = new URL(`https://${text}/`).hostname;
  const isAddress = /^\d+(\.\d+){3}$/.test(host);
  if (isAddress) return host === text ? host : null; // `1` is an address too, as browsers read it
  const labels = host.split('.');
  const isName = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return isName && (labels.length > 1 || host === 'localhost') ? host : null;
}

/** For block entries: the host within an address or behind a wildcard. */
export function findHost(raw: string): string | null {
  const text = raw.trim().replace(/^\*?\./, '');
  const plain = readHost(text);
  if (plain !== null) return plain;
  const address = text.includes('://') ? text : `https://${text}`;
  return URL.canParse(address) ? readHost(new URL(address).hostname.replace(/^\*\./, '')) : null;
}

/** The part of an account behind the @. */
export function readDomain(raw: string): string | null {
  const host = readHost(raw);
  return host === null || host === 'localhost' || /^[\d.]+$/.test(host) ? null : host;
}

/** An ISO 8601 date, or an instant with its offset; a time without one would mean another moment on every machine. */
export function readDate(raw: string): string | null {
  const text = raw.trim();
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/.exec(text);
  if (!match || Number.isNaN(Date.parse(text))) return null;
  const midnight = Date.parse(`${match[1]}T00:00:00Z`);
  // 31 February parses, as a day in March.
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(String(match[1])) ? text : null;
}

/** An https address in ASCII without user info; a placeholder must not choose the host. */
export function readHttpsAddress(raw: string): string | null {
  const text = raw.trim();
  if (!/^https:\/\/[\x21-\x7e]+$/i.test(text) || /["<>\\^`|]/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' && readHost(url.hostname) !== null ? text : null;
}

/** A plain address: nothing that would add a header, a recipient or a field to a `mailto:` link. */
export function readMailAddress(raw: string): string | null {
  const text = raw.trim();
  const match = /^([a-z0-9._'+-]{1,64})@([^@]+)$/i.exec(text);
  const domain = match ? readDomain(match[2] ?? '') : null;
  return match && domain !== null ? `${match[1]}@${domain}` : null;
}

/** A language tag (BCP 47) in lower case, such as `nl` or `nl-be`. */
export const readLanguageTag = inLowerForm(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/);

/** One scope as it is written, whose spelling is its provider's to tell (normaliseScope); a list in one text is not one scope. */
export const readScope = inForm(/^(?!\S*[,;"\\])[\x21-\x7e]+$/);

/** The address or the app id of an API, in the one spelling that scopes have. */
export function readResource(raw: string): string | null {
  const text = readScope(raw);
  return text === null ? null : normaliseResource(text);
}

/** An id that somebody else gave, of letters, digits and `._@-`. */
export const readLabel = inForm(/^[\w.@-]+$/);

export const readKeyName = inForm(/^[A-Za-z][A-Za-z0-9]*$/);

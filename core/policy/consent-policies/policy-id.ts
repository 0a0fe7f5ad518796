import { toLowerAscii } from '../../text/to-lower-ascii.ts';

/** One page of Microsoft's documentation spells this id in two ways, read 2026-01-22; it is one policy. */
const otherSpelling = 'microsoft-user-allow-default-consent-apps';
const oneSpelling = 'microsoft-user-default-allow-consent-apps';

/** The one spelling of a policy's id; Entra compares ids without regard to case. */
export function canonicalPolicyId(id: string): string {
  const text = toLowerAscii(id);
  return text === otherSpelling ? oneSpelling : text;
}

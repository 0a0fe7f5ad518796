/** Permissions that together give more than each alone. The one definition: what they enable is told of them, and rule A6 scores them. */
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { Permission } from '../permission.ts';

export type CombinationName =
  | 'whole-mailbox'
  | 'mail-and-send'
  | 'mail-and-contacts'
  | 'code-takeover'
  | 'mail-and-lasting'
  | 'all-files-and-lasting';

export interface Combination {
  readonly name: CombinationName;
  /** What they are about: of several about one thing the gravest says it all. */
  readonly about: 'mail' | 'code' | 'files';
  /** How grave it is before anything is known of the publisher (docs/decisions.md, 4). */
  readonly level: 2 | 3;
}

/** Protocols that open a mailbox as a whole, by the permissions that stand for them; Exchange, Graph, personal accounts and Gmail. */
const wholeMailbox = /(?:^|\/)(?:(?:eas|ews|imap|pop)\.accessasuser\.all|full_access_as_user|wl\.imap)$/iu;
const gmailWhole = 'https://mail.google.com/';

/**
 * Which together attack more than each alone: measured on the apps of published investigations against attested ones (docs/decisions.md, 4).
 * The gravest first; what is asked alone is left to the other rules.
 */
const combinations: readonly (Combination & { readonly isIn: (set: Contents) => boolean })[] = [
  { name: 'whole-mailbox', about: 'mail', level: 3, isIn: ({ hasWholeMailbox }) => hasWholeMailbox },
  { name: 'mail-and-send', about: 'mail', level: 3, isIn: ({ hasMail, hasSend }) => hasMail && hasSend },
  { name: 'mail-and-contacts', about: 'mail', level: 3, isIn: ({ hasMail, hasContacts }) => hasMail && hasContacts },
  { name: 'code-takeover', about: 'code', level: 3, isIn: ({ hasCodeTakeover }) => hasCodeTakeover },
  { name: 'mail-and-lasting', about: 'mail', level: 2, isIn: ({ hasMail, isLasting }) => hasMail && isLasting },
  { name: 'all-files-and-lasting', about: 'files', level: 2, isIn: ({ hasAllFiles, isLasting }) => hasAllFiles && isLasting },
];

/** The combinations in a set, the gravest first, one for each thing they are about. */
export function combinationsIn(permissions: readonly Permission[]): readonly Combination[] {
  const contents = contentsOf(permissions);
  const found = combinations.filter(({ isIn }) => isIn(contents));
  return found
    .filter(({ about }, index) => found.findIndex((other) => other.about === about) === index)
    .map(({ name, about, level }) => ({ name, about, level }));
}

type Contents = ReturnType<typeof contentsOf>;

function contentsOf(permissions: readonly Permission[]) {
  const keys = new Set(permissions.map(({ scope }) => toLowerAscii(scope)));
  const isGrave = ({ level }: Permission) => level === 'high' || level === 'critical';
  // What is around a mailbox or a site, such as its settings, opens no message and no file.
  const opening = permissions.filter(({ isContent }) => isContent);
  return {
    hasMail: opening.some((each) => each.data === 'mail' && each.verb !== 'send' && isGrave(each)),
    hasSend: opening.some(({ data, verb }) => data === 'mail' && (verb === 'send' || verb === 'administer')),
    hasContacts: opening.some(({ data }) => data === 'contacts'),
    hasAllFiles: opening.some(
      ({ data, reach }) => (data === 'files' || data === 'sites') && (reach === 'open' || reach === 'organisation'),
    ),
    isLasting: permissions.some(({ data }) => data === 'stay-signed-in'),
    hasWholeMailbox: permissions.some(({ scope }) => wholeMailbox.test(scope)) || keys.has(gmailWhole),
    // GitHub: every repository, the right to delete them, and the organisation.
    hasCodeTakeover: ['repo', 'delete_repo', 'admin:org'].every((name) => keys.has(name)),
  };
}

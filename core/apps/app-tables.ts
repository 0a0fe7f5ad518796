/** What the catalogue's tables of apps say of a client id. The tables come in as text: see core/text/packed-table.ts and catalogue/README.md. */
import { findRecord, listRecords } from '../text/packed-table.ts';
import { toLowerAscii } from '../text/to-lower-ascii.ts';

/** One of Microsoft's own apps. Its id alone proves nothing: the redirect address has to fit as well. */
export interface FirstPartyApp {
  readonly name: string | null;
  readonly ownerTenant: string | null;
  /** A public client that takes its answer on the user's own machine. */
  readonly isNativeClient: boolean;
}

/** An app that its publisher has described to Microsoft or that is known from public code. */
export interface ThirdPartyApp {
  readonly name: string | null;
  readonly publisher: string | null;
  /** Most have one; some publishers named two. */
  readonly domains: readonly string[];
  /** Microsoft Graph's delegated permissions that the publisher says it uses, as they were in August 2022; null where none are told. */
  readonly usualScopes: readonly string[] | null;
  /** Whether the publisher described it; the others are known from public source code, and tell no permissions at all. */
  readonly isSelfDescribed: boolean;
}

export type ReportedProvider = 'microsoft' | 'google' | 'github';

/**
 * `malicious` was made to attack people. `compromised` and `historical` are honest apps whose publisher was broken into, recently or years
 * ago: a dated note. `dual-use` is an ordinary product that intruders also use. `reused` is the id of a public client that any program
 * can and many do use as their own: it proves nothing.
 */
export const reportedClasses = ['malicious', 'compromised', 'historical', 'dual-use', 'reused'] as const;
export type ReportedClass = (typeof reportedClasses)[number];

export interface ReportedApp {
  /** The worst that is reported; `reused` only where that is all. */
  readonly class: ReportedClass;
  /** Whether the id is one that other programs use as theirs, whatever else is reported of it. */
  readonly isReused: boolean;
  /** Null where none was published, or where the sources name two products for one id. */
  readonly name: string | null;
  /** ISO date: of a malicious or dual-use app when it was first listed, of the others when the event became known. Null where no source tells. */
  readonly since: string | null;
  /** Who says so: a source's name, or host and path of an address. */
  readonly reference: string;
  readonly ownerTenant: string | null;
}

/** By client id, in any case. */
export function findFirstPartyApp(table: string, clientId: string): FirstPartyApp | null {
  const record = findById(table, clientId);
  if (!record) return null;
  const [, name, ownerTenant, native] = record;
  return { name: textOrNull(name), ownerTenant: textOrNull(ownerTenant), isNativeClient: native === 'yes' };
}

/** By client id, in any case. */
export function findThirdPartyApp(table: string, clientId: string): ThirdPartyApp | null {
  const record = findById(table, clientId);
  if (!record) return null;
  const [, name, publisher, domains, permissions] = record;
  // Those that an app uses without a user are marked; no prompt of a user asks for them.
  const usualScopes = words(permissions).filter((permission) => !permission.startsWith('app:'));
  return {
    name: textOrNull(name),
    publisher: textOrNull(publisher),
    domains: words(domains),
    usualScopes: usualScopes.length === 0 ? null : usualScopes,
    isSelfDescribed: permissions !== '',
  };
}

/** By provider and client id, in any case. On GitHub the sources know some apps by their name only: there that is the id. */
export function findReportedApp(table: string, provider: ReportedProvider, clientId: string): ReportedApp | null {
  const record = clientId.includes('\t') ? null : findRecord(table, `${provider}\t${toLowerAscii(clientId)}`);
  if (!record) return null;
  const [, , name, given, since, reference = '', ownerTenant, alsoReused] = record;
  const found = reportedClasses.find((known) => known === given);
  if (!found) return null;
  return {
    class: found,
    isReused: found === 'reused' || alsoReused === 'yes',
    name: textOrNull(name),
    since: textOrNull(since),
    reference,
    ownerTenant: textOrNull(ownerTenant),
  };
}

/** Ids that are called both Microsoft's own and harmful: an error of a list, and the catalogue must not be built with one. */
export function listContradictions(firstPartyTable: string, reportedTable: string): readonly string[] {
  return listRecords(reportedTable)
    .filter(([provider, , , given]) => provider === 'microsoft' && given !== 'reused')
    .flatMap(([, id = '']) => (findFirstPartyApp(firstPartyTable, id) ? [id] : []));
}

function findById(table: string, clientId: string): readonly string[] | null {
  return clientId.includes('\t') ? null : findRecord(table, toLowerAscii(clientId));
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(' ').filter((word) => word !== '');
}

function textOrNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

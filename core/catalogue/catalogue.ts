/** What the extension knows offline, opened from the packed tables of its own package. */
import {
  type FirstPartyApp,
  findFirstPartyApp,
  findReportedApp,
  findThirdPartyApp,
  type ReportedApp,
  type ReportedProvider,
  type ThirdPartyApp,
} from '../apps/app-tables.ts';
import { type NameFacts, readName } from '../apps/name-facts.ts';
import { type NameLists, openNameLists } from '../apps/name-lists.ts';
import type { Opener } from '../oauth/authorization-request.ts';
import { kindOfSite } from '../oauth/opener-of.ts';
import { findRegistrableDomain } from '../oauth/registrable-domain.ts';
import { type Hosting, hostingOf, isSharedSuffix } from '../oauth/shared-hosts.ts';
import { type FindNameWord, openNameWords } from '../permissions/grammar/name-words.ts';
import type { ToldByName } from '../permissions/grammar/told-by-name.ts';
import { type FindNarrower, findNarrower } from '../permissions/narrower-table.ts';
import { type FindScopeById, findScopeById } from '../permissions/permission-ids.ts';
import { type FindPermission, openPermissionTables } from '../permissions/permission-table.ts';
import { findByTitle } from '../permissions/title-hash.ts';
import type { ConsentPolicy } from '../policy/consent-policies/consent-policy.ts';
import { type PresetName, presetPolicies } from '../policy/consent-policies/presets/index.ts';

/** Texts of tables by their names; scripts/pack-catalogue.ts says where each comes from and what it leaves out. */
export type PackedCatalogue = Readonly<Record<(typeof packedTables)[number], string>>;
export const packedTables = [
  'microsoft-permissions',
  'provider-permissions',
  'name-words',
  'narrower',
  'permission-ids',
  'first-party-apps',
  'third-party-apps',
  'reported-apps',
  'brands',
  'plain-words',
  'look-alike-letters',
  'opener-hosts',
  'shared-hosts',
  'recommended-consent',
  'consent-titles',
  'public-suffixes',
] as const;

/** Apps are found by client id in any case. */
export interface Catalogue {
  readonly findFirstPartyApp: (clientId: string) => FirstPartyApp | null;
  readonly findThirdPartyApp: (clientId: string) => ThirdPartyApp | null;
  readonly findReportedApp: (provider: ReportedProvider, clientId: string) => ReportedApp | null;
  /** What an app's name shows by itself. */
  readonly readName: (appName: string | null) => NameFacts;
  /** The part of a host that one owner holds (core/oauth/registrable-domain.ts). */
  readonly findRegistrableDomain: (host: string) => string | null;
  /** What is read on a host of the web (core/oauth/opener-of.ts). */
  readonly kindOfSite: (host: string) => Opener;
  /** Whose platform a host is on, and whether it is a suffix that strangers share (core/oauth/shared-hosts.ts). */
  readonly hostingOf: (host: string) => Hosting | null;
  readonly isSharedSuffix: (host: string) => boolean;
  /** The policies that one of Entra's built-in choices stands for. */
  readonly presetPolicies: (name: PresetName) => readonly ConsentPolicy[];
  readonly findPermission: FindPermission;
  /** Smaller permissions of the same vocabulary (core/permissions/set/narrower.ts). */
  readonly findNarrower: FindNarrower;
  /** What single words of Microsoft's names stand for, where no table has the name. */
  readonly findNameWord: FindNameWord;
  /** What a name that no table has tells at another provider than Microsoft (core/permissions/grammar/parse-provider-name.ts). */
  readonly parseProviderName: (provider: string, name: string) => ToldByName;
  /** The normalised scope that one of Microsoft's permission ids stands for. */
  readonly findScopeById: FindScopeById;
  /** The delegated permissions of Microsoft Graph that a prompt calls `title` (core/permissions/title-hash.ts). */
  readonly findPermissionsByTitle: (language: string | null, title: string) => readonly string[];
}

/** Nothing is read before the first question. Whoever meets other providers' names says who reads those that no table has. */
export function openCatalogue(packed: PackedCatalogue, parseProviderName: Catalogue['parseProviderName']): Catalogue {
  let nameLists: NameLists | undefined;
  return {
    findFirstPartyApp: (clientId) => findFirstPartyApp(packed['first-party-apps'], clientId),
    findThirdPartyApp: (clientId) => findThirdPartyApp(packed['third-party-apps'], clientId),
    findReportedApp: (provider, clientId) => findReportedApp(packed['reported-apps'], provider, clientId),
    readName: (appName) => {
      nameLists ??= openNameLists(packed.brands, packed['plain-words'], packed['look-alike-letters']);
      return readName(appName, nameLists);
    },
    findRegistrableDomain: (host) => findRegistrableDomain(packed['public-suffixes'], host),
    kindOfSite: (host) => kindOfSite(packed['opener-hosts'], host),
    hostingOf: (host) => hostingOf(packed['shared-hosts'], host),
    isSharedSuffix: (host) => isSharedSuffix(packed['shared-hosts'], host),
    presetPolicies: (name) => presetPolicies(name, packed['recommended-consent']),
    findPermission: openPermissionTables(packed['microsoft-permissions'], packed['provider-permissions']),
    findNarrower: (vocabulary, name) => findNarrower(packed.narrower, vocabulary, name),
    findNameWord: openNameWords(packed['name-words']),
    parseProviderName,
    findScopeById: (id) => findScopeById(packed['permission-ids'], id),
    findPermissionsByTitle: (language, title) => findByTitle(packed['consent-titles'], language, title),
  };
}

/**
 * How old the lists are that this version carries. The date is that of the youngest full source of the permissions; catalogue/README.md names
 * every source with its own.
 */
export const catalogueAge = { date: '2026-08-20', source: 'merill/microsoft-info' } as const;

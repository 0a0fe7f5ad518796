/** Judges the authorization addresses that stand in public repositories and documentation under the built-in policy. */
import { readFileSync } from 'node:fs';
import { openCatalogue } from '../core/catalogue/catalogue.ts';
import { decide } from '../core/decision/decide.ts';
import type { PageFacts } from '../core/decision/facts.ts';
import { gatherFacts } from '../core/decision/gather-facts.ts';
import { type Intervention, intervene } from '../core/decision/intervention.ts';
import { unseenPage } from '../core/decision/page-facts.ts';
import { grantFactsFor } from '../core/grants/grant.ts';
import type { AuthorizationRequest } from '../core/oauth/authorization-request.ts';
import { parseProviderName } from '../core/permissions/grammar/parse-provider-name.ts';
import { readPolicy } from '../core/policy/read-policy.ts';
import { readRequest } from '../core/providers/index.ts';
import { packCatalogue } from './pack-catalogue.ts';

/** One line of test/data/authorize-addresses.tsv: an address as published (August 2026), and what a person reads in it. */
export interface SeenAddress {
  readonly address: string;
  readonly provider: string;
  readonly flow: string;
  /** Lower case, as a request has it; null where the address names none. */
  readonly clientId: string | null;
  /** How many scopes the address lists. */
  readonly scopes: number | 'unknown';
  /** What is odd about it, as the collection notes it. */
  readonly note: string;
}

export interface JudgedAddress {
  readonly seen: SeenAddress;
  readonly request: AuthorizationRequest | null;
  /** What a person meets where only the address is known, and where the page was read and its publisher is verified. */
  readonly byAddress: Intervention['strength'];
  readonly byVerifiedPage: Intervention['strength'];
}

const catalogue = openCatalogue(packCatalogue(), parseProviderName);
const builtIn = readPolicy({}, { state: 'none', asOf: null });
/** Any moment will do: no address depends on one. */
const now = '2026-11-23T09:00:00.000Z';

/** The collected addresses, odd, truncated and malformed ones included. */
export function readSeenAddresses(): readonly SeenAddress[] {
  const [, ...lines] = readFileSync(new URL('../test/data/authorize-addresses.tsv', import.meta.url), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map(readLine);
}

function readLine(line: string): SeenAddress {
  const [provider = '', flow = '', clientId = '-', scopes, note = '', address = ''] = line.split('\t');
  return {
    address,
    provider,
    flow,
    clientId: clientId === '-' ? null : clientId,
    scopes: Number(scopes) || 'unknown',
    note,
  };
}

/** The same addresses give the same judgement, whenever and wherever. */
export function judgeAddresses(): readonly JudgedAddress[] {
  return readSeenAddresses().map((seen) => {
    const request = readRequest(seen.address);
    return { seen, request, byAddress: judge(request, unseenPage), byVerifiedPage: judge(request, verifiedPage(request)) };
  });
}

/** Whether a person is kept from going on at once; a mark in the toolbar keeps nobody. */
export function interrupts(strength: Intervention['strength']): boolean {
  return strength === 'card' || strength === 'page';
}

/** What is no request is not judged, and nothing is shown. */
function judge(request: AuthorizationRequest | null, page: PageFacts): Intervention['strength'] {
  if (request === null) return 'nothing';
  const grants = grantFactsFor([], request);
  const facts = gatherFacts({ request, page, opener: 'unknown', grants, policy: builtIn, isAdmin: 'unknown', now }, catalogue);
  return intervene(decide(facts), builtIn.mode).strength;
}

function verifiedPage(request: AuthorizationRequest | null): PageFacts {
  const kind = request?.flow === 'device' ? 'device' : 'consent';
  return { ...unseenPage, kind, badge: 'verified', crossTenant: 'yes', orgWideTicked: 'no', source: 'page-data' };
}

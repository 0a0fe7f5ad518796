/** Samples of the warning, each made as a real one is, for places that show what one looks like. */
import type { Catalogue } from '../../core/catalogue/catalogue.ts';
import { decide } from '../../core/decision/decide.ts';
import type { PageFacts } from '../../core/decision/facts.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { intervene } from '../../core/decision/intervention.ts';
import { unseenPage } from '../../core/decision/page-facts.ts';
import type { Opener } from '../../core/oauth/authorization-request.ts';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { OwnLists } from '../../core/policy/own-lists.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { readRequest } from '../../core/providers/index.ts';
import type { CardText } from '../../core/warning.ts';
import { holdBackAsking } from '../../locales/asked-before.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import type { Words } from '../../locales/formats.ts';
import { describeWrongMark } from '../../locales/wrong-report.ts';
import { withPictures } from '../card-pictures.ts';
import { cardPictures } from '../picture-of.ts';

/** A prompt in few words; what is left out is the ordinary case. Every app in one is invented, and so is its maker. */
export interface SamplePrompt {
  /** Separated by spaces, as in an address; null: the address lists none. */
  readonly scopes: string | null;
  readonly page: Partial<PageFacts>;
  /** The address up to its parameters, where it is not the usual one. */
  readonly endpoint?: string;
  readonly clientId?: string | null;
  readonly redirectUri?: string | null;
  /** Managed keys, as an organisation would push them. */
  readonly policy?: object;
  readonly own?: OwnSettings;
  /** Whether the person said before that this warning is wrong. */
  readonly isMarkedWrong?: boolean;
  /** When the person asked their organisation for it before. */
  readonly askedAt?: string;
  readonly opener?: Opener;
  readonly lists?: Partial<OwnLists>;
  /** Given before, and since when. */
  readonly granted?: { readonly scopes: readonly string[]; readonly since: string };
}

const mailPrompt: SamplePrompt = {
  scopes: 'offline_access Mail.Read',
  page: { appName: 'Inbox Turbo', badge: 'unverified' },
};

/** An unverified app that asks to read mail; null only where the sample could not be made. */
export function sampleWarning(words: Words, catalogue: Catalogue, now: string): CardText | null {
  return describeSample(mailPrompt, words, catalogue, now);
}

/** What the card would say of a prompt; null where its address is none of a provider. */
export function describeSample(sample: SamplePrompt, words: Words, catalogue: Catalogue, now: string): CardText | null {
  const request = readRequest(addressOf(sample));
  if (!request) return null;
  const { policy = {}, own = {}, lists = {}, granted = null, opener = 'unknown', askedAt, page } = sample;
  const state = Object.keys(policy).length === 0 ? ('none' as const) : ('ready' as const);
  const settings = combineSettings(policy, own, { state, asOf: state === 'none' ? null : now }, lists);
  const facts = gatherFacts(
    {
      request,
      page: { ...unseenPage, crossTenant: 'yes', source: 'page-data', ...page },
      opener,
      grants: { own: granted, tenantWide: null, redirectHosts: [] },
      policy: settings.policy,
      isAdmin: 'unknown',
      now,
    },
    catalogue,
  );
  const decision = decide(facts);
  const asked = askedAt === undefined ? null : { ...request, clientId: request.clientId ?? '', appName: null, at: askedAt };
  const said = describeWarning(facts, decision, intervene(decision, facts.policy.mode), words);
  const text = withPictures(holdBackAsking(said, asked, settings.policy.orgName, words), cardPictures);
  return { ...text, wrong: describeWrongMark(facts, decision, sample.isMarkedWrong === true, '0.1.0', words) };
}

function addressOf({
  endpoint = 'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
  clientId = '5a3b1c2d-0000-4000-8000-000000000001',
  redirectUri = 'https://inbox-turbo.example/auth',
  scopes,
}: SamplePrompt): string {
  const parameters = { client_id: clientId, redirect_uri: redirectUri, response_type: 'code', scope: scopes };
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return `${endpoint}?${new URLSearchParams(given)}`;
}

/** Brings the facts of one prompt together and judges it. */
import { withPictures } from '../../components/pictures.ts';
import { decide } from '../../core/decision/decide.ts';
import type { Decision } from '../../core/decision/decision.ts';
import type { Facts, PageFacts } from '../../core/decision/facts.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { type Intervention, intervene } from '../../core/decision/intervention.ts';
import { type Grant, grantFactsFor } from '../../core/grants/grant.ts';
import type { AuthorizationRequest, ProviderId } from '../../core/oauth/authorization-request.ts';
import type { CardText } from '../../core/warning.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import { browserLanguage } from './browser-language.ts';
import { listGrants } from './grant-store.ts';
import { currentPolicy } from './policy-source.ts';

export interface Judged {
  readonly facts: Facts;
  readonly decision: Decision;
  readonly intervention: Intervention;
  readonly warning: CardText;
}

/** A prompt whose request was never seen: everything about it is unknown. */
const unseenRequest: AuthorizationRequest = {
  provider: 'entra',
  cloud: 'unknown',
  flow: 'code',
  clientId: null,
  otherClientIds: [],
  redirectUri: null,
  redirectHost: null,
  otherRedirectHosts: [],
  scopes: 'unknown',
  resource: null,
  prompt: null,
  responseMode: null,
  tenant: null,
  accountDomain: null,
};

/** `host`: whose page shows the prompt, which tells a personal account whatever the request said; null where only the request was seen. */
export async function judge(seen: AuthorizationRequest | null, page: PageFacts, host: ProviderId | null): Promise<Judged> {
  const request = host === 'microsoft-personal' ? { ...(seen ?? unseenRequest), provider: host } : (seen ?? unseenRequest);
  const [policy, grants] = await Promise.all([currentPolicy(), readGrants()]);
  const facts = gatherFacts({
    request,
    page,
    opener: 'unknown',
    // Whose account it is, only the page can say: the address is the app's to write.
    grants: grantFactsFor(grants, { ...request, accountDomain: page.accountDomain }),
    policy,
    isAdmin: 'unknown',
    now: new Date().toISOString(),
  });
  const decision = decide(facts);
  const intervention = intervene(decision, policy.mode);
  const language = browserLanguage();
  return { facts, decision, intervention, warning: withPictures(describeWarning(facts, decision, intervention, language)) };
}

/** Without the inventory nothing counts as granted before: the prompt is judged as new. */
async function readGrants(): Promise<readonly Grant[]> {
  try {
    return await listGrants();
  } catch {
    return [];
  }
}

/** A named sample of the warning, made as a real one is, for places that show what one looks like. */
import { decide } from '../../core/decision/decide.ts';
import type { PageFacts } from '../../core/decision/facts.ts';
import { gatherFacts } from '../../core/decision/gather-facts.ts';
import { intervene } from '../../core/decision/intervention.ts';
import { unseenPage } from '../../core/decision/page-facts.ts';
import { builtInPolicy } from '../../core/policy/read-policy.ts';
import { readRequest } from '../../core/providers/index.ts';
import type { CardText } from '../../core/warning.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import type { Language } from '../../locales/translate.ts';
import { withPictures } from '../pictures.ts';

/** An invented app of an invented maker. */
const address =
  'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=5a3b1c2d-0000-4000-8000-000000000001&response_type=code' +
  '&redirect_uri=https%3A%2F%2Finbox-turbo.example%2Fauth&scope=offline_access%20Mail.Read';
const page: PageFacts = { ...unseenPage, appName: 'Inbox Turbo', badge: 'unverified', crossTenant: 'yes', source: 'page-data' };

/** An unverified app that asks to read mail; null only where the sample could not be made. */
export function sampleWarning(language: Language, now: string): CardText | null {
  const request = readRequest(address);
  if (!request) return null;
  const facts = gatherFacts({
    request,
    page,
    opener: 'unknown',
    grants: { own: null, tenantWide: null },
    policy: builtInPolicy(),
    isAdmin: 'unknown',
    now,
  });
  const decision = decide(facts);
  return withPictures(describeWarning(facts, decision, intervene(decision, facts.policy.mode), language));
}

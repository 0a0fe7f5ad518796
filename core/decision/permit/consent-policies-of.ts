import { publisherStep } from '../../apps/publisher-ladder.ts';
import type { ConsentSubject } from '../../policy/consent-policies/conditions.ts';
import { evaluateConsent } from '../../policy/consent-policies/evaluate-consent.ts';
import type { Delta } from '../delta.ts';
import type { Facts, Tristate } from '../facts.ts';

/** Whether Entra's consent policies decide: other providers have none. */
export function isEntraConditional({ policy, request }: Pick<Facts, 'policy' | 'request'>): boolean {
  return policy.userConsent === 'conditional' && request.provider === 'entra';
}

/** What the organisation's consent policies say of what is added; where it is not all listed, of what is and of anything else. */
export function askConsentPolicies(facts: Facts, { added, named }: Delta) {
  return evaluateConsent(facts.consentPolicies, subjectOf(facts), added === 'unknown' ? [...named, 'unlisted'] : added);
}

function subjectOf(facts: Facts): ConsentSubject {
  const { request, page, app, policy } = facts;
  const step = publisherStep(facts);
  const isKnownPublisher = step === 'first-party' || page.badge === 'verified' || page.badge === 'certified';
  const isReadable = page.badge !== 'unknown' && page.badge !== 'first-party';
  return {
    clientId: request.clientId,
    isVerified: isKnownPublisher ? 'yes' : isReadable ? 'no' : 'unknown',
    isCertified: page.badge === 'certified' ? 'yes' : isReadable ? 'no' : 'unknown',
    publisherId: app.publisherId,
    ownerTenant: app.ownerTenant,
    isOwnOrganisation: step === 'own-organisation' ? 'yes' : isForeign(facts),
    ownTenants: policy.tenants,
    permissionClasses: policy.permissionClasses,
  };
}

function isForeign({ page, app, policy }: Facts): Tristate {
  const isElsewhere = page.crossTenant === 'yes' || (app.ownerTenant !== null && policy.tenants.length > 0);
  return isElsewhere ? 'no' : 'unknown';
}

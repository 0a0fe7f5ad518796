import { type Consent, type Grant, grantId, mergeConsent } from '../../../core/grants/grant.ts';
import { contosoApp } from '../policy/policy-samples.ts';

export const first = '2026-01-10T09:00:00.000Z';
export const second = '2026-05-10T09:00:00.000Z';
export const third = '2026-11-02T09:00:00.000Z';

export const mailConsent: Consent = {
  provider: 'entra',
  clientId: contosoApp,
  tenant: null,
  accountDomain: 'contoso.example',
  appName: 'Contoso Mail',
  publisherName: 'Contoso',
  kind: 'own',
  scopes: ['Mail.Read', 'openid'],
  redirectHost: 'app.contoso.example',
  reason: null,
};

/** Given on the first date. */
export const mailGrant: Grant = mergeConsent(null, mailConsent, first);

/** The grants with those that changed in their place. */
export function withChanges(known: readonly Grant[], changed: readonly Grant[]): readonly Grant[] {
  return [...new Map([...known, ...changed].map((grant) => [grantId(grant), grant])).values()];
}

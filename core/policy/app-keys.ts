/** The managed keys that name apps, publishers and hosts, each allowed or blocked. */
import { providerIds } from '../oauth/authorization-request.ts';
import type { PolicyKey } from './policy-key.ts';

const idLength = 1_024;
/** A managed policy may hold 10,000 ids; more is a mistake. */
const manyItems = 10_000;

const access = { kind: 'choice', values: ['allow', 'block'], unset: null, strictest: 'block' } as const;

export const appKeys = {
  apps: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Apps that are allowed or blocked. A block beats an allow.',
    fields: {
      clientId: { kind: 'text', format: 'client-id', maxLength: idLength, description: 'Application (client) id.' },
      provider: {
        kind: 'choice',
        values: providerIds,
        unset: null,
        strictest: 'entra',
        description: 'Only at this provider; absent: at any.',
      },
      access: { ...access, description: 'Whether the app is allowed or blocked.' },
      scopes: {
        kind: 'texts',
        format: 'scope',
        maxLength: 512,
        maxItems: 500,
        description: 'Allow only: no more than these permissions, besides signing in; absent: any.',
      },
      redirectHosts: {
        kind: 'texts',
        format: 'owned-host',
        maxLength: 253,
        maxItems: 100,
        description: 'Allow only: the answer may go to these hosts and those below them; absent: any.',
      },
      until: { kind: 'text', format: 'date', maxLength: 64, description: 'The entry ends after this day (UTC) or at this instant.' },
      overridable: { kind: 'boolean', description: 'Block only: the user may go on after giving a reason.' },
      reason: { kind: 'text', format: 'plain', maxLength: 280, description: 'Shown to the user as your words.' },
      note: { kind: 'text', format: 'plain', maxLength: idLength, description: 'For yourself; never shown.' },
    },
  },
  publishers: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Publishers that are allowed or blocked, by partner id or by the tenant that owns the app.',
    fields: {
      publisherId: { kind: 'text', format: 'publisher-id', maxLength: 64, description: 'Partner id of a verified publisher.' },
      tenantId: { kind: 'text', format: 'tenant-id', maxLength: 64, description: 'Tenant that owns the app.' },
      access: { ...access, description: 'Whether the publisher is allowed or blocked.' },
    },
  },
  blockedRedirectHosts: {
    kind: 'texts',
    format: 'host',
    maxLength: idLength,
    maxItems: manyItems,
    faulty: 'host blocked where one can be read; list lost: userConsent off',
    description: 'Hosts, with all hosts below them, that no app may send its answer to.',
  },
} as const satisfies Readonly<Record<string, PolicyKey>>;

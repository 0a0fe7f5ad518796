/** The managed keys that name apps, publishers and hosts, each allowed or blocked. */
import { providerIds } from '../oauth/authorization-request.ts';
import { boolean, choice, idLength, type PolicyKey, reasonLength, text, texts } from './policy-key.ts';

/** A managed policy may hold 10,000 ids; more is a mistake. */
const manyItems = 10_000;

const access = choice(['allow', 'block'], null, 'block');

export const appKeys = {
  apps: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description: 'Apps that are allowed or blocked. A block beats an allow.',
    fields: {
      clientId: { ...text('client-id', idLength), description: 'Application (client) id.' },
      provider: {
        ...choice(providerIds, null, 'entra'),
        description: 'Only at this provider; absent: at any.',
      },
      access: { ...access, description: 'Whether the app is allowed or blocked.' },
      scopes: {
        ...texts('scope', 512, 500),
        description: 'Allow only: no more than these permissions, besides signing in; absent: any.',
      },
      redirectHosts: {
        ...texts('host', 253, 100),
        description: 'Allow only: the answer may go to these hosts and those below them; absent: any.',
      },
      until: { ...text('date', 64), description: 'The entry ends after this day (UTC) or at this instant.' },
      overridable: { ...boolean, description: 'Block only: the user may go on, also in enforce, after giving a reason.' },
      reason: { ...text('plain', reasonLength), description: 'Shown to the user as your words.' },
      note: { ...text('plain', idLength), description: 'For yourself; never shown.' },
    },
  },
  publishers: {
    kind: 'entries',
    maxItems: manyItems,
    faulty: 'allow entry dropped, block entry kept; list lost: userConsent off',
    description:
      'Publishers that are allowed or blocked, by the tenant that owns the app. Which one that is, is known of most of Microsoft’s own apps and of a few others; of any other app an entry says nothing. An entry of the key apps comes before an allowed publisher.',
    fields: {
      publisherId: {
        ...text('publisher-id', 64),
        description:
          'Partner id of a verified publisher. No prompt and no list tells it, so an entry by it alone does nothing yet; the health page says so.',
      },
      tenantId: { ...text('tenant-id', 64), description: 'Tenant that owns the app, where it is known.' },
      access: { ...access, description: 'Whether the publisher is allowed or blocked.' },
    },
  },
  blockedRedirectHosts: {
    ...texts('host', idLength, manyItems),
    faulty: 'host blocked where one can be read; list lost: userConsent off',
    description: 'Hosts, with all hosts below them, that no app may send its answer to.',
  },
} as const satisfies Readonly<Record<string, PolicyKey>>;

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PublisherStep, publisherStep, publisherSteps } from '../../../core/apps/publisher-ladder.ts';
import type { AppClass, Badge, Facts } from '../../../core/decision/facts.ts';
import { azureCli, factsOf } from '../decision/facts-samples.ts';

const base = factsOf({});
const ownTenant = '11111111-1111-4111-8111-111111111111';
const otherTenant = '22222222-2222-4222-8222-222222222222';

interface Given {
  readonly class?: AppClass;
  readonly isNativeClient?: boolean;
  readonly ownerTenant?: string | null;
  readonly redirectHost?: string | null;
  readonly badge?: Badge;
  readonly domain?: string | null;
  readonly crossTenant?: Facts['page']['crossTenant'];
}

const step = ({
  class: appClass = 'unknown',
  isNativeClient = false,
  ownerTenant = null,
  redirectHost = 'app.contoso.example',
  badge = 'unverified',
  domain = null,
  crossTenant = 'yes',
}: Given) =>
  publisherStep({
    otherApps: [],
    app: { ...base.app, class: appClass, isNativeClient, ownerTenant },
    request: { ...base.request, redirectHost },
    page: { ...base.page, badge, publisherDomain: domain, crossTenant },
    policy: { ...base.policy, tenants: [ownTenant] },
  });

const microsoft = { class: 'first-party', redirectHost: 'login.microsoftonline.com' } as const;

describe('publisherStep', () => {
  it.each<[string, Given, PublisherStep]>([
    ['Microsoft’s id and host', microsoft, 'first-party'],
    ['… whatever the page says', { ...microsoft, badge: 'unknown', crossTenant: 'no' }, 'first-party'],
    ['… its sovereign clouds', { ...microsoft, redirectHost: 'portal.azure.cn' }, 'first-party'],
    ['Microsoft’s id, another host', { class: 'first-party', badge: 'first-party' }, 'unknown'],
    ['Microsoft’s id, no host', { ...microsoft, redirectHost: null }, 'unverified'],
    ['Microsoft’s id, a host that only ends like its own', { ...microsoft, redirectHost: 'evil-microsoft.com' }, 'unverified'],
    ['Microsoft’s id, customers’ files', { ...microsoft, redirectHost: 'evil.blob.core.windows.net' }, 'unverified'],
    ['… where it signs in', { ...microsoft, redirectHost: 'login.windows.net' }, 'first-party'],
    ['… where Azure DevOps signs in', { ...microsoft, redirectHost: 'app.vssps.visualstudio.com' }, 'first-party'],
    ['Microsoft’s id, a customer’s queue', { ...microsoft, redirectHost: 'evil.servicebus.windows.net' }, 'unverified'],
    ['Microsoft’s id, a customer’s projects', { ...microsoft, redirectHost: 'evil.visualstudio.com' }, 'unverified'],
    ['Microsoft’s id, anybody’s presentation', { ...microsoft, redirectHost: 'sway.office.com' }, 'unverified'],
    ['Microsoft’s id, customers’ pages', { ...microsoft, redirectHost: 'evil.powerpages.microsoft.com' }, 'unverified'],
    ['Microsoft’s host, another id', { redirectHost: 'login.microsoftonline.com' }, 'unverified'],
    ['Microsoft’s native client, this device', { class: 'first-party', isNativeClient: true, redirectHost: 'localhost' }, 'first-party'],
    ['Microsoft’s other client, this device', { class: 'first-party', redirectHost: 'localhost' }, 'unverified'],
    ['a native client of somebody, this device', { isNativeClient: true, redirectHost: 'localhost' }, 'unverified'],
    ['made here, as the page says', { crossTenant: 'no', badge: 'verified' }, 'own-organisation'],
    ['owned by a tenant of ours', { ownerTenant: ownTenant }, 'own-organisation'],
    ['owned by another tenant', { ownerTenant: otherTenant }, 'unverified'],
    ['not known where it was made', { crossTenant: 'unknown' }, 'unverified'],
    ['certified', { badge: 'certified' }, 'certified'],
    ['verified', { badge: 'verified' }, 'verified'],
    ['verified, with a domain', { badge: 'verified', domain: 'contoso.example' }, 'verified'],
    ['attested', { badge: 'attested' }, 'attested'],
    ['not verified, with a domain', { badge: 'unverified', domain: 'contoso.example' }, 'domain-only'],
    ['not verified', { badge: 'unverified' }, 'unverified'],
    ['not readable', { badge: 'unknown' }, 'unknown'],
    ['not readable, with a domain', { badge: 'unknown', domain: 'contoso.example' }, 'unknown'],
    ['a badge of Microsoft without its id', { badge: 'first-party' }, 'unknown'],
    ['no badges at this provider', { badge: 'absent' }, 'absent'],
  ])('%s', (_name, given, expected) => {
    expect(step(given)).toBe(expected);
  });

  it('reads the catalogue’s facts as they are gathered', () => {
    expect(publisherStep(factsOf({ clientId: azureCli, redirectUri: 'http://localhost:8400' }))).toBe('first-party');
    expect(publisherStep(factsOf({ clientId: azureCli }))).toBe('verified');
  });

  it('never takes an app that is not in the catalogue of Microsoft’s for one of its own', () => {
    const classes = fc.constantFrom<AppClass>('known', 'dual-use', 'malicious', 'unknown');
    const hosts = fc.constantFrom('login.microsoftonline.com', 'localhost', 'portal.azure.com', null);
    const badges = fc.constantFrom<Badge>('first-party', 'certified', 'verified', 'attested', 'unverified', 'absent', 'unknown');
    fc.assert(
      fc.property(classes, hosts, badges, fc.boolean(), (appClass, redirectHost, badge, isNativeClient) => {
        const found = step({ class: appClass, redirectHost, badge, isNativeClient });
        expect(found).not.toBe('first-party');
        expect(publisherSteps).toContain(found);
      }),
    );
  });
});

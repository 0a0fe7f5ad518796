import { describe, expect, it } from 'vitest';
import { dualUseApps } from '../../../core/apps/dual-use-apps.ts';
import { listFirstPartyApps } from '../../../core/apps/first-party-apps.ts';
import { lookUpApp } from '../../../core/apps/look-up-app.ts';
import { maliciousApps } from '../../../core/apps/malicious-apps.ts';

const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

describe('lookUpApp', () => {
  it('knows Microsoft’s own apps, and which of them answer on the user’s machine', () => {
    expect(lookUpApp(azureCli.toUpperCase())).toEqual({
      class: 'first-party',
      name: 'Microsoft Azure CLI',
      ownerTenant: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
      publisherId: null,
      isNativeClient: true,
      listedSince: null,
    });
    expect(lookUpApp('00000003-0000-0000-c000-000000000000')).toMatchObject({ class: 'first-party', isNativeClient: false });
    expect(lookUpApp('0ec2d138-5a70-4a33-b2c7-7d296c996ace')).toMatchObject({ class: 'first-party', name: null });
  });

  it('knows malicious and dual-use apps', () => {
    expect(lookUpApp('4e4d64ac-4a2a-432c-b79e-65ca8213ede5')).toMatchObject({ class: 'malicious', name: 'ShaгePoint Online' });
    expect(lookUpApp('00afba72-9008-454f-bbe6-d24e743fbe73')).toMatchObject({ class: 'malicious', name: null });
    expect(lookUpApp('e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd')).toMatchObject({ class: 'dual-use', name: 'eM Client' });
  });

  it.each([null, '', 'nonsense', '__proto__', '11111111-1111-4111-8111-111111111111', 'signin native:', 'x'.repeat(100_000)])(
    'says unknown for %j',
    (id) => {
      expect(lookUpApp(id)).toMatchObject({ class: 'unknown', name: null });
    },
  );
});

describe('the lists', () => {
  const firstParty = [...listFirstPartyApps()].map(({ id }) => id);
  const malicious = [...maliciousApps.keys()];

  it('hold whole ids in lower case', () => {
    expect([...firstParty, ...malicious, ...dualUseApps.keys()].filter((id) => !guid.test(id))).toEqual([]);
    expect(firstParty.length).toBe(1060);
    expect(malicious.length).toBe(61);
  });

  it('never call one id both first-party and harmful, or harmful twice over', () => {
    const honest = new Set(firstParty);
    expect([...malicious, ...dualUseApps.keys()].filter((id) => honest.has(id))).toEqual([]);
    expect(malicious.filter((id) => dualUseApps.has(id))).toEqual([]);
  });

  it('name no app with text that cannot be shown', () => {
    expect([...listFirstPartyApps()].filter(({ name }) => name !== null && !/^[\x20-\x7E]+$/u.test(name))).toEqual([]);
  });
});

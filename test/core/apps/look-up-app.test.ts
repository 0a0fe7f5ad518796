import { describe, expect, it } from 'vitest';
import { hasAppLists, lookUpApp as lookUp } from '../../../core/apps/look-up-app.ts';
import { ownCatalogue } from '../catalogue/own-catalogue.ts';

const azureCli = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const lookUpApp = (id: string | null) => lookUp(id, 'entra', ownCatalogue);

describe('lookUpApp', () => {
  it('knows Microsoft’s own apps, and which of them answer on the user’s machine', () => {
    expect(lookUpApp(azureCli.toUpperCase())).toEqual({
      class: 'first-party',
      name: 'Microsoft Azure CLI',
      ownerTenant: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
      publisherId: null,
      isNativeClient: true,
      listedSince: null,
      reference: null,
      maker: null,
      usualScopes: null,
      redirectHosts: null,
      isReusedClient: true,
      note: null,
    });
    expect(lookUpApp('00000003-0000-0000-c000-000000000000')).toMatchObject({ class: 'first-party', isNativeClient: false });
    expect(lookUpApp('0ec2d138-5a70-4a33-b2c7-7d296c996ace')).toMatchObject({ class: 'first-party', name: null });
  });

  it('knows malicious and dual-use apps', () => {
    expect(lookUpApp('4e4d64ac-4a2a-432c-b79e-65ca8213ede5')).toMatchObject({ class: 'malicious', name: 'ShaгePoint Online' });
    expect(lookUpApp('00afba72-9008-454f-bbe6-d24e743fbe73')).toMatchObject({ class: 'malicious', name: null });
    expect(lookUpApp('22c606e8-7d68-4a09-89d9-c3c563a453a0').reference).toMatch(/^rhisac\.org\//u);
    // Where a reused id is written down is no report of anything.
    expect(lookUpApp(azureCli).reference).toBeNull();
    expect(lookUpApp('e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd')).toMatchObject({ class: 'dual-use', name: 'eM Client' });
  });

  it('knows others with what their publishers say they use, what once happened to one, and ids that many programs use', () => {
    expect(lookUpApp('003a8a54-9d27-41cd-9c28-aec5875a3497')).toMatchObject({ class: 'known', name: 'Zoho CRM' });
    expect(lookUpApp('003a8a54-9d27-41cd-9c28-aec5875a3497').usualScopes).toContain('ChatMessage.Send');
    expect(lookUpApp('003a8a54-9d27-41cd-9c28-aec5875a3497').maker).toEqual({
      name: 'Zoho Corporation Pvt Ltd',
      domains: ['zoho.com'],
      isSelfDescribed: true,
    });
    expect(lookUpApp('9e5f94bc-e8a4-4e73-b8be-63364c29d753').maker?.isSelfDescribed).toBe(false);
    expect(lookUpApp('9e5f94bc-e8a4-4e73-b8be-63364c29d753')).toMatchObject({ class: 'known', isReusedClient: true });
  });

  it('knows what was reported of apps at Google and GitHub, each at its own provider only', () => {
    const drift = '1084253493764-ipb2ntp4jb4rmqc76jp7habdrhfdus3q.apps.googleusercontent.com';
    const note = { kind: 'compromised', date: '2025-08-09' };
    expect(lookUp(drift, 'google', ownCatalogue)).toMatchObject({ class: 'known', note, isReusedClient: false });
    expect(lookUp('178c6fc778ccc68e1d6a', 'github', ownCatalogue)).toMatchObject({ name: 'GitHub CLI', isReusedClient: true });
    for (const provider of ['entra', 'github', 'slack'] as const) expect(lookUp(drift, provider, ownCatalogue).class).toBe('unknown');
    expect(lookUp(azureCli, 'google', ownCatalogue).class).toBe('unknown');
  });

  it('says at which providers it knows any app', () => {
    expect((['entra', 'microsoft-personal', 'google', 'github', 'slack'] as const).map(hasAppLists)).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([null, '', 'nonsense', '__proto__', '11111111-1111-4111-8111-111111111111', 'signin native:', 'x'.repeat(100_000)])(
    'says unknown for %j',
    (id) => {
      expect(lookUpApp(id)).toMatchObject({ class: 'unknown', name: null });
    },
  );
});

import { describe, expect, test } from 'vitest';
import { contosoApp, contosoTenant, fabrikamApp } from '../../policy/policy-samples.ts';
import { judge, off, type Prompt, since, unverified } from '../facts-samples.ts';
import { permitOf, rows } from './row-samples.ts';

describe('rows 5 to 7, what was given before', () => {
  test.each<[string, Prompt, string]>([
    ['all by the organisation', { scopes: 'Mail.Read Files.Read', tenantWide: 'files.read mail.read' }, 'allowed grant.tenant'],
    ['part by the user', { scopes: 'Mail.Read Files.Read', tenantWide: 'Files.Read', own: 'Mail.Read' }, 'allowed grant.kept'],
    ['both for the same', { scopes: 'Mail.Read', tenantWide: 'Mail.Read', own: 'Mail.Read' }, 'allowed grant.tenant'],
    ['less than asked', { scopes: 'Mail.Read Files.Read', own: 'Mail.Read' }, 'needs-approval toggle.off'],
    ['asked for what cannot be listed', { scopes: null, own: 'Mail.Read', tenantWide: 'Mail.Read' }, 'needs-approval toggle.off'],
    [
      'asked for everything registered',
      { scopes: 'https://graph.microsoft.com/.default', own: 'https://graph.microsoft.com/.default' },
      'needs-approval toggle.off',
    ],
    ['by another of two apps', { scopes: 'Mail.Read', clientId: [contosoApp, fabrikamApp], own: 'Mail.Read' }, 'needs-approval toggle.off'],
    [
      'to another of two apps',
      { scopes: 'Mail.Read', clientId: [contosoApp, fabrikamApp], tenantWide: 'Mail.Read' },
      'needs-approval toggle.off',
    ],
  ])('%s', (_name, prompt, expected) => {
    expect(permitOf({ ...prompt, policy: off })).toBe(expected);
  });

  test.each<[string, object, string]>([
    ['by default', {}, 'allowed keep'],
    ['keep', { existingGrants: 'keep' }, 'allowed keep'],
    ['flag', { existingGrants: 'flag' }, 'allowed flag'],
    ['review-by, in time', { existingGrants: 'review-by', reviewBy: '2026-11-23' }, 'allowed review-by'],
    ['review-by, over', { existingGrants: 'review-by', reviewBy: '2026-11-22' }, 'needs-approval review-by'],
    ['ask-revoke', { existingGrants: 'ask-revoke' }, 'needs-approval ask-revoke'],
  ])('kept access: %s', (_name, policy, expected) => {
    const { permit, reasons } = judge({ ...rows.kept, policy: { ...off, ...policy } });
    expect(reasons[0]).toMatchObject({ rule: 'grant.kept', since });
    expect(`${permit} ${reasons[0]?.rule === 'grant.kept' ? reasons[0].handling : ''}`).toBe(expected);
  });

  test('the entry must speak for what was kept, and for this redirect', () => {
    const of = (entry: object) => permitOf({ ...rows.kept, policy: { apps: [{ clientId: contosoApp, access: 'allow', ...entry }] } });
    expect(of({ scopes: ['Files.Read'] })).toBe('allowed policy.allowed');
    expect(of({ scopes: ['Mail.Read'] })).toBe('allowed grant.kept');
    expect(of({ redirectHosts: ['other.example'] })).toBe('allowed grant.kept');
  });
});

describe('row 9a, what was kept beside something new', () => {
  const revoke = { existingGrants: 'ask-revoke' };
  const over = { existingGrants: 'review-by', reviewBy: '2026-11-22' };
  const allow = { clientId: contosoApp, access: 'allow' };
  const everything = 'https://graph.microsoft.com/.default';

  test.each<[string, Prompt, object, string]>([
    ['signing in', { scopes: 'Mail.Read openid' }, revoke, 'needs-approval grant.kept'],
    ['staying signed in, after the review', { scopes: 'Mail.Read offline_access' }, over, 'needs-approval grant.kept'],
    ['more', { scopes: 'Mail.Read Calendars.Read' }, revoke, 'needs-approval grant.kept'],
    ['everything registered', { scopes: `Mail.Read ${everything}` }, revoke, 'needs-approval grant.kept'],
    ['no list', { scopes: null }, revoke, 'needs-approval grant.kept'],
    ['no list, all of it given by the organisation', { scopes: null, tenantWide: 'Mail.Read' }, revoke, 'allowed toggle.on'],
    ['something else alone', { scopes: 'Calendars.Read' }, revoke, 'allowed toggle.on'],
    ['signing in, in time', { scopes: 'Mail.Read openid' }, { ...over, reviewBy: '2026-11-23' }, 'allowed scope.signIn'],
    ['signing in, kept', { scopes: 'Mail.Read openid' }, { existingGrants: 'keep' }, 'allowed scope.signIn'],
    ['by an administrator', { scopes: 'Mail.Read openid', isAdmin: 'yes' }, revoke, 'needs-approval grant.kept'],
    ['what only an administrator gives', { scopes: 'Mail.Read Directory.Read.All' }, revoke, 'needs-approval entra.adminOnly'],
    [
      'an entry for that alone',
      { scopes: 'Mail.Read Calendars.Read' },
      { ...revoke, apps: [{ ...allow, scopes: ['Calendars.Read'] }] },
      'needs-approval grant.kept',
    ],
    [
      'an entry for what was kept alone',
      { scopes: 'Mail.Read Calendars.Read' },
      { ...revoke, apps: [{ ...allow, scopes: ['Mail.Read'] }] },
      'needs-approval policy.allowExceeded',
    ],
    ['an entry for all', { scopes: 'Mail.Read Calendars.Read' }, { ...revoke, apps: [allow] }, 'allowed policy.allowed'],
    ['an entry for any list', { scopes: null }, { ...revoke, apps: [allow] }, 'allowed policy.allowed'],
  ])('%s', (_name, prompt, policy, expected) => {
    expect(permitOf({ own: 'Mail.Read', policy, ...prompt })).toBe(expected);
  });

  test('the app of a publisher that is allowed may come back', () => {
    const policy = { ...revoke, publishers: [{ tenantId: contosoTenant, access: 'allow' }] };
    const prompt: Prompt = { own: 'Mail.Read', app: { ownerTenant: contosoTenant }, policy };
    for (const scopes of ['Mail.Read', 'Mail.Read Calendars.Read']) expect(permitOf({ ...prompt, scopes })).toBe('allowed policy.allowed');
  });

  test('says that it is not all, and that an app with access does not only want to know who one is', () => {
    const kept = (scopes: string) => judge({ own: 'Mail.Read', policy: revoke, scopes }).reasons[0];
    expect([kept('Mail.Read'), kept('Mail.Read openid')]).toMatchObject([{ isAll: true }, { isAll: false, since }]);
    const signIn = (prompt: Prompt) => judge({ scopes: 'Mail.Read openid', ...prompt }).reasons[0];
    expect(judge({ scopes: 'openid' }).reasons[0]).toMatchObject({ rule: 'scope.signIn', isAll: true });
    expect(signIn({ own: 'Mail.Read' })).toMatchObject({ rule: 'scope.signIn', isAll: false });
    expect(signIn({ tenantWide: 'Mail.Read' })).toMatchObject({ rule: 'scope.signIn', isAll: false });
  });
});

describe('rows 9 and 10, administrators', () => {
  test('only what is new needs one', () => {
    expect(permitOf({ scopes: 'Directory.Read.All Files.Read', tenantWide: 'Directory.Read.All' })).toBe('allowed toggle.on');
    expect(judge({ scopes: 'Directory.Read.All Files.Read' }).reasons[0]).toMatchObject({ scopes: ['Directory.Read.All'] });
    expect(permitOf({ scopes: 'Directory.Read.All https://graph.microsoft.com/.default' })).toBe('needs-approval entra.adminOnly');
  });

  test('not known to be one counts as none; being offered consent for everyone proves one', () => {
    expect(permitOf({ scopes: 'Directory.Read.All', isAdmin: 'unknown' })).toBe('needs-approval entra.adminOnly');
    expect(permitOf({ scopes: 'Directory.Read.All', isAdmin: 'yes' })).toBe('allowed admin.self');
    expect(permitOf({ scopes: 'Directory.Read.All', page: { orgWideOffered: 'yes' } })).toBe('allowed admin.self');
    expect(permitOf({ scopes: 'Directory.Read.All', page: { orgWideOffered: 'unknown' } })).toBe('needs-approval entra.adminOnly');
  });

  test.each(['need-approval', 'approval-required', 'risky'] as const)('a page that refuses (%s) is believed', (kind) => {
    expect(permitOf({ page: { kind } })).toBe('needs-approval entra.adminOnly');
    expect(judge({ page: { kind } }).reasons[0]).toMatchObject({ isRefused: true, scopes: [] });
    expect(judge({ scopes: 'Directory.Read.All' }).reasons[0]).toMatchObject({ isRefused: false });
  });

  test.each(['error', 'sign-in', 'unreadable', 'consent'] as const)('a page of kind %s is no refusal', (kind) => {
    expect(permitOf({ page: { kind } })).toBe('allowed scope.signIn');
  });
});

describe('rows 11 and 12, allowed by the policy', () => {
  const entry = { clientId: contosoApp, access: 'allow' };
  const of = (prompt: Prompt, ...apps: object[]) => permitOf({ scopes: 'openid Files.Read', ...prompt, policy: { ...off, apps } });

  test.each<[string, string, string]>([
    ['any', of({}, entry), 'allowed policy.allowed'],
    ['its scopes', of({}, { ...entry, scopes: ['files.read', 'Mail.Read'] }), 'allowed policy.allowed'],
    ['other scopes', of({}, { ...entry, scopes: ['Mail.Read'] }), 'needs-approval policy.allowExceeded'],
    ['no scopes beyond signing in', of({}, { ...entry, scopes: [] }), 'needs-approval policy.allowExceeded'],
    [
      'what is new only',
      of({ own: 'Files.Read', scopes: 'Files.Read Mail.Read' }, { ...entry, scopes: ['Mail.Read'] }),
      'allowed policy.allowed',
    ],
    ['its redirect host', of({}, { ...entry, redirectHosts: ['contoso.example'] }), 'allowed policy.allowed'],
    ['another redirect host', of({}, { ...entry, redirectHosts: ['fabrikam.example'] }), 'needs-approval policy.allowExceeded'],
    [
      'one of two redirect hosts',
      of({ query: 'redirect_uri=https%3A%2F%2Ffabrikam.example' }, { ...entry, redirectHosts: ['contoso.example'] }),
      'needs-approval policy.allowExceeded',
    ],
    [
      'an unknown redirect host',
      of({ redirectUri: null }, { ...entry, redirectHosts: ['contoso.example'] }),
      'needs-approval policy.allowExceeded',
    ],
    ['scopes that cannot be listed', of({ scopes: null }, { ...entry, scopes: ['Files.Read'] }), 'needs-approval policy.allowExceeded'],
    ['scopes that cannot be listed, any', of({ scopes: null }, entry), 'allowed policy.allowed'],
    [
      'two client ids',
      of({ clientId: [contosoApp, fabrikamApp] }, entry, { ...entry, clientId: fabrikamApp }),
      'needs-approval policy.allowExceeded',
    ],
    ['another provider', of({}, { ...entry, provider: 'microsoft-personal' }), 'needs-approval toggle.off'],
    ['another app', of({}, { ...entry, clientId: fabrikamApp }), 'needs-approval toggle.off'],
    [
      'scopes of one entry at the host of another',
      of(
        {},
        { ...entry, scopes: ['Files.Read'], redirectHosts: ['fabrikam.example'] },
        { ...entry, scopes: ['Mail.Read'], redirectHosts: ['contoso.example'] },
      ),
      'needs-approval policy.allowExceeded',
    ],
  ])('for %s', (_name, answer, expected) => {
    expect(answer).toBe(expected);
  });

  test('what exceeds is told against the entry that comes nearest', () => {
    const here = ['contoso.example'];
    const there = ['fabrikam.example'];
    const exceeded = (...apps: object[]) =>
      judge({ scopes: 'openid Files.Read Mail.Read', policy: { ...off, apps: apps.map((each) => ({ ...entry, ...each })) } }).reasons[0];
    // Each by itself is exceeded: together they would seem to cover everything.
    expect(exceeded({ scopes: ['Files.Read'], redirectHosts: there }, { scopes: ['Mail.Read'], redirectHosts: here })).toMatchObject({
      surplus: ['Files.Read'],
      redirectHost: null,
    });
    expect(exceeded({ scopes: [] }, { scopes: ['Files.Read'] })).toMatchObject({ surplus: ['Mail.Read'], redirectHost: null });
    expect(exceeded({ scopes: [], redirectHosts: there }, { redirectHosts: there })).toMatchObject({
      surplus: [],
      redirectHost: 'app.contoso.example',
    });
    expect(judge({ scopes: null, policy: { ...off, apps: [{ ...entry, scopes: ['Mail.Read'] }] } }).reasons[0]).toMatchObject({
      surplus: 'unknown',
    });
  });

  describe('a publisher that is allowed', () => {
    const microsoft = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
    const by = (prompt: Prompt, ...entries: object[]) =>
      permitOf({
        scopes: 'Files.Read',
        app: { ownerTenant: contosoTenant },
        ...prompt,
        policy: { ...off, publishers: [{ tenantId: contosoTenant, access: 'allow' }, ...entries], ...prompt.policy },
      });
    // An app of Microsoft's own, as the catalogue has it.
    const own: Prompt = { clientId: '00000006-0000-0ff1-ce00-000000000000', app: {}, redirectUri: 'https://portal.office.com/landing' };
    const allowed = { publishers: [{ tenantId: microsoft, access: 'allow' }] };

    test.each<[string, string, string]>([
      ['known to own the app', by({}), 'allowed policy.allowed'],
      ['known to own the app, which is Microsoft’s', by({ ...own, policy: allowed }), 'allowed policy.allowed'],
      ['not known to own it', by({ app: {} }), 'needs-approval toggle.off'],
      ['which does not own it', by({ app: { ownerTenant: microsoft } }), 'needs-approval toggle.off'],
      [
        'of Microsoft’s id at an address of somebody else',
        by({ ...own, redirectUri: 'https://app.contoso.example/auth', policy: allowed }),
        'needs-approval toggle.off',
      ],
      ['whose id many programs use', by({ app: { ownerTenant: contosoTenant, isReusedClient: true } }), 'needs-approval toggle.off'],
      ['beside a second client id', by({ clientId: [contosoApp, fabrikamApp] }), 'needs-approval toggle.off'],
      ['and blocked', by({}, { tenantId: contosoTenant, access: 'block' }), 'blocked policy.blocked'],
      [
        'by a partner id too, which nobody can tell',
        by({ policy: { publishers: [{ publisherId: '123456', tenantId: contosoTenant, access: 'allow' }] } }),
        'needs-approval toggle.off',
      ],
      [
        'whose app has an entry of its own for less',
        by({ policy: { apps: [{ ...entry, scopes: ['Calendars.Read'] }] } }),
        'needs-approval policy.allowExceeded',
      ],
    ])('%s', (_name, answer, expected) => {
      expect(answer).toBe(expected);
    });

    test('is the one to turn to where the provider refuses all the same', () => {
      const policy = { publishers: [{ tenantId: contosoTenant, access: 'allow' }] };
      const refused: Prompt = {
        scopes: 'Files.Read',
        app: { ownerTenant: contosoTenant },
        page: { kind: 'need-approval', errorCode: '90094' },
      };
      expect(judge({ ...refused, policy })).toMatchObject({
        reasons: [{ rule: 'entra.adminOnly', isApprovedHere: true }],
        drift: ['drift.allowNotConsented'],
      });
      expect(judge({ ...refused, policy: {} }).reasons[0]).toMatchObject({ isApprovedHere: false });
    });

    test('sets no risk to nothing', () => {
      const prompt: Prompt = { scopes: 'Mail.Read', page: unverified, app: { ownerTenant: contosoTenant } };
      const policy = { ...off, publishers: [{ tenantId: contosoTenant, access: 'allow' }] };
      expect(judge({ ...prompt, policy })).toMatchObject({ permit: 'allowed', risk: judge(prompt).risk });
    });
  });

  test('the surplus is what is new, beyond signing in and outside every entry', () => {
    const prompt: Prompt = {
      scopes: 'openid Mail.Read Calendars.Read Files.Read',
      own: 'Files.Read',
      policy: { apps: [{ ...entry, scopes: ['Mail.Read'] }] },
    };
    expect(judge(prompt).reasons[0]).toMatchObject({ surplus: ['Calendars.Read'], redirectHost: null });
    expect(judge({ ...prompt, scopes: null }).reasons[0]).toMatchObject({ surplus: 'unknown' });
  });
});

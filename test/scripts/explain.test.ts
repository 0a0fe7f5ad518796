import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { azureCli, eMClient } from '../core/decision/facts-samples.ts';
import { contosoApp, contosoTenant } from '../core/policy/policy-samples.ts';
import { explain, file, folder } from './explain-command.ts';

// Each answer is a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

interface Answer {
  readonly permit: string;
  readonly risk: number;
  readonly acknowledgement: string;
  readonly headline: { readonly rule: string; readonly text: string } | null;
  readonly reasons: readonly Reason[];
  readonly intervention: object;
  readonly drift: readonly { readonly code: string; readonly text: string }[];
  readonly policyVersion: number | null;
  readonly page?: object;
  readonly request: object;
  readonly permissions: readonly object[];
  readonly newScopes: readonly string[] | 'unknown';
}

interface Reason {
  readonly rule: string;
  readonly level: number;
  readonly source: string;
  readonly text: string;
  readonly arguments: object;
}

/** The answer of `--json`, which comes with nothing on standard error. */
function judge(...options: string[]): Answer {
  const { status, stdout, stderr } = explain(...options, '--json');
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const addressOf = (scopes: string, more = '') =>
  `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${contosoApp}&response_type=code&redirect_uri=https%3A%2F%2Fapp.contoso.example%2Fauth&scope=${encodeURIComponent(scopes)}${more}`;
const mail = addressOf('openid Mail.Read offline_access');

describe('a mistake of the caller', () => {
  test.each<[string, readonly string[]]>([
    ['no address', []],
    ['two addresses', [mail, mail]],
    ['text', ['not an address']],
    ['another host', ['https://login.microsoftonline.com.evil.example/common/oauth2/authorize?client_id=x']],
    ['another path', ['https://login.microsoftonline.com/common/login']],
    ['an unknown option', [mail, '--verbose']],
    ['an address and a list', [mail, '--scopes', 'Mail.Read']],
    ['a list and an app', ['--scopes', 'Mail.Read', '--app', eMClient]],
    ['a list with a policy', ['--scopes', 'Mail.Read', '--policy', 'x.json']],
    ['a list without a scope', ['--scopes', ' , ']],
    ['a list of a provider that is none', ['--scopes', 'Mail.Read', '--provider', 'contoso']],
    ['a list in a language we have not', ['--scopes', 'Mail.Read', '--lang', 'de']],
    ['a resource without a list', [mail, '--resource', 'https://outlook.office.com']],
    ['a resource of a provider that has none', ['--scopes', 'repo', '--provider', 'github', '--resource', 'https://x.example']],
    ['an app that is no id', ['--app', 'Contoso Mail']],
    ['an app without an id', ['--app', '']],
    ['an app at GitHub without an id', ['--app', ' ', '--provider', 'github']],
    ['an option without its value', [mail, '--policy']],
    ['a word that is none', [mail, '--opener', 'letter']],
    ['a site and a word for it', [mail, '--opener', 'mail', '--from', 'outlook.office.com']],
    ['a site that is no host', [mail, '--from', 'https://']],
    ['a frame that is none', [mail, '--frame', 'left']],
    ['something that nobody sees', [mail, '--saw', 'code-copied', '--saw', 'ghosts']],
    ['an error that landed nowhere', [mail, '--landed', 'invalid_scope']],
    ['a list and how it was reached', ['--scopes', 'Mail.Read', '--from', 'outlook.office.com']],
    ['policies to give back, and no file', ['--export-policies']],
    ['policies to give back, and an address', [mail, '--export-policies', '--policy', file({})]],
    ['a word over two lines', [mail, '--lang', 'a\nb']],
    ['an admin that is none', [mail, '--admin', 'maybe']],
    ['a language we have not', [mail, '--lang', 'de']],
    ['a moment that is none', [mail, '--now', 'tomorrow']],
    ['an account that is none', [mail, '--account', 'megan']],
    ['a file that is not there', [mail, '--policy', join(folder, 'missing.json')]],
    ['a folder', [mail, '--grants', folder]],
    ['a policy that is no JSON', [mail, '--policy', file('{userConsent: off}')]],
    ['a policy that is no object', [mail, '--policy', file([])]],
    ['a policy that is null', [mail, '--policy', file('null')]],
    ['grants that are no list', [mail, '--grants', file({})]],
    [
      'a grant that is none',
      [mail, '--grants', file([{ provider: 'entra', clientId: 'x', scopes: [], kind: 'mine', since: '2026-01-01' }])],
    ],
    ['a page that is broken JSON', [mail, '--page', file('{"appName":')]],
    ['a page that is not there', [mail, '--page', join(folder, 'missing.html')]],
  ])('ends with code 2 and one line: %s', (_name, options) => {
    const { status, stdout, stderr } = explain(...options);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]+\n$/u);
    expect(stderr).not.toMatch(/\bat .*:\d+|Error:/u);
  });
});

test('--json answers with exactly the documented keys', () => {
  const answer = judge(mail, '--page', file({ appName: 'Inbox Turbo', badge: 'unverified' }));
  const reason = (rule: string, level: number, source: string, filling: object) => ({
    rule,
    level,
    source,
    text: expect.any(String),
    arguments: filling,
  });
  expect(Object.keys(answer)).toEqual([
    ...['permit', 'risk', 'acknowledgement', 'headline', 'reasons', 'intervention', 'drift', 'policyVersion'],
    ...['request', 'permissions', 'newScopes'],
  ]);
  expect(answer).toEqual({
    permit: 'allowed',
    risk: 3,
    acknowledgement: 'tick',
    headline: { rule: 'A3', text: '“Inbox Turbo” could read all your mail, even when you are away.' },
    reasons: [
      reason('toggle.on', 0, 'policy', {}),
      reason('A3', 3, 'page', { publisher: 'unverified', reach: 'high' }),
      reason('A6', 2, 'catalogue', { combination: 'mail-and-lasting' }),
      reason('policy.none', 0, 'policy', {}),
    ],
    intervention: { mode: 'warn', strength: 'card', tone: 'warn', canContinue: true },
    drift: [],
    policyVersion: null,
    request: {
      provider: 'entra',
      flow: 'code',
      clientId: contosoApp,
      redirectHost: 'app.contoso.example',
      scopes: ['openid', 'Mail.Read', 'offline_access'],
    },
    permissions: [
      { scope: 'openid', data: 'signin', verb: 'read', reach: 'mine', level: 'low', text: expect.any(String) },
      { scope: 'Mail.Read', data: 'mail', verb: 'read', reach: 'mine', level: 'high', text: 'Read all your mail' },
      { scope: 'offline_access', data: 'stay-signed-in', verb: 'read', reach: 'mine', level: 'low', text: expect.any(String) },
    ],
    newScopes: ['openid', 'Mail.Read', 'offline_access'],
  });
  // In a script, marks of direction would be noise; sentences start as sentences do.
  expect(JSON.stringify(answer)).not.toMatch(/[\u2066-\u2069]/u);
  for (const { text } of answer.reasons) expect(text).toMatch(/^[“\p{Lu}].*\.$/u);
});

test('--json has no headline where there is nothing to say, and says unknown where nothing is listed', () => {
  expect(judge(addressOf('openid'), '--page', file({ badge: 'verified' }))).toMatchObject({
    permit: 'allowed',
    risk: 0,
    acknowledgement: 'none',
    headline: null,
  });
  const everything = judge(addressOf('https://graph.microsoft.com/.default'));
  expect(everything).toMatchObject({
    request: { scopes: 'unknown' },
    newScopes: 'unknown',
    permissions: [{ scope: 'https://graph.microsoft.com/.default', level: 'unknown' }],
  });
  const device = judge('https://login.microsoftonline.com/common/oauth2/deviceauth');
  expect(device).toMatchObject({ permit: 'allowed', request: { flow: 'device', clientId: null, redirectHost: null }, permissions: [] });
});

test.each([
  ['a page that refuses', '90094', 'need-approval', 'An administrator has to allow “Inbox Turbo” first.'],
  ['a page with another error', '50011', 'error', '“Inbox Turbo” wants its answer sent to an address that its maker did not register.'],
])('--page: %s is explained with its next step', (_name, sErrorCode, kind, text) => {
  const config = { pgid: 'ConvergedError', sErrorCode, sAppName: 'Inbox Turbo' };
  const html = `<html><head><script>//<![CDATA[\n$Config=${JSON.stringify(config)};\n//]]></script></head><body></body></html>`;
  expect(judge(mail, '--page', file(html))).toMatchObject({ page: { kind, errorCode: sErrorCode, text, nextStep: expect.any(String) } });
  expect(explain(mail, '--page', file(html)).stdout).toContain(text);
  expect(judge(mail)).not.toHaveProperty('page');
});

describe('what happened around a prompt', () => {
  const silent = `${mail}&prompt=none`;
  const cli = mail.replace(contosoApp, azureCli).replace(/redirect_uri=[^&]+/u, 'redirect_uri=http%3A%2F%2Flocalhost%3A8400');
  const device = 'https://login.microsoftonline.com/common/oauth2/deviceauth';

  test.each<[string, readonly string[], number, string | null]>([
    ['a link in mail, by its site', [device, '--from', 'outlook.office.com'], 3, 'F1'],
    ['a code copied from a web page', [device, '--opener', 'mail', '--saw', 'code-copied'], 4, 'F1'],
    ['a renewal in a frame', [silent, '--frame', 'sub'], 0, null],
    ['the same in a tab, from mail', [silent, '--frame', 'top', '--from', 'outlook.office.com'], 3, 'F3'],
    ['an error that landed elsewhere', [silent, '--from', 'portal.example.com', '--landed', 'Interaction_Required@drop.example'], 3, 'F3'],
    ['an error that nobody knows where from', [addressOf('openid'), '--landed', 'invalid_scope@drop.example'], 2, 'F3'],
    ['an error at home', [addressOf('openid'), '--from', 'www.contoso.example', '--landed', 'invalid_scope@app.contoso.example'], 0, null],
    ['an answer carried off', [cli, '--saw', 'answer-carried-off'], 4, 'F2'],
    ['a click that another window left behind', [addressOf('openid'), '--saw', 'focus-swap'], 2, 'F5'],
    ['a prompt on somebody else’s host', [addressOf('openid'), '--saw', 'foreign-prompt', '--saw', 'focus-swap'], 4, 'F7'],
    ['the provider’s own page', [cli, '--from', 'login.microsoftonline.com'], 0, null],
    ['a page of the web', [cli, '--from', 'fabrikam.example'], 3, 'F2'],
  ])('is told by options: %s', (_name, options, risk, rule) => {
    const { risk: found, headline } = judge(...options);
    expect([found, headline?.rule ?? null]).toEqual([risk, rule]);
  });
});

test('what an administrator should know is said, in both forms', () => {
  const page = file({ kind: 'consent', appName: 'Inbox Turbo', badge: 'unverified', orgWideOffered: 'no' });
  const options = [mail, '--policy', file({ userConsent: 'off', policyVersion: 7 }), '--page', page];
  expect(judge(...options)).toMatchObject({ drift: [{ code: 'drift.userConsentOpen', text: expect.any(String) }], policyVersion: 7 });
  const { stdout } = explain(...options);
  expect(stdout).toContain('[drift.userConsentOpen]');
  expect(stdout).toContain('[A3 3]');
});

describe('the options', () => {
  const off = file({ userConsent: 'off', accountDomains: ['contoso.example'] });

  test('--policy: the policy decides, and its problems go to standard error', () => {
    expect(judge(mail, '--policy', off)).toMatchObject({ permit: 'needs-approval', reasons: [{ rule: 'toggle.off' }, {}, {}] });
    const { status, stdout, stderr } = explain(mail, '--json', '--policy', file({ userConsent: 'sometimes', apps: [{ clientId: 7 }] }));
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ permit: 'needs-approval' });
    expect(stderr.trim().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(stderr).toContain('userConsent');
    expect(stderr).toContain('apps[0].clientId');
  });

  test('--grants: what was given before counts, and only the rest is new', () => {
    const grant = {
      provider: 'entra',
      clientId: contosoApp.toUpperCase(),
      scopes: ['mail.read', 'openid', 'offline_access'],
      kind: 'own',
      since: '2026-01-10',
    };
    const kept = judge(mail, '--policy', off, '--grants', file([grant]));
    expect(kept).toMatchObject({ permit: 'allowed', reasons: [{ rule: 'grant.kept' }], newScopes: [] });
    expect(kept.reasons[0]?.text).toContain('10 January 2026');
    const more = judge(addressOf('openid Mail.Read Mail.Send'), '--policy', off, '--grants', file([grant]));
    expect(more).toMatchObject({ permit: 'needs-approval', newScopes: ['Mail.Send'] });
    expect(judge(mail, '--policy', off, '--grants', file([{ ...grant, kind: 'tenant-wide' }]))).toMatchObject({
      permit: 'allowed',
      reasons: [{ rule: 'grant.tenant' }],
    });
    expect(judge(mail, '--policy', off, '--grants', file([{ ...grant, clientId: 'other' }]))).toMatchObject({ permit: 'needs-approval' });
  });

  test('--page: a saved page', () => {
    const config = {
      pgid: 'ConvergedConsent',
      urlPost: '/common/Consent/Set',
      sAppName: 'Inbox Turbo',
      sAppVerifiedPublisherName: '',
      arrScopes: [{ label: 'x' }],
      arrAppReplyUrls: ['https://other.example/'],
    };
    const html = `<!DOCTYPE html><html><head><script>//<![CDATA[\n$Config=${JSON.stringify(config)};\n//]]></script><meta name="PageID" content="ConvergedConsent"></head></html>`;
    expect(judge(mail, '--page', file(html))).toMatchObject({
      risk: 3,
      reasons: [{}, { rule: 'A3' }, { rule: 'A11' }, {}, {}],
      headline: { text: expect.stringContaining('Inbox Turbo') },
    });
    const refusal = judge(mail, '--page', file(html.replace('"pgid"', '"sErrorCode":"90094","pgid"')));
    expect(refusal).toMatchObject({ permit: 'needs-approval', reasons: [{ rule: 'entra.adminOnly' }, {}, {}, {}, {}] });
    // A page nobody can read is never fine.
    expect(judge(addressOf('openid'), '--page', file('<html></html>')).risk).toBeGreaterThanOrEqual(2);
    expect(judge(addressOf('openid'), '--page', file('')).risk).toBeGreaterThanOrEqual(2);
  });

  test('--page: flat JSON', () => {
    expect(judge(mail, '--page', file({ badge: 'verified', publisherName: 'Contoso' }))).toMatchObject({ risk: 1 });
    expect(judge(mail, '--page', file({ kind: 'need-approval' }))).toMatchObject({ permit: 'needs-approval' });
    expect(judge(mail, '--page', file({ badge: 'best', replyUrls: 'x', __proto__: { badge: 'verified' } }))).toMatchObject({ risk: 2 });
  });

  test('--account: a personal one is not bound, a hint in the address frees nobody', () => {
    expect(judge(mail, '--policy', off, '--account', 'me@outlook.example')).toMatchObject({
      permit: 'allowed',
      reasons: [{ rule: 'scope.personal' }, {}, {}],
    });
    expect(judge(mail, '--policy', off, '--account', 'me@Contoso.example')).toMatchObject({ permit: 'needs-approval' });
    expect(judge(`${mail}&login_hint=me%40outlook.example`, '--policy', off)).toMatchObject({ permit: 'needs-approval' });
    expect(judge(mail, '--policy', off, '--page', file({ accountDomain: 'outlook.example' }))).toMatchObject({ permit: 'allowed' });
  });

  test('--admin and --now', () => {
    expect(judge(mail, '--policy', off, '--admin', 'yes')).toMatchObject({ reasons: [{ rule: 'admin.self' }, {}, {}] });
    const until = file({ userConsent: 'off', apps: [{ clientId: contosoApp, access: 'allow', until: '2026-11-23' }] });
    expect(judge(mail, '--policy', until, '--now', '2026-11-23T12:00:00Z')).toMatchObject({ permit: 'allowed' });
    expect(judge(mail, '--policy', until, '--now', '2026-11-24T00:00:00Z')).toMatchObject({ permit: 'needs-approval' });
  });

  test('--lang nl', () => {
    expect(judge(mail, '--lang', 'nl', '--page', file({ appName: 'Inbox Turbo', badge: 'unverified' })).headline?.text).toContain(
      'al je mail lezen',
    );
    expect(explain(mail, '--lang', 'nl').stdout).not.toBe(explain(mail).stdout);
  });
});

test('without --json a person reads it, with the rule of each reason', () => {
  const { status, stdout, stderr } = explain(mail, '--page', file({ appName: 'Inbox\u202E\u200BTurbo', badge: 'unverified' }));
  expect([status, stderr]).toEqual([0, '']);
  for (const part of ['Read all your mail', 'app.contoso.example', contosoApp, '[A3 3]', '[toggle.on]']) expect(stdout).toContain(part);
  expect(stdout).not.toMatch(/[\u2066-\u2069\u202E\u200B]|undefined|\{\w+\}/u);
  expect(explain('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--policy FILE') });
});

test('nothing secret of an address is printed', () => {
  const secret = 'zq5f1c9d7e3b';
  const names = ['state', 'nonce', 'code', 'code_challenge', 'code_verifier', 'client_secret', 'id_token_hint'];
  const query = [...names.map((name) => `${name}=${secret}`), `login_hint=${secret}%40contoso.example`].join('&');
  const redirect = encodeURIComponent(`https://${secret}:${secret}@app.contoso.example/auth?code=${secret}#${secret}`);
  const address = `https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=${contosoApp}&scope=Mail.Read&${query}&redirect_uri=${redirect}#${secret}`;
  for (const options of [[address], [address, '--json']]) {
    const { status, stdout, stderr } = explain(...options);
    expect(status).toBe(0);
    expect(stdout).toContain('app.contoso.example');
    expect(stdout + stderr).not.toContain(secret);
  }
  const { stderr } = explain(`https://contoso.example/authorize?${query}`);
  expect(stderr).not.toContain(secret);
});

describe('--policy with files of Entra', () => {
  const mailReadId = '570282fd-fa5c-430d-a7fd-fc8dc98a9dca';
  const policy = {
    id: 'contoso-mail',
    displayName: 'Mail',
    includes: [{ permissionType: 'delegated', permissions: [mailReadId] }],
    excludes: [],
  };
  const assign = (...ids: string[]) =>
    file({ defaultUserRolePermissions: { permissionGrantPoliciesAssigned: ids.map((id) => `ManagePermissionGrantsForSelf.${id}`) } });
  const page = ['--page', file({ appName: 'Contoso Mail', badge: 'verified', publisherName: 'Contoso' })];
  const onlyMail = addressOf('Mail.Read');
  const decidedBy = (...options: string[]) => {
    const { permit, reasons } = judge(onlyMail, ...page, ...options);
    return `${permit} ${reasons[0]?.rule}`;
  };

  test('alone, beside managed keys, and with the policies that are assigned', () => {
    const collection = file({ '@odata.context': 'x', value: [policy, { ...policy, id: 'microsoft-company-admin' }] });
    expect(decidedBy('--policy', file(policy))).toBe('allowed entra.policy:contoso-mail');
    expect(decidedBy('--policy', file({ orgName: 'Contoso' }), '--policy', collection, '--policy', assign('contoso-mail'))).toBe(
      'allowed entra.policy:contoso-mail',
    );
    expect(decidedBy('--policy', collection, '--policy', assign('microsoft-user-default-recommended'))).toBe(
      'needs-approval entra.notAllowed',
    );
    expect(decidedBy('--policy', assign())).toBe('needs-approval entra.notAllowed');
  });

  test('come back as they were given, with what nobody here understands, beside the presets', () => {
    const collection = [
      { ...policy, id: 'Contoso-Mail', resourceScopeType: 'tenant', isEnabled: true },
      { ...policy, id: 'microsoft-company-admin' },
    ];
    const keys = { consentPresets: ['low'], consentPolicies: [policy], tenants: [contosoTenant] };
    const { status, stdout, stderr } = explain(
      '--export-policies',
      '--policy',
      file({ value: collection }),
      '--policy',
      file(keys),
      '--policy',
      assign(),
    );
    expect(status).toBe(0);
    const { value } = JSON.parse(stdout);
    expect(value.slice(0, 3)).toEqual([...collection, policy]);
    expect(value.slice(3)).toMatchObject([{ id: 'low', includes: [{}, { clientApplicationTenantIds: [contosoTenant] }] }]);
    // What could not be read is told.
    expect(stderr).toContain('value[0].isEnabled');
  });

  test('says what it does not know, and what does not go together', () => {
    const { stdout, stderr } = explain(onlyMail, '--policy', file({ userConsent: 'off' }), '--policy', file(policy));
    expect(stdout).toContain('[toggle.off]');
    expect(stderr).toMatch(/^consentPolicies: .+\n$/u);
    expect(explain(onlyMail, '--policy', file([policy])).stderr).toContain('authorizationPolicy');
    const strange = { ...policy, includes: [{ ...policy.includes[0], region: 'eu' }] };
    expect(explain(onlyMail, '--policy', file(strange)).stderr).toContain('consentPolicies[0].includes[0].region');
    expect(explain(onlyMail, '--policy', file({ mode: 'warn' }), '--policy', file({ mode: 'warn' })).status).toBe(2);
  });
});

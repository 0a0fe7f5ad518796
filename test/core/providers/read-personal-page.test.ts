import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../core/decision/facts.ts';
import { unseenPage } from '../../../core/decision/page-facts.ts';
import { isPersonalConsentAddress, readPersonalPage } from '../../../core/providers/microsoft-personal-page.ts';
import { pageReaderFor } from '../../../core/providers/page-reader.ts';
import type { PageText } from '../../../core/providers/page-text.ts';

const nothing: PageText = {
  configScript: null,
  language: null,
  pageId: null,
  hasAppInfoLink: false,
  hasConsentForm: false,
  orgWideBox: 'absent',
  isCodePasted: false,
};
const app = '000000004C1E57A0';
/** As the live pages write it: the colon is an escape. */
const scriptOf = (data: object) => `var ServerData = ${JSON.stringify(data).replace(/(?<=\w):(?=\w)/gu, '\\u003a')};`;
const pageOf = (data: object, change: Partial<PageText> = {}): PageText => ({ ...nothing, configScript: scriptOf(data), ...change });
const read = (data: object, change: Partial<PageText> = {}) => readPersonalPage(pageOf(data, change));

const older = {
  sPageId: 'Account_UpdateConsentPage_Client',
  sClientId: app,
  sRawInputScopes: `${app}:User.Read ${app}:int.offline_access`,
  sRawInputGrantedScopes: '',
  sCanary: 'secret-canary',
  sPUID: '1688851726374344',
};
const newer = {
  sPageId: 'Account_UpdateConsentPage_Client',
  sClientId: app,
  arrConsentInfoServerData: [{ sAppName: 'Wingtip Games', arrScopes: [{ id: `${app}:User.Read` }, { id: `${app}:int.offline_access` }] }],
};
const read2 = {
  ...unseenPage,
  clientId: app.toLowerCase(),
  scopes: ['User.Read', 'offline_access'],
  orgWideOffered: 'no',
  orgWideTicked: 'no',
  source: 'page-data',
};

test('both shapes of a prompt are read; only the newer one names the app', () => {
  expect(pageOf(older).configScript).toContain(`${app}\\u003aUser.Read`);
  expect(read(older)).toEqual({ ...read2, kind: 'consent', appName: null });
  expect(read(newer)).toEqual({ ...read2, kind: 'consent', appName: 'Wingtip Games' });
  expect(pageReaderFor('login.live.com')(pageOf(older))).toEqual(read(older));
});

test('nothing of the account and no secret of the page is taken', () => {
  for (const secret of ['canary', older.sPUID, app]) expect(JSON.stringify(read(older))).not.toContain(secret);
});

describe('the permissions', () => {
  test.each<[string, readonly string[]]>([
    [`${app}:User.Read`, ['User.Read']],
    [`${app.toLowerCase()}:Mail.Read  ${app}:Mail.Send`, ['Mail.Read', 'Mail.Send']],
    ['wl.basic wl.emails', ['wl.basic', 'wl.emails']],
    ['service::user.auth.xboxlive.com::MBI_SSL', ['service::user.auth.xboxlive.com::MBI_SSL']],
    [`${app}:service::user.auth.xboxlive.com::MBI_SSL`, ['service::user.auth.xboxlive.com::MBI_SSL']],
    ['https://graph.microsoft.com/Mail.Read', ['https://graph.microsoft.com/Mail.Read']],
    [`${app}:https://graph.microsoft.com/Mail.Read`, ['https://graph.microsoft.com/Mail.Read']],
    // Somebody else's: a name that we know does not make it ours.
    ['0000000011111111:User.Read', ['0000000011111111:User.Read']],
    [`${app}:int.User.Read`, ['int.User.Read']],
    [`${app}:`, [`${app}:`]],
    [':User.Read', [':User.Read']],
  ])('of the older shape: %s', (sRawInputScopes, scopes) => {
    expect(read({ ...older, sRawInputScopes })?.scopes).toEqual(scopes);
  });

  test('keep what stands before them where the page does not say whose id that is', () => {
    expect(read({ ...older, sClientId: undefined })).toMatchObject({ scopes: older.sRawInputScopes.split(' '), clientId: null });
    expect(read({ ...older, sClientId: '' })?.clientId).toBeNull();
  });

  const infos = (...apps: object[]) => read({ ...newer, arrConsentInfoServerData: apps });
  const scope = (name: string) => ({ id: `${app}:${name}`, label: 'l' });

  test('of the newer shape come from every app, from whichever list names them', () => {
    expect(infos({ arrScopes: [scope('User.Read')] }, { arrRawScopes: [scope('Mail.Read')] })?.scopes).toEqual(['User.Read', 'Mail.Read']);
    expect(infos({ arrScopes: [{ label: 'l' }], arrRawScopes: [scope('Mail.Read')] })?.scopes).toEqual(['Mail.Read']);
    expect(infos({ arrScopes: [], arrRawScopes: [scope('Mail.Read')] })?.scopes).toEqual(['Mail.Read']);
  });

  test.each([
    [{ arrScopes: [scope('User.Read'), { label: 'something' }] }],
    [{ arrScopes: [scope('User.Read'), 'Mail.Read'] }],
    [{ arrScopes: [{ id: 7 }] }],
    [{ arrScopes: [] }],
    [{ arrScopes: { id: 'x' } }],
    [{}],
  ])('are unknown where one of them has no name (%#)', (broken) => {
    expect(infos(broken)).toMatchObject({ kind: 'unreadable', scopes: null });
    expect(infos({ arrScopes: [scope('User.Read')] }, broken)).toMatchObject({ kind: 'unreadable', scopes: null });
  });

  test('given before are read where the page says so', () => {
    expect(read({ ...older, sRawInputGrantedScopes: `${app}:User.Read ${app}:int.offline_access` })?.grantedScopes).toEqual([
      'User.Read',
      'offline_access',
    ]);
    for (const none of ['', ' ', null, 7, [app]]) expect(read({ ...older, sRawInputGrantedScopes: none })?.grantedScopes).toBeNull();
  });
});

describe('the app’s name', () => {
  const nameOf = (...names: unknown[]) =>
    read({ ...newer, arrConsentInfoServerData: names.map((sAppName) => ({ sAppName, arrScopes: [{ id: 'User.Read' }] })) })?.appName;

  test.each([[7], [null], [''], [' '], [['x']], [undefined]])('%j is none', (name) => {
    expect(nameOf(name)).toBeNull();
  });

  test('is unknown where several apps ask at once', () => {
    expect(nameOf('Wingtip Games', 'Contoso Mail')).toBeNull();
  });
});

describe('the kind of a page', () => {
  test.each<[string, PageText, PageFacts['kind'] | null]>([
    ['the list of apps', pageOf({ sPageId: 'i6148' }), 'sign-in'],
    ['a sign-in page', pageOf({ urlPost: 'https://login.live.com/ppsecure/post.srf' }), 'sign-in'],
    ['the page id alone', pageOf({ sPageId: older.sPageId }), 'unreadable'],
    ['the page id in other letters', pageOf({ sPageId: older.sPageId.toLowerCase() }), 'sign-in'],
    ['permissions alone', pageOf({ sRawInputScopes: 'User.Read' }), 'consent'],
    ['permissions that are empty', pageOf({ sRawInputScopes: '' }), 'unreadable'],
    [
      'the control that accepts, its data cut',
      { ...pageOf(older, { hasAppInfoLink: true }), configScript: scriptOf(older).slice(0, 90) },
      'unreadable',
    ],
    ['the control alone', { ...nothing, hasAppInfoLink: true }, 'unreadable'],
    ['a form with the answer alone', { ...nothing, hasConsentForm: true }, 'unreadable'],
    ['a script that only looks for data', { ...nothing, configScript: 'var data = window.ServerData || {};' }, null],
    ['nothing', nothing, null],
  ])('%s', (_name, page, kind) => {
    expect(readPersonalPage(page)?.kind ?? null).toBe(kind);
  });

  test('a box to tick never speaks for an organisation', () => {
    expect(read(older, { orgWideBox: 'ticked' })).toMatchObject({ orgWideOffered: 'no', orgWideTicked: 'no' });
  });
});

test.each([
  ['https://account.live.com/Consent/Update?ru=https://login.live.com/', true],
  ['/consent/update', true],
  ['/consent/update/#x', true],
  ['/Consent/UpdateX', false],
  ['/consent/update/more', false],
  ['/consent/Manage', false],
  ['/proofs/Add?next=/Consent/Update', false],
  ['#/consent/update', false],
  ['', false],
])('%s records consent: %s', (address, expected) => {
  expect(isPersonalConsentAddress(address)).toBe(expected);
});

test('whatever a page holds, reading it never throws, and its facts can be sent', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(older.sPageId, app, older.sRawInputScopes, '__proto__', ':', '::'));
  const info = fc.dictionary(fc.constantFrom('sAppName', 'arrScopes', 'arrRawScopes', '__proto__'), value);
  const data = fc.dictionary(fc.constantFrom(...Object.keys(older), '__proto__', 'constructor'), value);
  const text = fc.record({
    configScript: fc.oneof(
      fc.constant(null),
      fc.string(),
      fc
        .tuple(data, fc.array(fc.oneof(info, value), { maxLength: 3 }))
        .map(([fields, infos]) => scriptOf({ ...fields, arrConsentInfoServerData: infos })),
      fc.nat().map((at) => scriptOf(newer).slice(0, at % 300)),
    ),
    pageId: fc.constant(null),
    hasAppInfoLink: fc.boolean(),
    hasConsentForm: fc.boolean(),
    orgWideBox: fc.constantFrom('absent', 'offered', 'ticked'),
    language: fc.option(fc.string()),
    isCodePasted: fc.boolean(),
  });
  fc.assert(
    fc.property(text, (page) => {
      const facts = readPersonalPage(page);
      expect(structuredClone(facts)).toEqual(facts);
      if (facts === null) return;
      expect(Object.keys(facts)).toEqual(Object.keys(unseenPage));
      if (facts.kind === 'consent') expect(facts.scopes?.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});

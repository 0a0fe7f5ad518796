import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../../core/decision/facts.ts';
import { countConsentSigns, isConsentAddress, readEntraPage } from '../../../core/providers/entra-page.ts';
import { pageReaderFor } from '../../../core/providers/page-reader.ts';
import type { PageText } from '../../../core/providers/page-text.ts';
import { consentConfig, consentPage, nothing, pageOf, scriptOf, unknownFacts } from './entra-page-samples.ts';

test('a whole prompt is read', () => {
  expect(readEntraPage(consentPage)).toEqual({
    ...unknownFacts,
    kind: 'consent',
    tenantName: 'Fabrikam',
    appName: 'Contoso Mail',
    publisherName: 'Contoso',
    badge: 'verified',
    website: 'www.contoso.example',
    createdDate: '10/26/2017',
    crossTenant: 'yes',
    replyUrls: ['https://app.contoso.example/auth', 'http://localhost'],
    permissionTitles: ['Read your mail', 'Sign you in'],
    orgWideOffered: 'yes',
    orgWideTicked: 'no',
  } satisfies PageFacts);
  expect(countConsentSigns(consentPage)).toBe(6);
  expect(pageReaderFor('login.microsoftonline.com')(consentPage)).toEqual(readEntraPage(consentPage));
});

describe('each sign of a prompt', () => {
  const config = [
    ['page id of the data', pageOf({ pgid: 'ConvergedConsent' })],
    ['address of the answer', pageOf({ urlPost: 'https://login.microsoftonline.com/common/consent/SET?x=1' })],
    ['permissions and name', pageOf({ arrScopes: [], sAppName: '' })],
  ] as const;
  const markup = [
    ['page id of the markup', { ...nothing, pageId: 'ConvergedConsent' }],
    ['link to the app', { ...nothing, hasAppInfoLink: true }],
    ['form of the answer', { ...nothing, hasConsentForm: true }],
  ] as const;

  test.each([...config, ...markup])('alone counts as one, and is never read as a prompt that is fine: %s', (_name, page) => {
    expect(countConsentSigns(page)).toBe(1);
    expect(readEntraPage(page)).toMatchObject({ kind: 'unreadable', badge: 'unknown', appName: null });
  });

  test.each(markup)('counts beside the data: %s', (_name, { pageId, hasAppInfoLink, hasConsentForm }) => {
    for (const [, page] of config) expect(countConsentSigns({ ...page, pageId, hasAppInfoLink, hasConsentForm })).toBe(2);
    const named = pageOf({ sAppName: 'Contoso Mail' }, { pageId, hasAppInfoLink, hasConsentForm });
    expect(readEntraPage(named)).toMatchObject({ kind: 'consent', appName: 'Contoso Mail', badge: 'unknown' });
  });

  test.each([
    pageOf({ pgid: 'ConvergedSignIn', urlPost: '/common/login', sAppName: 'Contoso Mail' }),
    pageOf({ pgid: 'convergedconsent', urlPost: '/common/Consent/Setup' }),
    pageOf({ urlPost: '/common/login?next=/Consent/Set' }),
    pageOf({ arrScopes: {}, sAppName: 'Contoso Mail' }),
    pageOf({ arrScopes: [] }),
    { ...nothing, pageId: 'ConvergedSignIn', orgWideBox: 'ticked' as const },
    nothing,
  ])('is not seen elsewhere (%#)', (page) => {
    expect(countConsentSigns(page)).toBe(0);
  });
});

test.each([
  ['/common/Consent/Set', true],
  ['https://login.microsoftonline.com/contoso.example/consent/set?x#y', true],
  ['/Consent/Set', true],
  ['/common/Consent/Setting', false],
  ['/common/login?x=/Consent/Set', false],
  ['#/Consent/Set', false],
  ['', false],
])('%s records consent: %s', (address, expected) => {
  expect(isConsentAddress(address)).toBe(expected);
});

describe('the kind of a page', () => {
  test.each<[string, object, string, string | null]>([
    ['90094', { pgid: 'ConvergedError', sErrorCode: '90094' }, 'need-approval', '90094'],
    ['90095', { pgid: 'ConvergedError', sErrorCode: '90095' }, 'approval-required', '90095'],
    ['90095 on the prompt’s own page', { ...consentConfig, sErrorCode: '90095' }, 'approval-required', '90095'],
    ['900941, as a number', { sErrorCode: 900941 }, 'risky', '900941'],
    ['900981', { sErrorCode: '900981' }, 'risky', '900981'],
    ['90093', { sErrorCode: '90093' }, 'need-approval', '90093'],
    ['65001', { sErrorCode: '65001' }, 'need-approval', '65001'],
    ['90008', { sErrorCode: '90008' }, 'need-approval', '90008'],
    ['90099', { sErrorCode: '90099' }, 'need-approval', '90099'],
    ['50105', { pgid: 'ConvergedError', sErrorCode: '50105' }, 'assignment', '50105'],
    ['a code in the service’s message alone', { strServiceExceptionMessage: 'AADSTS90094: emulated' }, 'need-approval', '90094'],
    ['a code in the other text alone', { pgid: 'ConvergedError', sErrTxt: 'Sorry. AADSTS50105: x' }, 'assignment', '50105'],
    [
      'a code that the page’s own field contradicts',
      { sErrorCode: '50011', sErrTxt: 'AADSTS90094', pgid: 'ConvergedError' },
      'error',
      '50011',
    ],
    ['words without a code', { pgid: 'ConvergedError', sErrTxt: 'Need admin approval 90094' }, 'error', null],
    ['a message of another type', { pgid: 'ConvergedError', sErrTxt: ['AADSTS90094'] }, 'error', null],
    ['a code for a device', { pgid: 'ConvergedRemoteConnect', sRemoteConnectAppName: '' }, 'device', null],
    ['a sign-in for a device', { pgid: 'ConvergedSignIn', sRemoteConnectAppName: 'Inbox Turbo' }, 'device', null],
    ['the question after it', { pgid: 'CmsiInterrupt' }, 'app-check', null],
    ['the same, with its number', { pgid: 'CmsiInterrupt', sErrorCode: '50199' }, 'app-check', '50199'],
    ['the same, with the device’s data', { pgid: 'CmsiInterrupt', sRemoteConnectAppName: 'Inbox Turbo' }, 'device', null],
    ['a sign-in page with an error of its own', { pgid: 'ConvergedSignIn', sErrorCode: '50126' }, 'sign-in', '50126'],
    ['another error', { pgid: 'ConvergedError', sErrorCode: '50011' }, 'error', '50011'],
    ['an error without a code', { pgid: 'ConvergedError', sErrorCode: '' }, 'error', null],
    ['a code that every object has', { pgid: 'ConvergedError', sErrorCode: 'constructor' }, 'error', 'constructor'],
    ['a device page', { pgid: 'ConvergedRemoteConnect' }, 'device', null],
    ['a sign-in page', { pgid: 'ConvergedSignIn' }, 'sign-in', null],
    ['a page we do not know', {}, 'sign-in', null],
    ['a prompt', consentConfig, 'consent', null],
    ['a prompt whose app has no name', { ...consentConfig, sAppName: ' ' }, 'unreadable', null],
  ])('%s', (_name, config, kind, errorCode) => {
    expect(readEntraPage(pageOf(config))).toMatchObject({ kind, errorCode });
  });

  test('is that of a prompt where a page that refuses can be accepted all the same', () => {
    for (const sErrorCode of ['90094', '900941', '50105']) {
      const page = pageOf({ ...consentConfig, sErrorCode }, { hasConsentForm: true });
      expect(readEntraPage(page)).toMatchObject({ kind: 'consent', errorCode: sErrorCode });
    }
    const form = pageOf({ ...consentConfig, sErrorCode: '90095' }, { hasConsentForm: true });
    expect(readEntraPage(form)).toMatchObject({ kind: 'approval-required' });
  });

  test('is unreadable where the data of a prompt is', () => {
    const cut = { ...consentPage, configScript: scriptOf(consentConfig).slice(0, 200) };
    expect(readEntraPage(cut)).toEqual({ ...unknownFacts, kind: 'unreadable', orgWideOffered: 'yes', orgWideTicked: 'no', source: 'page' });
    expect(readEntraPage({ ...consentPage, configScript: null })).toMatchObject({ kind: 'unreadable', source: 'page' });
  });

  test('is nobody’s where nothing is there to read', () => {
    expect(readEntraPage(nothing)).toBeNull();
    expect(readEntraPage({ ...nothing, configScript: 'var $Config;', pageId: 'Other' })).toBeNull();
    expect(pageReaderFor('login.live.com')({ ...nothing, configScript: consentPage.configScript })).toBeNull();
  });
});

describe('a page for a device', () => {
  const remote = { sRemoteConnectAppName: 'Inbox Turbo', sRemoteClientIp: '203.0.113.24', sRemoteAppLocation: 'Reykjavik, Iceland' };

  test('tells the app, the place and the address as it shows them', () => {
    expect(readEntraPage(pageOf({ pgid: 'ConvergedSignIn', ...remote }))).toEqual({
      ...unknownFacts,
      kind: 'device',
      appName: 'Inbox Turbo',
      devicePlace: 'Reykjavik, Iceland',
      deviceAddress: '203.0.113.24',
    });
    expect(readEntraPage(pageOf({ pgid: 'ConvergedRemoteConnect', sRemoteClientIp: 7, sRemoteAppLocation: {} }))).toMatchObject({
      devicePlace: null,
      deviceAddress: '7',
    });
  });

  test('knows of a pasted code, which means nothing elsewhere', () => {
    expect(readEntraPage(pageOf({ pgid: 'ConvergedRemoteConnect' }, { isCodePasted: true }))?.isCodePasted).toBe('yes');
    expect(readEntraPage(pageOf({ pgid: 'ConvergedRemoteConnect' }))?.isCodePasted).toBe('unknown');
    expect(readEntraPage(pageOf(consentConfig, { isCodePasted: true }))?.isCodePasted).toBe('unknown');
  });
});

describe('single facts', () => {
  const factsOf = (change: object, text: Partial<PageText> = {}) => readEntraPage(pageOf({ ...consentConfig, ...change }, text));

  test.each<[unknown, string, string | null]>([
    ['Contoso', 'verified', 'Contoso'],
    ['', 'unverified', null],
    ['  ', 'unverified', null],
    [null, 'unverified', null],
    [undefined, 'unknown', null],
    [0, 'unknown', '0'],
    [false, 'unknown', null],
    [['Contoso'], 'unknown', null],
    [{ name: 'Contoso' }, 'unknown', null],
  ])('the publisher %j is %s', (sAppVerifiedPublisherName, badge, publisherName) => {
    expect(factsOf({ sAppVerifiedPublisherName })).toMatchObject({ badge, publisherName });
  });

  test.each([
    [true, 'yes'],
    [false, 'no'],
    ['false', 'unknown'],
    [0, 'unknown'],
    [null, 'unknown'],
    [undefined, 'unknown'],
  ])('fAppInDifferentTenant %j is %s', (fAppInDifferentTenant, crossTenant) => {
    expect(factsOf({ fAppInDifferentTenant })).toMatchObject({ crossTenant });
  });

  test('of a wrong type are unknown, and what is right among them stays', () => {
    expect(factsOf({ arrAppReplyUrls: 'https://x.example', arrScopes: 'x', sAppWebsite: ['x'], sAppCreatedDate: {} })).toMatchObject({
      replyUrls: null,
      permissionTitles: null,
      website: null,
      createdDate: null,
    });
    const mixed = factsOf({
      arrAppReplyUrls: ['a', 1, null, 'b'],
      arrScopes: [{ label: ' x ' }, 'y', null, [], { label: ' ' }, { label: ['z'] }],
    });
    expect(mixed).toMatchObject({ replyUrls: ['a', 'b'], permissionTitles: ['x', '', '', '', '', ''] });
    expect(factsOf({ arrAppReplyUrls: [] })).toMatchObject({ replyUrls: [] });
  });

  test('a permission that only administrators see has their title', () => {
    const admin = { adminLabel: 'Read directory data', adminDescription: 'd' };
    const arrScopes = [{ ...admin, label: 'Read the directory' }, { ...admin, label: '' }, { ...admin, label: null }, admin];
    const expected = ['Read the directory', 'Read directory data', 'Read directory data', 'Read directory data'];
    expect(factsOf({ arrScopes })?.permissionTitles).toEqual(expected);
  });

  test('are cut to size', () => {
    const facts = factsOf({
      sAppName: 'x'.repeat(100_000),
      arrAppReplyUrls: Array(600).fill('y'.repeat(1_200)),
      arrScopes: Array(600).fill({ label: 'z'.repeat(1_200) }),
    });
    expect(facts?.appName).toHaveLength(1024);
    expect(facts?.replyUrls).toHaveLength(500);
    expect(facts?.permissionTitles).toHaveLength(500);
    for (const text of [...(facts?.replyUrls ?? []), ...(facts?.permissionTitles ?? [])]) expect(text.length).toBe(1024);
  });

  test.each([
    ['absent', 'no', 'no'],
    ['offered', 'yes', 'no'],
    ['ticked', 'yes', 'yes'],
    ['unclear', 'unknown', 'no'],
  ] as const)('a box for everyone that is %s', (orgWideBox, orgWideOffered, orgWideTicked) => {
    expect(factsOf({}, { orgWideBox })).toMatchObject({ orgWideOffered, orgWideTicked });
    // On a page that is no prompt a box means something else.
    expect(readEntraPage(pageOf({ pgid: 'ConvergedSignIn' }, { orgWideBox }))).toMatchObject({
      orgWideOffered: 'unknown',
      orgWideTicked: 'unknown',
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPageFacts, readPageMessage } from '../../core/messages.ts';

const page = {
  kind: 'consent',
  appName: 'Contoso Mail',
  publisherName: 'Contoso',
  badge: 'verified',
  publisherDomain: 'contoso.example',
  website: 'www.contoso.example',
  createdDate: '10/26/2017',
  crossTenant: 'yes',
  replyUrls: ['https://app.contoso.example/auth'],
  permissionTitles: ['Read your mail'],
  language: 'de-AT',
  scopes: ['User.Read', 'Mail.Read'],
  grantedScopes: ['User.Read'],
  errorCode: '90094',
  clientId: 'ABC',
  accountDomain: 'Contoso.Example',
  tenantName: 'Contoso',
  orgWideOffered: 'no',
  orgWideTicked: 'unknown',
  devicePlace: 'Reykjavik, Iceland',
  deviceAddress: '203.0.113.24',
  isCodePasted: 'yes',
  source: 'page-data',
};
const unknownPage = {
  kind: 'unreadable',
  appName: null,
  publisherName: null,
  badge: 'unknown',
  publisherDomain: null,
  website: null,
  createdDate: null,
  crossTenant: 'unknown',
  replyUrls: null,
  permissionTitles: null,
  language: null,
  scopes: null,
  grantedScopes: null,
  errorCode: null,
  clientId: null,
  accountDomain: null,
  tenantName: null,
  orgWideOffered: 'unknown',
  orgWideTicked: 'unknown',
  devicePlace: null,
  deviceAddress: null,
  isCodePasted: 'unknown',
  source: 'page',
};

describe('readPageMessage', () => {
  test('that the person asked says nothing of what', () => {
    expect(readPageMessage({ type: 'asked', clientId: 'abc', scopes: ['Mail.Read'] })).toEqual({ type: 'asked' });
  });

  test.each<[unknown, unknown]>([
    [
      { type: 'judge-prompt', page, earlier: 'https://login.microsoftonline.com/', isEarlyPress: true },
      {
        type: 'judge-prompt',
        page: { ...page, clientId: 'abc', accountDomain: 'contoso.example' },
        earlier: 'https://login.microsoftonline.com/',
        isEarlyPress: true,
      },
    ],
    [
      { type: 'judge-prompt', page: {} },
      { type: 'judge-prompt', page: unknownPage, earlier: '', isEarlyPress: false },
    ],
    [
      // A part of an address would ask for less.
      { type: 'judge-prompt', page: {}, earlier: 'a'.repeat(4097) },
      { type: 'judge-prompt', page: unknownPage, earlier: 'a'.repeat(4097), isEarlyPress: false },
    ],
    [
      { type: 'judge-prompt', page: {}, earlier: ['https://login.microsoftonline.com/'] },
      { type: 'judge-prompt', page: unknownPage, earlier: '', isEarlyPress: false },
    ],
    [
      { type: 'consent-answered', isGranted: true },
      { type: 'consent-answered', isGranted: true },
    ],
    [
      { type: 'consent-answered', isGranted: 'true' },
      { type: 'consent-answered', isGranted: false },
    ],
    [{ type: 'consent-answered' }, { type: 'consent-answered', isGranted: false }],
    [
      { type: 'continued', reason: 'For the trip' },
      { type: 'continued', reason: 'For the trip' },
    ],
    [
      { type: 'continued', reason: 'x'.repeat(100_000) },
      { type: 'continued', reason: 'x'.repeat(280) },
    ],
    [{ type: 'continued' }, { type: 'continued', reason: null }],
    [
      { type: 'continued', reason: 7 },
      { type: 'continued', reason: null },
    ],
    [
      { type: 'continued', reason: ' \n' },
      { type: 'continued', reason: null },
    ],
    [
      { type: 'mark-wrong', isWrong: true },
      { type: 'mark-wrong', isWrong: true },
    ],
    [
      { type: 'mark-wrong', isWrong: 'true' },
      { type: 'mark-wrong', isWrong: false },
    ],
    [{ type: 'card-hidden', tabId: 4 }, { type: 'card-hidden' }],
    [{ type: 'leave-safely', url: 'https://evil.example/', origin: 'https://login.microsoftonline.com' }, { type: 'leave-safely' }],
  ])('%j', (body, expected) => {
    expect(readPageMessage(body)).toEqual(expected);
  });

  test.each<[unknown]>([
    [undefined],
    [null],
    ['judge-prompt'],
    [7],
    [[]],
    [['judge-prompt']],
    [{}],
    [{ type: 'judge-prompt' }],
    [{ type: 'judge-prompt', page: null }],
    [{ type: 'judge-prompt', page: 'consent' }],
    [{ type: 'judge-prompt', page: [] }],
    [{ type: 'list-grants' }],
    [{ type: 'clear' }],
    [{ type: 'Leave-Safely' }],
    [{ type: ['leave-safely'] }],
    [{ type: { toString: 'leave-safely' } }],
    [Object.create({ type: 'leave-safely' })],
    [JSON.parse('{"__proto__":{"type":"leave-safely"}}')],
    [{ type: 'constructor' }],
    [{ type: '__proto__' }],
  ])('%j is refused', (body) => {
    expect(readPageMessage(body)).toBeNull();
  });

  test('what is inherited counts for nothing', () => {
    expect(readPageMessage({ type: 'judge-prompt', page: Object.create(page) })).toEqual({
      type: 'judge-prompt',
      page: unknownPage,
      earlier: '',
      isEarlyPress: false,
    });
    const body = JSON.parse(`{"type":"judge-prompt","page":{"__proto__":${JSON.stringify(page)},"constructor":1}}`);
    expect(readPageMessage(body)).toEqual({ type: 'judge-prompt', page: unknownPage, earlier: '', isEarlyPress: false });
    expect(({} as Record<string, unknown>)['appName']).toBeUndefined();
  });
});

describe('readPageFacts', () => {
  test('takes wrong types as unknown', () => {
    const wrong = Object.fromEntries(Object.keys(page).map((key) => [key, { toString: () => 'yes' }]));
    expect(readPageFacts(wrong)).toEqual(unknownPage);
    const alsoWrong = Object.fromEntries(Object.keys(page).map((key) => [key, 7]));
    expect(readPageFacts(alsoWrong)).toEqual(unknownPage);
  });

  test('takes words it does not know as unknown, and never as fine', () => {
    expect(readPageFacts({ ...page, kind: 'Consent', badge: 'VERIFIED', crossTenant: 'maybe', source: 'policy' })).toMatchObject({
      kind: 'unreadable',
      badge: 'unknown',
      crossTenant: 'unknown',
      source: 'page',
    });
  });

  test('takes true and false where yes and no are meant', () => {
    expect(readPageFacts({ crossTenant: true, orgWideOffered: false })).toMatchObject({ crossTenant: 'yes', orgWideOffered: 'no' });
  });

  test('cuts texts and lists, and keeps of a list what is text', () => {
    const facts = readPageFacts({
      ...page,
      appName: 'x'.repeat(1_000_000),
      replyUrls: Array(5_000).fill('y'.repeat(5_000)),
      permissionTitles: ['a', 1, null, 'b'],
    });
    expect(facts?.appName).toHaveLength(1024);
    expect(facts?.replyUrls).toHaveLength(500);
    expect(facts?.replyUrls?.every((url) => url.length === 1024)).toBe(true);
    expect(facts?.permissionTitles).toEqual(['a', '', '', 'b']);
  });

  test.each([
    [[...page.scopes, 7]],
    [[...page.scopes, 'x'.repeat(1_025)]],
    [Array(501).fill('Mail.Read')],
    ['Mail.Read'],
    [{ length: 1, 0: 'Mail.Read' }],
  ])('takes a list of permissions that is not whole as unknown (%#)', (scopes) => {
    expect(readPageFacts({ ...page, scopes, grantedScopes: scopes })).toMatchObject({ scopes: null, grantedScopes: null });
  });

  test('keeps no field that it does not know', () => {
    expect(Object.keys(readPageFacts({ ...page, risk: 0, permit: 'allowed' }) ?? {}).toSorted()).toEqual(
      Object.keys(unknownPage).toSorted(),
    );
  });
});

test('no body makes reading it throw, and what is read can be sent on', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true, withSparseArray: true, withTypedArray: true });
  const facts = fc.dictionary(fc.constantFrom(...Object.keys(page), '__proto__', 'constructor'), anything);
  const type = fc.constantFrom('judge-prompt', 'consent-answered', 'continued', 'mark-wrong', 'leave-safely', 'other');
  const body = fc.oneof(anything, fc.record({ type, page: fc.oneof(anything, facts), reason: anything, isGranted: anything }));
  fc.assert(
    fc.property(body, (value) => {
      const message = readPageMessage(value);
      expect(structuredClone(message)).toEqual(message);
      if (message?.type === 'judge-prompt') expect(Object.keys(message.page).toSorted()).toEqual(Object.keys(unknownPage).toSorted());
    }),
    { numRuns: 500 },
  );
  const cyclic: Record<string, unknown> = { type: 'judge-prompt' };
  cyclic['page'] = cyclic;
  expect(readPageMessage(cyclic)).toEqual({ type: 'judge-prompt', page: unknownPage, earlier: '', isEarlyPress: false });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountPage, accountPages } from '../../../../core/grants/reading.ts';
import type { AccountLink, AccountPageText } from '../../../../core/providers/account-pages/account-page-text.ts';
import { accountPageData, accountSites, askedHosts, hostsOf } from '../../../../core/providers/account-pages/account-pages.ts';
import { examples as githubExamples } from '../../../../core/providers/account-pages/github-settings.ts';
import { examples as googleExamples } from '../../../../core/providers/account-pages/google-connections.ts';
import { maxListedApps } from '../../../../core/providers/account-pages/list-apps.ts';
import { examples as microsoftExamples } from '../../../../core/providers/account-pages/microsoft-account.ts';
import { examples as myAppsExamples } from '../../../../core/providers/account-pages/my-apps.ts';
import { findAccountPage, readAccountPage } from '../../../../core/providers/account-pages/read-account-page.ts';
import { promptHosts } from '../../../../core/providers/prompt-providers.ts';

const allExamples = [...myAppsExamples, ...microsoftExamples, ...googleExamples, ...githubExamples];
const links = (...hrefs: readonly string[]): readonly AccountLink[] => hrefs.map((href) => ({ href, text: '', rowText: '' }));
const pageAt = (address: string, change: Partial<AccountPageText> = {}): AccountPageText => ({
  address,
  links: [],
  formActions: [],
  accountName: null,
  configScript: null,
  hasEmptyMark: false,
  isWhole: true,
  ...change,
});
const read = (text: AccountPageText) => {
  const page = findAccountPage(text.address);
  return page && readAccountPage(page, text);
};

const manage = 'https://account.live.com/consent/Manage';
const manageData = 'var ServerData = {"sPageId":"i6148","sPUID":"0003000000000001"};';
const edit = (id: string): string => `https://account.live.com/consent/Edit?client_id=${id}`;
const applications = 'https://github.com/settings/applications';
const connection = (id: string): string => `https://github.com/settings/connections/applications/${id}`;
const firstId = '0123456789abcdef0123';
const foot = 'https://docs.contoso.example/';
const secondId = 'fedcba98765432100123';

describe('the page at an address', () => {
  test.each(allExamples.map(({ address, hrefs, ids }) => [address, hrefs, ids] as const))('%s lists its apps', (address, hrefs, ids) => {
    expect(read(pageAt(address, { links: links(...hrefs) }))?.apps.map(({ clientId }) => clientId)).toEqual(ids);
  });

  test('is one of ours by its exact host and path, and no other', () => {
    for (const address of [
      'https://github.com/contoso/settings/applications',
      'https://github.com/settings/tokens',
      'http://github.com/settings/applications',
      'https://github.com:8443/settings/applications',
      'https://github.com.evil.example/settings/applications',
      'https://github.com@evil.example/settings/applications',
      'https://account.live.com/Consent/Update',
      'https://account.live.com/proofs/Manage',
      'https://myaccount.google.com/security',
      'https://myaccount.google.com/connections/settings',
      'https://login.microsoftonline.com/',
      'javascript:alert(1)',
      '',
    ]) {
      expect(findAccountPage(address), address).toBeNull();
    }
  });

  test('is read by its own page alone: every id has the form that the worker asks for', () => {
    for (const { address, ids } of allExamples) {
      const page = findAccountPage(address) as AccountPage;
      for (const id of ids) expect(accountPageData[page].idForm.test(id)).toBe(true);
    }
  });
});

test('every page is of one site, and every host is either watched for prompts or asked for', () => {
  expect(accountSites.flatMap(({ pages }) => [...pages]).sort()).toEqual([...accountPages].sort());
  const hosts = accountSites.flatMap(({ id }) => hostsOf(id));
  expect(hosts.filter((host) => !promptHosts.includes(host))).toEqual([...askedHosts]);
  for (const { url, pages } of accountSites) expect(pages).toContain(findAccountPage(url));
});

describe('a page without anything that is certain cannot be read', () => {
  test.each(allExamples.map(({ address }) => [address]))('%s', (address) => {
    expect(read(pageAt(address))).toBeNull();
  });

  test.each([
    ['links to another host', applications, 'https://evil.example/settings/connections/applications/0123456789abcdef0123'],
    ['an id of another form', applications, connection('..%2F..%2Flogout')],
    ['an id of another form', manage, edit('bad%2Fvalue')],
    ['links to another page', manage, 'https://account.live.com/proofs/Edit?client_id=00000000AAAABBBB'],
    ['a tile of something else', 'https://myapps.microsoft.com/', 'https://launcher.myapps.microsoft.com/api/signin/me?tenantId=x'],
    ['no address at all', applications, 'javascript:alert(1)'],
  ])('%s', (_name, address, href) => {
    expect(read(pageAt(address, { links: links(href) }))).toBeNull();
  });
});

describe('a complete reading', () => {
  const whole = { links: links(edit('00000000aaaabbbb'), foot), configScript: manageData };
  const signedIn = { links: links(connection(firstId), foot), accountName: 'Contoso-Builder' };

  test('of a Microsoft account is its whole list, with the account known', () => {
    expect(read(pageAt(manage, whole))).toMatchObject({ isComplete: true, account: '0003000000000001' });
  });

  test('of GitHub is a list on one page, of somebody', () => {
    expect(read(pageAt(applications, signedIn))).toMatchObject({ isComplete: true, account: 'contoso-builder' });
  });

  test('of no apps needs the mark that says so', () => {
    expect(read(pageAt(manage, { configScript: manageData, hasEmptyMark: true, links: links(foot) }))).toMatchObject({
      isComplete: true,
      apps: [],
    });
    expect(read(pageAt(applications, { accountName: 'a', hasEmptyMark: true, links: links(foot) }))).toMatchObject({
      isComplete: true,
      apps: [],
    });
    expect(read(pageAt(manage, { configScript: manageData }))).toBeNull();
  });

  test.each<[string, string, Partial<AccountPageText>]>([
    ['that did not load', manage, { ...whole, isWhole: false }],
    ['cut off within the list', manage, { ...whole, links: links(edit('00000000aaaabbbb')) }],
    ['of nobody we can tell', manage, { ...whole, configScript: 'var ServerData = {"sPageId":"i6148"};' }],
    ['of another page id', manage, { ...whole, configScript: 'var ServerData = {"sPageId":"i9999","sPUID":"1"};' }],
    ['that contradicts itself', manage, { ...whole, hasEmptyMark: true }],
    ['that did not load', applications, { ...signedIn, isWhole: false }],
    ['cut off within the list', applications, { ...signedIn, links: links(connection(firstId)) }],
    ['of nobody', applications, { ...signedIn, accountName: '' }],
    ['that contradicts itself', applications, { ...signedIn, hasEmptyMark: true }],
    ['that goes on elsewhere', applications, { ...signedIn, links: links(connection(firstId), `${applications}?page=2`, foot) }],
    ['that began elsewhere', `${applications}?page=2`, signedIn],
    ['with more apps than anybody has', applications, { ...signedIn, links: manyLinks() }],
  ])('is never one %s', (_name, address, change) => {
    expect(read(pageAt(address, change))?.isComplete).toBe(false);
  });

  test('is never My Apps, which leaves hidden apps out, or Google, whose list grows', () => {
    for (const { address, hrefs } of [...myAppsExamples, ...googleExamples]) {
      expect(read(pageAt(address, { links: links(...hrefs), accountName: 'a' }))?.isComplete).toBe(false);
    }
  });

  test('is never the page of one app, which has to post to its own address', () => {
    for (const address of [edit('00000000aaaabbbb'), connection(firstId)]) {
      expect(read(pageAt(address, { formActions: [address] }))).toMatchObject({ isComplete: false, apps: [{ appName: null }] });
      expect(read(pageAt(address, { formActions: [address, ''] }))?.apps).toHaveLength(1);
      expect(read(pageAt(address, { formActions: [edit('00000000ccccdddd'), connection(secondId)] }))).toBeNull();
    }
  });
});

function manyLinks(): readonly AccountLink[] {
  return links(...Array.from({ length: maxListedApps + 10 }, (_, index) => connection(index.toString(16).padStart(20, '0'))), foot);
}

test('the page of one app is not read where its id may stand otherwise in the list, or in another list', () => {
  for (const address of [edit('aaaaaaaa-2222-4333-8444-555555555555'), connection('Iv1.0123456789abcdef')]) {
    expect(read(pageAt(address, { formActions: [address] }))).toBeNull();
  }
});

describe('the name of an app', () => {
  const named = (...rows: readonly (readonly [href: string, text: string, rowText?: string])[]): readonly AccountLink[] =>
    rows.map(([href, text, rowText = '']) => ({ href, text, rowText }));
  const names = (address: string, list: readonly AccountLink[]) =>
    read(pageAt(address, { links: list }))?.apps.map(({ appName }) => appName);

  test('is the first text of the link that has its id', () => {
    expect(names(applications, named([connection(firstId), ''], [connection(firstId), 'Fabrikam Builds']))).toEqual(['Fabrikam Builds']);
  });

  test('is never a label that several apps share, in whatever language', () => {
    const list = named(
      [edit('00000000aaaabbbb'), 'Fabrikam Mail'],
      [edit('00000000aaaabbbb'), 'Bearbeiten'],
      [edit('00000000ccccdddd'), 'Bearbeiten'],
    );
    expect(names(manage, list)).toEqual(['Fabrikam Mail', null]);
  });

  test('is the first text of its row where the link is a control', () => {
    expect(names(manage, named([edit('00000000aaaabbbb'), 'Edit', 'Fabrikam Mail']))).toEqual(['Fabrikam Mail']);
    expect(names(applications, named([connection(firstId), 'Fabrikam Builds', 'New']))).toEqual(['Fabrikam Builds']);
  });

  test('is not guessed where one app has one text, which may be a label', () => {
    expect(names(manage, named([edit('00000000aaaabbbb'), 'Edit']))).toEqual([null]);
    expect(names('https://github.com/settings/installations', named(['https://github.com/settings/installations/7', 'Configure']))).toEqual(
      [null],
    );
  });
});

test('the tenant of My Apps is the one all its tiles name', () => {
  const [{ address, hrefs }] = myAppsExamples;
  expect(read(pageAt(address, { links: links(...hrefs) }))?.tenant).toBe('11111111-2222-4333-8444-555555555555');
  const other = hrefs[0].replace('11111111-2222-4333', '99999999-2222-4333');
  expect(read(pageAt('https://myapps.microsoft.com/', { links: links(hrefs[0], other) }))?.tenant).toBeNull();
});

test('nothing that a page holds makes a reader throw or list what has no form of an id', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '__proto__',
      ...allExamples.flatMap(({ hrefs }) => [...hrefs]),
      edit('constructor'),
      '\u202E',
      'https://',
      'x'.repeat(5000),
    ),
  );
  const pageTexts = fc.record<AccountPageText>({
    address: fc.oneof(text, fc.constantFrom(...allExamples.map(({ address }) => address))),
    links: fc.array(fc.record({ href: text, text, rowText: text })),
    formActions: fc.array(text),
    accountName: fc.option(text),
    configScript: fc.option(fc.oneof(text, fc.constant(manageData))),
    hasEmptyMark: fc.boolean(),
    isWhole: fc.boolean(),
  });
  fc.assert(
    fc.property(pageTexts, fc.constantFrom(...accountPages), (pageText, page) => {
      const reading = readAccountPage(page, pageText);
      for (const { clientId } of reading?.apps ?? []) expect(accountPageData[page].idForm.test(clientId)).toBe(true);
      if (reading?.isComplete) expect(reading.account).not.toBeNull();
    }),
  );
});

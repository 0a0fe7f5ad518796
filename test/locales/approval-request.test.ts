import { describe, expect, test } from 'vitest';
import { readRequest } from '../../core/providers/index.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { askForApproval } from '../../locales/approval-request.ts';
import { languages } from '../../locales/translate.ts';
import { factsOf, type Prompt } from '../core/decision/facts-samples.ts';
import { contosoApp, contosoTenant } from '../core/policy/policy-samples.ts';

const ask = (
  policy: object,
  appName = 'Contoso Mail',
  prompt: Prompt = { scopes: 'openid Mail.Read' },
  language: (typeof languages)[number] = 'en',
) => askForApproval(factsOf({ ...prompt, policy }), appName, wordsIn(language))?.links[0]?.href.replace('{reason}', '') ?? null;
const mail = { requestEmail: 'it@contoso.example' };
const template = { requestUrl: 'https://it.contoso.example/ask?app={clientId}&name={appName}&scopes={scopes}&link={consentUrl}' };
const evil = 'A&body=x?cc=evil@evil.example\r\nBcc: evil@evil.example #%00{clientId}"<b>';

/** The fields of a mailto link, as a mail program would take them (RFC 6068). */
function fieldsOf(href: string | null): Readonly<Record<string, string>> {
  const [address = '', query = ''] = (href ?? '').split('?');
  expect((href ?? '').split('?')).toHaveLength(2);
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent));
  return { address, ...Object.fromEntries(pairs) };
}

describe('a letter', () => {
  test('goes to the organisation alone and holds what it needs to decide', () => {
    const { address, subject, body = '', ...others } = fieldsOf(ask(mail));
    expect(others).toEqual({});
    expect(address).toBe('mailto:it@contoso.example');
    expect(subject).toContain('Contoso Mail');
    for (const part of [
      'Contoso Mail',
      contosoApp,
      'openid Mail.Read',
      'read all your mail',
      `/common/adminconsent?client_id=`.replace('common', 'organizations'),
    ]) {
      expect(body).toContain(part);
    }
    // Signing in needs no approval, and is not listed as an ability.
    expect(body).not.toContain('know that it is you');
  });

  test.each(languages)('gets no field more from a hostile name (%s)', (language) => {
    const href = ask(mail, evil, { scopes: `openid ${encodeURIComponent('X\r\nBcc:y&cc=z')}` }, language);
    const { address, subject = '', body = '', ...others } = fieldsOf(href);
    expect(others).toEqual({});
    expect(address).toBe('mailto:it@contoso.example');
    expect(subject).toContain('A&body=x?cc=evil@evil.example');
    expect(body).toContain('A&body=x');
    expect(href).toMatch(/^mailto:it@contoso\.example\?subject=[\w%.!~*'()-]*&body=[\w%.!~*'()-]*$/u);
    expect(`${subject}${body}`).not.toMatch(/undefined|\{(?!clientId)/u);
  });

  test('says so where there is no name, or no list', () => {
    const { subject = '', body = '' } = fieldsOf(ask(mail, '', { scopes: null }));
    expect(subject).toContain('this app');
    expect(body).toContain('access that the request does not list');
  });
});

describe('the organisation’s own page', () => {
  test('gets the values in their places', () => {
    expect(new URL(ask(template) ?? '').searchParams.get('app')).toBe(contosoApp);
    expect(Object.fromEntries(new URL(ask(template) ?? '').searchParams)).toEqual({
      app: contosoApp,
      name: 'Contoso Mail',
      scopes: 'openid Mail.Read',
      link: `https://login.microsoftonline.com/organizations/adminconsent?client_id=${contosoApp}`,
    });
  });

  test('gets no parameter more from a hostile name', () => {
    const url = new URL(ask(template, evil) ?? '');
    expect([...url.searchParams.keys()]).toEqual(['app', 'name', 'scopes', 'link']);
    expect(url.searchParams.get('name')).toBe(evil);
    expect([url.host, url.hash]).toEqual(['it.contoso.example', '']);
  });

  test('keeps what it has in braces and we do not know', () => {
    const href = ask({ requestUrl: 'https://it.contoso.example/{constructor}/{toString}/{other}?{clientId}' });
    expect(href).toBe(`https://it.contoso.example/{constructor}/{toString}/{other}?${contosoApp}`);
  });

  test('comes before the letter', () => {
    expect(ask({ ...template, ...mail })).toMatch(/^https:/u);
  });
});

test('the link for administrators names the organisation’s own tenant, never the one an app wrote into its request', () => {
  const linkOf = (prompt: Prompt, policy = {}) => new URL(ask({ ...template, ...policy }, 'x', prompt) ?? '').searchParams.get('link');
  expect(linkOf({ path: 'evil.example/oauth2/v2.0/authorize' })).toContain('https://login.microsoftonline.com/organizations/adminconsent?');
  expect(linkOf({}, { tenants: [contosoTenant] })).toContain(`/${contosoTenant}/adminconsent?`);
  expect(linkOf({ clientId: null })).toBe('');
});

test('the link stays in the cloud of the request', () => {
  const linkOf = (host: string) => {
    const request = readRequest(`https://${host}/common/oauth2/v2.0/authorize?client_id=${contosoApp}`);
    if (request === null) throw new Error('the sample is no request');
    const facts = { ...factsOf({ policy: template }), request };
    return new URL(askForApproval(facts, 'x', wordsIn('en'))?.links[0]?.href ?? '').searchParams.get('link');
  };
  expect(linkOf('login.windows.net')).toContain('https://login.microsoftonline.com/');
  expect(linkOf('login.usgovcloudapi.net')).toContain('https://login.microsoftonline.us/');
  expect(linkOf('login.chinacloudapi.cn')).toContain('https://login.partner.microsoftonline.cn/');
});

describe('the ways', () => {
  const ways = (policy: object, prompt: Prompt = { scopes: 'openid Mail.Read' }, language: (typeof languages)[number] = 'en') =>
    askForApproval(factsOf({ ...prompt, policy }), 'Contoso Mail', wordsIn(language));

  test('are all offered, each under a name of its own, and copying always is', () => {
    const both = ways({ ...template, ...mail });
    expect(both?.links.map(({ href }) => href.split(':')[0])).toEqual(['https', 'mailto']);
    expect(new Set([...(both?.links ?? []).map(({ label }) => label), both?.copyLabel]).size).toBe(3);
    expect(ways({})?.links).toEqual([]);
    expect(ways({})?.copyText).toContain(contosoApp);
    expect(ways(template)?.copyText).toBe(ways({})?.copyText);
  });

  test('are none where the organisation takes no requests', () => {
    expect(ways({ requests: 'off' })).toBeNull();
    expect(ways({ ...mail, requests: 'off' })).toBeNull();
    expect(ways({ ...template, requests: 'off' })).toBeNull();
  });

  test.each(languages)('say the same in a letter and in a copy, with room for the reason at the end (%s)', (language) => {
    const asked = ways(mail, { scopes: 'openid Mail.Read', page: { errorCode: '90094', kind: 'need-approval' } }, language);
    const [letter = ''] = asked?.links.map(({ href }) => href) ?? [];
    const [, body = ''] = letter.split('&body=');
    expect(body.endsWith('{reason}')).toBe(true);
    expect(decodeURIComponent(body.replace('{reason}', ''))).toBe(asked?.copyText);
    for (const part of ['Contoso Mail', contosoApp, 'Contoso', 'AADSTS90094', 'openid Mail.Read']) expect(asked?.copyText).toContain(part);
    expect(asked?.copyText).not.toMatch(/[\u2066-\u2069]|undefined|\{/u);
  });

  test('fill in the publisher, and leave the reason to the person', () => {
    const policy = { requestUrl: 'https://it.contoso.example/?who={publisher}&why={reason}' };
    const [link] = ways(policy)?.links ?? [];
    expect(link?.href).toBe(`https://it.contoso.example/?who=${encodeURIComponent('Contoso, verified by Microsoft')}&why={reason}`);
    const unread = ways(policy, { page: { badge: 'unknown', publisherName: null } });
    expect(unread?.links[0]?.href).toContain('who=&');
    expect(unread?.copyText).not.toContain('Publisher');
  });

  test('stay short enough for an address, however much is asked', () => {
    const scopes = Array.from({ length: 190 }, (_, index) => `Made.Up${index}`).join(' ');
    const [letter] = ways(mail, { scopes })?.links ?? [];
    expect(letter?.href.length).toBeLessThan(8_000);
    expect(ways(mail, { scopes })?.copyText).toContain('165 more');
  });
});

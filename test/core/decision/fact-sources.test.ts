import { expect, test } from 'vitest';
import type { FactSource, PageFacts } from '../../../core/decision/facts.ts';
import { judge, off, type Prompt } from './facts-samples.ts';

const sourceOf = (prompt: Prompt, rule: string) => judge(prompt).reasons.find((reason) => reason.rule === rule)?.source;
const outside: Prompt = { policy: { ...off, accountDomains: ['contoso.example'] }, page: { accountDomain: 'outlook.example' } };

test.each<[string, Prompt, string]>([
  ['switched off by the provider', { page: { errorCode: '7000112' } }, 'policy.blocked'],
  ['an account outside the domains', outside, 'scope.personal'],
  ['an assignment that is missing', { page: { kind: 'assignment' } }, 'entra.assignment'],
  ['a refusal', { page: { kind: 'need-approval' } }, 'entra.adminOnly'],
  ['a page that nobody could read', { page: { kind: 'unreadable' } }, 'page.unreadable'],
  ['signing in, as the page names it', { scopes: null, page: { scopes: ['User.Read'] } }, 'scope.signIn'],
])('what the page tells is said to come from where it was read on it: %s', (_name, prompt, rule) => {
  const readFrom = (source: PageFacts['source']) => sourceOf({ ...prompt, page: { ...prompt.page, source } }, rule);
  expect([readFrom('page'), readFrom('page-data')]).toEqual(['page', 'page-data'] satisfies FactSource[]);
});

test('what the address tells is said to come from there', () => {
  expect(sourceOf({ path: 'consumers/oauth2/v2.0/authorize' }, 'scope.personal')).toBe('address');
  expect(sourceOf({ scopes: 'openid' }, 'scope.signIn')).toBe('address');
  expect(sourceOf({ scopes: 'Directory.Read.All' }, 'entra.adminOnly')).toBe('catalogue');
});

test('who asks may state that it is an administrator; the offer of consent for everyone proves it on the page', () => {
  expect(sourceOf({ isAdmin: 'yes', scopes: 'Files.Read' }, 'admin.self')).toBe('caller');
  expect(sourceOf({ page: { orgWideOffered: 'yes' }, scopes: 'Files.Read' }, 'admin.self')).toBe('page');
});

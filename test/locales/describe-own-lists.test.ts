import { describe, expect, test } from 'vitest';
import { combineSettings } from '../../core/policy/combine-settings.ts';
import type { OwnLists } from '../../core/policy/own-lists.ts';
import type { OwnSettings } from '../../core/policy/own-settings.ts';
import { isolate } from '../../core/text/isolate.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeOwnChoices, describeOwnLists } from '../../locales/describe-own-lists.ts';
import { languages } from '../../locales/translate.ts';
import { contosoApp, fabrikamApp } from '../core/policy/policy-samples.ts';

const lists: OwnLists = {
  apps: [
    { clientId: contosoApp, access: 'block' },
    { clientId: fabrikamApp, access: 'allow' },
  ],
  blockedRedirectHosts: ['fabrikam.example'],
};
const nameOf = (clientId: string): string | null => (clientId === contosoApp ? 'Contoso\u202E Mail' : null);
const policyOf = (settings: OwnSettings = {}, ownLists = lists, managed: object = {}) =>
  combineSettings(managed, settings, { state: 'none', asOf: null }, ownLists).policy;

describe.each(languages)('in the language %s', (language) => {
  const words = wordsIn(language);

  test('the list names each entry once, cleaned, and each way to take it off', () => {
    const { entries, now } = describeOwnLists(policyOf(), nameOf, words);
    expect(entries.map(({ kind, id, name }) => [kind, id, name])).toEqual([
      ['app', contosoApp, isolate('Contoso Mail')],
      ['app', fabrikamApp, isolate(fabrikamApp)],
      ['host', 'fabrikam.example', isolate('fabrikam.example')],
    ]);
    expect(new Set(entries.map(({ state }) => state)).size).toBe(3);
    for (const { name, remove } of entries) expect(remove).toContain(name);
    expect(now).toContain('3');
    expect(describeOwnLists(policyOf({}, { apps: [], blockedRedirectHosts: [] }), nameOf, words).now).not.toMatch(/\d/u);
  });

  test('letting through is spoken of only where the person holds new apps back', () => {
    const held = describeOwnLists(policyOf({ userConsent: 'off' }), nameOf, words);
    const free = describeOwnLists(policyOf(), nameOf, words);
    const managed = describeOwnLists(policyOf({}, lists, { userConsent: 'off' }), nameOf, words);
    expect([held, free, managed].map(({ canLetThrough }) => canLetThrough)).toEqual([true, false, false]);
    expect(held.title).not.toBe(free.title);
    expect(held.about).toContain(free.about);
    expect(managed).toEqual(free);
  });

  test('the card of an app offers what would change something', () => {
    const of = (clientId: string, settings: OwnSettings = {}, ownLists = lists) =>
      describeOwnChoices(clientId, policyOf(settings, ownLists), words);
    expect(of('else').map(({ access }) => access)).toEqual(['block']);
    expect(of('else', { userConsent: 'off' }).map(({ access }) => access)).toEqual(['block', 'allow']);
    expect(of(contosoApp).map(({ access }) => access)).toEqual([null]);
    expect(of(fabrikamApp, { userConsent: 'off' }).map(({ access }) => access)).toEqual([null]);
    expect(of(contosoApp)).not.toEqual(of(fabrikamApp));
    for (const { label, about, done } of of('else', { userConsent: 'off' })) {
      expect([about, done].every((text) => text.endsWith('.'))).toBe(true);
      expect(label).not.toBe('');
    }
  });
});

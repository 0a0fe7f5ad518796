/** What a person blocks or lets through: how it is kept, read back and matched. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockHost,
  findOwnBlock,
  isLetThrough,
  listApp,
  noOwnLists,
  type OwnLists,
  readOwnLists,
  unblockHost,
  unlistApp,
} from '../../../core/policy/own-lists.ts';
import { contosoApp, fabrikamApp } from './policy-samples.ts';

const blocked = listApp(noOwnLists, { clientId: fabrikamApp, access: 'block', name: 'Fabrikam' });

describe('an app', () => {
  test('stands there once, as it was listed last', () => {
    const twice = listApp(listApp(blocked, { clientId: contosoApp, access: 'block', name: null }), {
      clientId: ` ${fabrikamApp.toUpperCase()} `,
      access: 'allow',
      name: null,
    });
    expect(twice.apps).toEqual([
      { clientId: contosoApp, access: 'block', name: null },
      { clientId: fabrikamApp, access: 'allow', name: null },
    ]);
    expect(unlistApp(twice, fabrikamApp).apps.map(({ clientId }) => clientId)).toEqual([contosoApp]);
  });

  test.each(['', ' ', 'Inbox Turbo', `${fabrikamApp}0`])('with the id %j changes nothing', (clientId) => {
    expect(listApp(blocked, { clientId, access: 'block', name: null })).toBe(blocked);
  });

  test('beyond the last place is not taken, and one that stands there can still be changed', () => {
    const full = Array.from({ length: 600 }, (_, index) => `app-${index}`).reduce<OwnLists>(
      (lists, clientId) => listApp(lists, { clientId, access: 'block', name: null }),
      noOwnLists,
    );
    expect(full.apps).toHaveLength(500);
    expect(listApp(full, { clientId: 'app-7', access: 'allow', name: null }).apps).toHaveLength(500);
  });
});

describe('a site', () => {
  test.each([
    ['fabrikam.example', 'fabrikam.example'],
    [' https://Fabrikam.example/auth?x=1 ', 'fabrikam.example'],
    ['*.fabrikam.example', 'fabrikam.example'],
  ])('%j is kept as its host', (text, host) => {
    const lists = blockHost(blockHost(noOwnLists, text), text);
    expect(lists.blockedHosts).toEqual([host]);
    expect(unblockHost(lists, host)).toEqual(noOwnLists);
  });

  test.each(['', 'fabrikam', 'not a site', 'javascript:alert(1)'])('%j changes nothing', (text) => {
    expect(blockHost(noOwnLists, text)).toBe(noOwnLists);
  });
});

test('what of a request is blocked: its app, else the site of its answer or one above it', () => {
  const lists = blockHost(blocked, 'fabrikam.example');
  expect(findOwnBlock(lists, [contosoApp, fabrikamApp], ['fabrikam.example'])).toBe('app');
  expect(findOwnBlock(lists, [contosoApp], [null, 'auth.fabrikam.example'])).toBe('redirect-host');
  expect(findOwnBlock(lists, [contosoApp, null], ['evil-fabrikam.example', null])).toBeNull();
  expect(findOwnBlock(listApp(lists, { clientId: fabrikamApp, access: 'allow', name: null }), [fabrikamApp], [])).toBeNull();
});

test('an app is let through the person’s own switch alone', () => {
  const ownLists = listApp(noOwnLists, { clientId: contosoApp, access: 'allow', name: null });
  const own = { userConsent: 'off', ownKeys: ['userConsent'], ownLists } as const;
  expect(isLetThrough(own, contosoApp)).toBe(true);
  expect(isLetThrough(own, fabrikamApp)).toBe(false);
  expect(isLetThrough(own, null)).toBe(false);
  expect(isLetThrough({ ...own, ownKeys: ['mode'] }, contosoApp)).toBe(false);
  expect(isLetThrough({ ...own, userConsent: 'on' }, contosoApp)).toBe(false);
  expect(isLetThrough({ ...own, ownLists: blocked }, fabrikamApp)).toBe(false);
});

describe('what is stored', () => {
  test('is read back as it was', () => {
    const lists = blockHost(listApp(blocked, { clientId: contosoApp, access: 'allow', name: null }), 'fabrikam.example');
    expect(readOwnLists(JSON.parse(JSON.stringify(lists)))).toEqual(lists);
  });

  test('and cannot be read counts as the stricter, or for nothing', () => {
    const stored = {
      apps: [{ clientId: contosoApp, access: 'yes', name: 7 }, { access: 'block' }, null, 'x'],
      blockedHosts: ['x', 'a.example'],
    };
    expect(readOwnLists(stored)).toEqual({ apps: [{ clientId: contosoApp, access: 'block', name: null }], blockedHosts: ['a.example'] });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const { apps } = readOwnLists({ apps: [value, value], blockedHosts: value });
        expect(apps.every(({ access }) => access === 'block' || access === 'allow')).toBe(true);
        expect(readOwnLists(value).apps.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});

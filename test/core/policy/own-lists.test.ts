/** What a person blocks or lets through: how it is changed, kept and read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import { blockHost, isOwnSwitchOff, listApp, type OwnLists, toKeep, unblockHost, unlistApp } from '../../../core/policy/own-lists.ts';
import { contosoApp, fabrikamApp } from './policy-samples.ts';

const nothing: OwnLists = { apps: [], blockedRedirectHosts: [] };
const blocked = listApp(nothing, fabrikamApp, 'block');
/** As the policy in force has them. */
const read = (stored: unknown) => combineSettings({}, {}, { state: 'none', asOf: null }, stored).policy.ownLists;

describe('an app', () => {
  test('stands there once, as it was listed last', () => {
    const twice = listApp(listApp(blocked, contosoApp, 'block'), ` ${fabrikamApp.toUpperCase()} `, 'allow');
    expect(twice.apps).toEqual([
      { clientId: contosoApp, access: 'block' },
      { clientId: fabrikamApp, access: 'allow' },
    ]);
    expect(unlistApp(twice, fabrikamApp).apps.map(({ clientId }) => clientId)).toEqual([contosoApp]);
  });

  test.each(['', ' ', 'Inbox Turbo', `${fabrikamApp}0`])('with the id %j changes nothing', (id) => {
    expect(listApp(blocked, id, 'block')).toBe(blocked);
  });

  test('beyond the last place is not taken, and one that stands there can still be changed', () => {
    const ids = Array.from({ length: 600 }, (_, index) => `app-${index}`);
    const full = ids.reduce<OwnLists>((lists, id) => listApp(lists, id, 'block'), nothing);
    expect(full.apps).toHaveLength(500);
    expect(listApp(full, 'app-7', 'allow').apps.at(-1)).toEqual({ clientId: 'app-7', access: 'allow' });
  });
});

describe('a site', () => {
  test.each([
    ['fabrikam.example', 'fabrikam.example'],
    [' https://Fabrikam.example/auth?x=1 ', 'fabrikam.example'],
    ['*.fabrikam.example', 'fabrikam.example'],
  ])('%j is kept as its host', (text, host) => {
    const lists = blockHost(blockHost(nothing, text), text);
    expect(lists.blockedRedirectHosts).toEqual([host]);
    expect(unblockHost(lists, host)).toEqual(nothing);
  });

  test.each(['', 'fabrikam', 'not a site', 'javascript:alert(1)'])('%j changes nothing', (text) => {
    expect(blockHost(nothing, text)).toBe(nothing);
  });
});

test('new apps are held back by the person, or by an organisation', () => {
  expect(isOwnSwitchOff({ userConsent: 'off', ownKeys: ['userConsent'] })).toBe(true);
  expect(isOwnSwitchOff({ userConsent: 'off', ownKeys: ['mode'] })).toBe(false);
  expect(isOwnSwitchOff({ userConsent: 'on', ownKeys: ['userConsent'] })).toBe(false);
});

describe('what is kept', () => {
  test('is read back as it was', () => {
    const lists = blockHost(listApp(blocked, contosoApp, 'allow'), 'fabrikam.example');
    const stored = toKeep(read(JSON.parse(JSON.stringify(lists))));
    expect(stored).toEqual(lists);
    expect(toKeep(read(stored))).toEqual(stored);
  });

  test('and cannot be read counts as the stricter, or for nothing', () => {
    const apps = [{ clientId: contosoApp, access: 'yes' }, { access: 'block' }, null, 'x'];
    expect(toKeep(read({ apps, blockedRedirectHosts: ['a.example', 7], mode: 'monitor' }))).toEqual({
      apps: [{ clientId: contosoApp, access: 'block' }],
      blockedRedirectHosts: ['a.example'],
    });
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(read(value).publishers).toEqual([]);
        for (const { access } of read({ apps: [value, value], blockedRedirectHosts: value }).apps)
          expect(['allow', 'block']).toContain(access);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { dataCategories, levels } from '../../core/permissions/permission.ts';
import { countCoverage } from '../../scripts/catalogue-report/coverage.ts';
import { readMicrosoftPermissions, readProviderPermissions } from '../../scripts/catalogue-report/read-table.ts';

const microsoft = readMicrosoftPermissions();
const providers = readProviderPermissions();

describe('what the tables cover', () => {
  it('holds every live permission, each with data, content, verb, reach and level', () => {
    const counts = Object.fromEntries(countCoverage(microsoft, providers).map(({ source, count, rated }) => [source, [count, rated]]));
    expect(counts).toEqual({
      graph: [1523, 1523],
      // 592 of Microsoft's other resources, and Exchange's older `full_access_as_user`.
      'other Microsoft': [593, 593],
      google: [543, 543],
      github: [45, 45],
      // 139 collected ones, and our `user:chat:write`.
      slack: [140, 140],
      // Together 200 collected ones (the other 2 of 202 are patterns, which the grammar reads), and our `bot:administrator` of Discord.
      atlassian: [29, 29],
      box: [9, 9],
      discord: [29, 29],
      dropbox: [31, 31],
      gitlab: [21, 21],
      linkedin: [23, 23],
      salesforce: [31, 31],
      zoom: [28, 28],
      'microsoft-personal': [8, 8],
      openid: [6, 6],
    });
  });

  it('counts delegated permissions, and those that an ordinary user may grant', () => {
    const delegated = microsoft.filter(({ resource, type }) => resource === 'graph' && type === 'delegated');
    expect(delegated.length).toBe(807);
    expect(delegated.filter(({ who }) => who === 'user').length).toBe(153);
  });

  it('keeps to the known words', () => {
    const known = {
      data: new Set<string>(dataCategories),
      content: new Set(['yes', 'no']),
      verb: new Set(['read', 'change', 'send', 'delete', 'administer']),
      reach: new Set(['app', 'selected', 'mine', 'open', 'organisation', 'unattended']),
      level: new Set<string>(levels),
    };
    const facts = ['data', 'content', 'verb', 'reach', 'level'] as const;
    expect([...microsoft, ...providers].filter((row) => facts.some((fact) => !known[fact].has(row[fact])))).toEqual([]);
    expect(microsoft.filter(({ who }) => !['user', 'admin', 'unknown'].includes(who))).toEqual([]);
    expect(providers.filter((row) => !['', 'restricted', 'sensitive', 'non-sensitive'].includes(row.class))).toEqual([]);
    expect(
      microsoft.filter(({ resource }) => resource !== 'graph' && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u.test(resource)),
    ).toEqual([]);
  });

  it('says unattended of application permissions alone, and that only administrators give those', () => {
    const application = microsoft.filter(({ type }) => type === 'application');
    expect(application.filter(({ who }) => who !== 'admin')).toEqual([]);
    expect(application.filter(({ reach }) => !['unattended', 'app', 'selected'].includes(reach))).toEqual([]);
    expect(microsoft.filter(({ type, reach }) => type === 'delegated' && reach === 'unattended')).toEqual([]);
  });

  it('is sorted, and has no row twice', () => {
    const keys = microsoft.map(({ resource, name, type }) => `${resource}\t${name}\t${type}`);
    const scopes = providers.map(({ provider, scope }) => `${provider}\t${scope}`);
    for (const list of [keys, scopes]) {
      expect(new Set(list).size).toBe(list.length);
      expect(list).toEqual([...list].sort());
    }
  });

  it('takes Google at its word: a restricted scope is never low', () => {
    expect(providers.filter((row) => row.class === 'restricted').length).toBe(60);
    expect(providers.filter((row) => row.class === 'restricted' && row.level === 'low')).toEqual([]);
  });

  it('rates the control of a Google organisation, its cloud and health records high at least', () => {
    const strong = providers.filter(({ scope }) => /\/auth\/(admin\.|cloud-platform|googlehealth\.)/u.test(scope));
    expect(strong.length).toBeGreaterThan(50);
    expect(strong.filter(({ level }) => level !== 'high' && level !== 'critical')).toEqual([]);
  });
});

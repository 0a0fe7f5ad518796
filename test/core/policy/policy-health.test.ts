import { expect, test } from 'vitest';
import { combineSettings } from '../../../core/policy/combine-settings.ts';
import type { OwnSettings } from '../../../core/policy/own-settings.ts';
import { policyHealth } from '../../../core/policy/policy-health.ts';
import { policyKeyNames } from '../../../core/policy/policy-keys.ts';
import { now } from './policy-samples.ts';

function healthOf(managed: Readonly<Record<string, unknown>>, own: OwnSettings = {}) {
  const { policy, sources } = combineSettings(managed, own, { state: 'ready', asOf: now });
  const { keys, others } = policyHealth(managed, policy.problems, sources);
  const statuses = Object.fromEntries(keys.filter(({ status }) => status !== 'unset').map(({ key, status }) => [key, status]));
  return { keys, statuses, others: others.map(({ path }) => path), free: keys.filter(({ isFree }) => isFree).map(({ key }) => key) };
}

test('every key is listed once, and without a policy none is set', () => {
  const { keys, statuses, others } = healthOf({});
  expect(keys.map(({ key }) => key)).toEqual(policyKeyNames);
  expect(statuses).toEqual({});
  expect(others).toEqual([]);
});

test('what arrived well is applied, what did not is rejected, what was mended or thinned out is applied in part', () => {
  const { statuses, others } = healthOf({
    orgName: 'x'.repeat(200),
    mode: 'enfroce',
    userConsent: 'conditional',
    requestUrl: 'http://contoso.example/',
    tenants: ['Contoso'],
    adminConsent: 'tick',
    colour: 'green',
    declaredKeys: ['mode', 'personalAccounts', 'dataSharing'],
  });
  expect(statuses).toEqual({
    orgName: 'partly',
    mode: 'rejected',
    userConsent: 'partly',
    requestUrl: 'rejected',
    tenants: 'partly',
    adminConsent: 'applied',
    personalAccounts: 'rejected',
    declaredKeys: 'applied',
  });
  expect(others).toEqual(['colour', 'dataSharing']);
});

test('a problem belongs to the key its path begins with', () => {
  const { keys } = healthOf({ apps: [{ clientId: 'not one', access: 'allow' }], preferred: ['colour'] });
  const pathsOf = (name: string) => keys.find(({ key }) => key === name)?.problems.map(({ path }) => path);
  expect(pathsOf('apps')).toEqual(['apps[0].clientId']);
  expect(pathsOf('preferred')).toEqual(['preferred.colour']);
  expect(pathsOf('mode')).toEqual([]);
});

test('a conflict shows at the key it names, also where that key is not set', () => {
  expect(healthOf({ existingGrants: 'review-by' }).statuses).toMatchObject({ reviewBy: 'partly' });
});

test('a suggestion may be changed, and says so when it was', () => {
  const managed = { integratedApps: false, mode: 'enforce', preferred: ['integratedApps', 'mode'] };
  expect(healthOf(managed)).toMatchObject({
    statuses: { integratedApps: 'applied', mode: 'applied' },
    free: expect.arrayContaining(['integratedApps', 'mode']),
  });
  expect(healthOf(managed, { userConsent: 'on' }).statuses).toMatchObject({ integratedApps: 'own', mode: 'applied' });
  expect(healthOf({ mode: 'enforce' }, { mode: 'warn' })).toMatchObject({ statuses: { mode: 'applied' }, free: [] });
});

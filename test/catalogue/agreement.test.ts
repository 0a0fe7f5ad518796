import { describe, expect, it } from 'vitest';
import {
  agreementInRange,
  agreementPerSource,
  controlPlaneShare,
  keyOf,
  listDisagreements,
  rate,
} from '../../scripts/catalogue-report/agreement.ts';
import { commonRangeOf, rangeOf } from '../../scripts/catalogue-report/published-range.ts';
import {
  type PublishedLevelsRow,
  readDisagreements,
  readMicrosoftPermissions,
  readPublishedLevels,
} from '../../scripts/catalogue-report/read-table.ts';

const permissions = readMicrosoftPermissions();
const rated = rate(readPublishedLevels(), permissions);

const rowOf = (given: Partial<PublishedLevelsRow>): PublishedLevelsRow => ({
  resource: 'graph',
  name: 'Mail.Read',
  type: 'delegated',
  azure_privileged_iam: '',
  ms_identity_tools: '',
  oauth_sentry: '',
  entra_falcon: '',
  entra_docs: '',
  microsoft_privilege_level: '',
  ...given,
});

describe('the levels of others on our scale', () => {
  it('takes each word for what it covers', () => {
    expect(rangeOf(rowOf({ azure_privileged_iam: 'control' }), 'azure_privileged_iam')).toEqual([2, 3]);
    expect(rangeOf(rowOf({ ms_identity_tools: 'high' }), 'ms_identity_tools')).toEqual([2, 3]);
    expect(rangeOf(rowOf({ entra_falcon: 'high' }), 'entra_falcon')).toEqual([2, 2]);
    expect(rangeOf(rowOf({}), 'entra_falcon')).toBeNull();
    expect(() => rangeOf(rowOf({ oauth_sentry: 'severe' }), 'oauth_sentry')).toThrow('severe');
    expect(() => rangeOf(rowOf({ oauth_sentry: 'constructor' }), 'oauth_sentry')).toThrow('constructor');
  });

  it('spans two sources or more, and never counts the one that rates reach', () => {
    expect(commonRangeOf(rowOf({ azure_privileged_iam: 'user', ms_identity_tools: 'high' }))).toEqual([0, 3]);
    expect(commonRangeOf(rowOf({ ms_identity_tools: 'medium', oauth_sentry: 'high' }))).toEqual([1, 2]);
    expect(commonRangeOf(rowOf({ ms_identity_tools: 'medium', microsoft_privilege_level: '4' }))).toBeNull();
  });
});

describe('our levels', () => {
  it('lie inside the range of the sources, where two or more rate a permission', () => {
    for (const type of ['delegated', 'application']) {
      const { count, inside } = agreementInRange(rated, type);
      expect(count).toBeGreaterThan(100);
      expect(inside / count).toBeGreaterThanOrEqual(0.93);
    }
  });

  it('are high or critical for the control plane', () => {
    const { count, highOrCritical } = controlPlaneShare(rated);
    expect(count).toBe(492);
    expect(highOrCritical / count).toBeGreaterThanOrEqual(0.94);
  });

  it('are critical wherever a source says that an app could take over the organisation', () => {
    const dangerous = rated.filter(({ published }) => published.entra_falcon === 'dangerous');
    expect(dangerous.length).toBe(20);
    expect(dangerous.filter(({ rank }) => rank !== 3)).toEqual([]);
  });

  it('differ only with a reason: the list is exactly what the figures say', () => {
    const listed = readDisagreements();
    expect(listed.map(keyOf)).toEqual(listDisagreements(rated).map(keyOf));
    expect(listed.filter(({ reason }) => reason.length < 10)).toEqual([]);
  });

  it('are counted per source', () => {
    const sums = agreementPerSource(rated, 'delegated');
    expect(sums.map(({ source, count }) => [source, count])).toEqual([
      ['azure_privileged_iam', 1237],
      ['ms_identity_tools', 77],
      ['oauth_sentry', 84],
      ['entra_falcon', 78],
      ['entra_docs', 4],
      ['microsoft_privilege_level', 703],
    ]);
    for (const { count, exact, withinOne, lower, higher } of sums) {
      expect(exact + lower + higher).toBe(count);
      expect(withinOne).toBeGreaterThanOrEqual(exact);
    }
  });

  it('cannot be compared where we have none', () => {
    expect(() => rate([rowOf({ name: 'Mail.Frobnicate' })], permissions)).toThrow('Mail.Frobnicate');
  });
});

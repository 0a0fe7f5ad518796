import { expect, test } from 'vitest';
import { describeStorage, type Stored } from '../../locales/describe-storage.ts';
import { createWords } from '../../locales/formats.ts';

const now = '2026-11-23T12:00:00Z';
const words = createWords('en');
const nothing: Stored = { apps: { apps: 0, grants: 0 }, ownSettings: 0, policyKeys: 0, requests: 0 };
const amounts = (stored: Partial<Stored>, asOf: string | null = null) =>
  describeStorage({ ...nothing, ...stored }, { asOf }, now, words).rows.map(({ value }) => value);

test('says how much there is of each', () => {
  expect(amounts({})).toEqual(['None yet', 'None', 'None', 'None']);
  expect(amounts({ apps: { apps: 2, grants: 3 }, ownSettings: 1, policyKeys: 4, requests: 2 }, '2026-11-23T11:00:00Z')).toEqual([
    '2 (3 times given)',
    '1',
    '4 settings, read 1 hour ago',
    '2',
  ]);
});

test('a list that cannot be opened is not called empty', () => {
  const { rows, goes } = describeStorage({ ...nothing, apps: null }, { asOf: null }, now, words);
  expect(rows[0]?.value).toBe('Could not be opened');
  expect(goes[0]).toBe('your list of apps');
});

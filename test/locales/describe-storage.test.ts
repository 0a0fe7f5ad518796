import { expect, test } from 'vitest';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeStorage, type Stored } from '../../locales/describe-storage.ts';

const now = '2026-11-23T12:00:00Z';
const words = wordsIn('en');
const nothing: Stored = {
  apps: { apps: 0, grants: 0 },
  ownSettings: 0,
  policyKeys: 0,
  requests: 0,
  quiet: 0,
  wrong: 0,
  months: 0,
  drift: 0,
  asked: 0,
};
const amounts = (stored: Partial<Stored>, asOf: string | null = null) =>
  describeStorage({ ...nothing, ...stored }, { asOf }, now, words).rows.map(({ value }) => value);

test('says how much there is of each', () => {
  expect(amounts({})).toEqual(['None yet', 'None', 'None', 'None', 'None', 'None', 'None', 'None', 'None']);
  expect(
    amounts(
      { apps: { apps: 2, grants: 3 }, ownSettings: 1, policyKeys: 4, requests: 2, quiet: 5, wrong: 3, months: 1, drift: 2, asked: 6 },
      '2026-11-23T11:00:00Z',
    ),
  ).toEqual(['2 (3 times given)', '1', '4 settings, read 1 hour ago', '2', '5', '3', '6', '1 month', '2']);
});

test('marks that a warning was wrong can be deleted by themselves, while there are any', () => {
  const removable = (wrong: number) =>
    describeStorage({ ...nothing, wrong }, { asOf: null }, now, words).rows.flatMap(({ remove }) => (remove === null ? [] : [remove]));
  expect(removable(0)).toEqual([]);
  expect(removable(1)).toEqual(['Delete these marks']);
});

test('a list that cannot be opened is not called empty', () => {
  const { rows, goes } = describeStorage({ ...nothing, apps: null }, { asOf: null }, now, words);
  expect(rows[0]?.value).toBe('Could not be opened');
  expect(goes[0]).toBe('your list of apps');
});

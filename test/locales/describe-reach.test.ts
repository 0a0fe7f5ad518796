import { expect, test } from 'vitest';
import { matrixVerbs } from '../../core/grants/reach-matrix.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeReach } from '../../locales/describe-reach.ts';

const matrix = {
  rows: [{ data: 'outline', apps: matrixVerbs.map((verb) => (verb === 'read' ? 1 : 0)) }],
  worst: { data: 'outline', verb: 'read', apps: 1 },
  apps: 1,
  unclear: 0,
} as const;

test.each([
  ['en', '1 app can see settings and names (not the content)', 'Settings and names'],
  ['nl', '1 app kan instellingen en namen (niet de inhoud) zien', 'Instellingen en namen'],
] as const)('what is around mail and files is told as such, %s', (language, headline, label) => {
  const text = describeReach(matrix, wordsIn(language));
  expect(text.headline).toBe(headline);
  expect(text.rows.map((row) => row.label)).toEqual([label]);
});

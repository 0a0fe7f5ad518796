import { expect, test } from 'vitest';
import { withPictures } from '../../components/card-pictures.ts';
import { cardPictures } from '../../components/picture-of.ts';
import { dataCategories } from '../../core/permissions/permission.ts';
import type { WarningText } from '../../core/warning.ts';

const tones = ['calm', 'info', 'caution', 'warn', 'stop'] as const;
const icons = [...dataCategories, 'send', 'duration'] as const;

test('there is a drawing for every tone, for everything an ability is about, and for where facts were read', () => {
  expect(Object.keys(cardPictures).toSorted()).toEqual([...new Set([...tones, ...icons, 'source'])].toSorted());
  for (const path of Object.values(cardPictures)) expect(path).toMatch(/^M\d/u);
});

test('a card takes along the drawings it needs, and no others', () => {
  const abilities = (['mail', 'send'] as const).map((icon) => ({ icon, title: '', example: null, newMark: null }));
  const text = { intervention: { tone: 'warn' }, abilities } as unknown as WarningText;
  expect(Object.keys(withPictures(text, cardPictures).pictures).toSorted()).toEqual(['mail', 'send', 'source', 'warn']);
});

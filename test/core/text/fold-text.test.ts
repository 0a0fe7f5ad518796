import { expect, test } from 'vitest';
import { foldText } from '../../../core/text/fold-text.ts';

test('what reads alike folds alike', () => {
  for (const spelling of ['Café', 'Cafe\u0301', 'CAFE', 'ｃａｆｅ', 'Ca\u200Bfe', 'Ca\u0001fe', '\u2068Café\u2069']) {
    expect(foldText(spelling), spelling).toBe('cafe');
  }
  expect(foldText('İzmir\nΜΎΛΟΣ 東京')).toBe('izmir\nμυλος 東京');
});

import { expect, test } from 'vitest';
import { driftCodes } from '../../core/decision/drift.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { driftSentence } from '../../locales/drift-sentence.ts';
import type { Names } from '../../locales/reason-sentence.ts';
import { languages } from '../../locales/translate.ts';

const names: Names = {
  shown: { app: '“Contoso Mail”', org: 'Contoso', orgMiddle: 'Contoso' },
  policy: { state: 'ready', ownKeys: [] },
};

test.each(languages)('every finding has a sentence of its own: %s', (language) => {
  const sentences = driftCodes.map((code) => driftSentence(code, names, wordsIn(language)));
  expect(new Set(sentences).size).toBe(driftCodes.length);
  for (const sentence of sentences) expect(sentence).toMatch(/^[^{}]+\.$/u);
});

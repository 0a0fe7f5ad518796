import { expect, test } from 'vitest';
import { driftCodes } from '../../core/decision/drift.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { driftSentence } from '../../locales/drift-sentence.ts';
import { languages } from '../../locales/translate.ts';

const record = { provider: 'entra', clientId: 'one', appName: 'Contoso Mail', at: '2026-11-20T10:00:00.000Z' };

test.each(languages)('every finding has a sentence of its own, with its date: %s', (language) => {
  const words = wordsIn(language);
  const sentences = driftCodes.map((code) => driftSentence({ ...record, code }, { orgName: 'Contoso' }, words));
  expect(new Set(sentences).size).toBe(driftCodes.length);
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[^{}]+\. [^{}]+\.$/u);
    expect(sentence).toContain(words.date(record.at));
  }
});

test('an app without a name is called one, and a name from a page stays a name', () => {
  const words = wordsIn('en');
  const code = 'drift.allowNotConsented';
  expect(driftSentence({ ...record, code, appName: null }, { orgName: null }, words)).toContain(words.translate('app.unnamed'));
  expect(driftSentence({ ...record, code, appName: 'A\u202eB' }, { orgName: null }, words)).not.toContain('\u202e');
});

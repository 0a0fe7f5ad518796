import { expect, test } from 'vitest';
import { exportJson, readExport } from '../../core/grants/export-file.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeImport } from '../../locales/describe-import.ts';
import { languages } from '../../locales/translate.ts';
import { first, mailGrant } from '../core/grants/grant-samples.ts';

const file = readExport(exportJson([mailGrant], first));

test.each(languages)('a file for which there is no room can be looked at and not added, in %s', (language) => {
  const words = wordsIn(language);
  expect(describeImport('list.json', file, 1, true, words)).toMatchObject({ canAdd: true });
  const { sentences, canAdd } = describeImport('list.json', file, 1, false, words);
  expect(canAdd).toBe(false);
  expect(sentences).toContain(words.translate('files.problem.no-room'));
  expect(sentences).not.toContain(words.translate('files.preview.hearsay'));
});

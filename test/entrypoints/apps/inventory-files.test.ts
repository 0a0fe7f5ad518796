import { expect, test, vi } from 'vitest';
import { exportJson, maxFileSize } from '../../../core/grants/export-file.ts';
import { previewImport } from '../../../entrypoints/apps/inventory-files.ts';
import { wordsIn } from '../../../locales/all-languages.ts';
import { first, mailGrant } from '../../core/grants/grant-samples.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const words = wordsIn('en');
const preview = (file: File) => previewImport(file, [], words, async () => undefined);

test('a file that is too large to be ours is not opened', async () => {
  const file = new File([exportJson([mailGrant], first)], 'list.json');
  expect((await preview(file)).text.canAdd).toBe(true);
  const text = vi.spyOn(file, 'text');
  Object.defineProperty(file, 'size', { value: maxFileSize + 1 });
  expect((await preview(file)).text).toEqual({ sentences: [words.translate('files.problem.too-large')], canAdd: false });
  expect(text).not.toHaveBeenCalled();
});

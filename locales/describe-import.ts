/** Says what a file would add before it adds anything. */
import type { ImportedFile } from '../core/grants/export-file.ts';
import { isolatedText } from '../core/text/isolated-text.ts';
import { count } from './describe-reach.ts';
import type { Words } from './formats.ts';

export interface ImportPreviewText {
  readonly sentences: readonly string[];
  readonly canAdd: boolean;
}

/** `added`: how many of its grants are not known yet, or better than what an earlier file said; `hasRoom`: whether they can be kept. */
export function describeImport(
  fileName: string,
  { grants, problems }: ImportedFile,
  added: number,
  hasRoom: boolean,
  words: Words,
): ImportPreviewText {
  const { translate } = words;
  const name = isolatedText(fileName);
  const ofFile = problems.filter(({ path }) => path === '' || path === 'grants');
  const unread = problems.length - ofFile.length;
  const known = grants.length - added;
  const refused = ofFile.some(({ path }) => path === '');
  const sentences = [
    ...ofFile.map(({ code }) =>
      translate(code === 'malformed' || code === 'duplicate' ? 'files.problem.other-format' : `files.problem.${code}`),
    ),
    refused ? '' : added === 0 ? translate('files.preview.none', { name }) : count('files.preview', added, words, { name }),
    added > 0 && known > 0 ? translate('files.preview.known', { count: words.number(known) }) : '',
    unread === 0 ? '' : translate(unread === 1 ? 'files.problem.entries.one' : 'files.problem.entries', { count: words.number(unread) }),
    hasRoom ? '' : translate('files.problem.no-room'),
    added > 0 && hasRoom ? translate('files.preview.hearsay') : '',
  ];
  return { sentences: sentences.filter(Boolean), canAdd: added > 0 && hasRoom };
}

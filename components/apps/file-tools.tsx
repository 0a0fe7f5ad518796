/** The list as files: to save, to add one that was saved elsewhere (shown before it is added), and to empty it. */
import { useState } from 'preact/hooks';
import type { ImportPreviewText } from '../../locales/describe-import.ts';
import { count as countOf } from '../../locales/describe-reach.ts';
import type { Words } from '../../locales/formats.ts';
import { Question } from './question.tsx';

export type ExportKind = 'csv' | 'json' | 'receipts';

/** What is to be added, once the person has seen it. */
export interface ImportPreview {
  readonly text: ImportPreviewText;
  /** Resolves to how many entries were added; rejects where they could not be kept. */
  readonly add: () => Promise<number>;
}

export interface FileToolsProps {
  /** How many entries there are. */
  readonly count: number;
  readonly words: Words;
  /** Resolves to the name of the file, or null where there is nothing to save. */
  readonly onExport: (kind: ExportKind) => Promise<string | null>;
  /** Rejects where the file cannot be opened. */
  readonly onRead: (file: File) => Promise<ImportPreview>;
  readonly onForgetAll: () => void;
  readonly onPrint: () => void;
}

const exports: readonly ExportKind[] = ['csv', 'json', 'receipts'];

export function FileTools({ count, words, onExport, onRead, onForgetAll, onPrint }: FileToolsProps) {
  const { translate } = words;
  const [message, setMessage] = useState('');
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [isAsking, setAsking] = useState(false);
  const save = async (kind: ExportKind): Promise<void> => {
    const name = await onExport(kind).catch(() => undefined);
    if (name === undefined) setMessage(translate('apps.failed'));
    else setMessage(name === null ? translate('files.noReceipts') : translate('files.saved', { name }));
  };
  const read = async (file: File): Promise<void> => {
    setMessage(translate('files.reading', { name: file.name }));
    const next = await onRead(file).catch(() => null);
    setPreview(next);
    setMessage(next === null ? translate('files.unreadable', { name: file.name }) : '');
  };
  const add = async ({ add: run }: ImportPreview): Promise<void> => {
    setPreview(null);
    const added = await run().catch(() => null);
    setMessage(added === null ? translate('apps.failed') : countOf('files.added', added, words));
  };
  return (
    <section class="files no-print" aria-labelledby="files">
      <h2 id="files">{translate('files.title')}</h2>
      <p class="soft">{translate('files.intro')}</p>
      <div class="buttons">
        {exports.map((kind) => (
          <button type="button" class="button" key={kind} disabled={count === 0} onClick={() => void save(kind)}>
            {translate(`files.${kind}`)}
          </button>
        ))}
        <button type="button" class="button" disabled={count === 0} onClick={onPrint}>
          {translate('apps.print')}
        </button>
        <label class="button file-button">
          {translate('files.import')}
          <input
            type="file"
            accept=".json,application/json"
            class="unseen"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void read(file);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <button type="button" class="button" disabled={count === 0} onClick={() => setAsking(true)}>
          {translate('files.forgetAll')}
        </button>
      </div>
      {isAsking && (
        <Question
          label={translate('files.forgetAll')}
          sentences={[translate('files.forgetAll.sure', { count: words.number(count) })]}
          onLeave={() => setAsking(false)}
        >
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {translate('files.cancel')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              setAsking(false);
              onForgetAll();
            }}
          >
            {translate('files.forgetAll.yes')}
          </button>
        </Question>
      )}
      {preview !== null && (
        <Question label={translate('files.import')} sentences={preview.text.sentences} onLeave={() => setPreview(null)}>
          {preview.text.canAdd && (
            <button type="button" class="button main" onClick={() => void add(preview)}>
              {translate('files.add')}
            </button>
          )}
          <button type="button" class="button" onClick={() => setPreview(null)}>
            {translate('files.cancel')}
          </button>
        </Question>
      )}
      <p class="message" role="status">
        {message}
      </p>
    </section>
  );
}

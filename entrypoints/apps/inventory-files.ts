/** The inventory as files: what is saved of it, and what a file would add to it. */
import type { InventoryActions } from '../../components/apps/inventory-props.ts';
import { createReceipts } from '../../core/grants/consent-receipt.ts';
import { exportCsv } from '../../core/grants/export-csv.ts';
import { exportJson, maxFileSize, mergeImport, readExport, tooLarge } from '../../core/grants/export-file.ts';
import type { Grant } from '../../core/grants/grant.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import { describeImport } from '../../locales/describe-import.ts';
import type { Words } from '../../locales/formats.ts';
import { canImport, importGrants } from '../background/grant-store.ts';
import { saveFile } from './save-file.ts';

type Exporting = InventoryActions['onExport'];
type Reading = InventoryActions['onRead'];

/** Saves a file of that kind; gives its name, or null where there is nothing to put into it. */
export function exportInventory(kind: Parameters<Exporting>[0], grants: readonly Grant[], policy: EffectivePolicy): string | null {
  const now = new Date().toISOString();
  const name = `consent-lens-${now.slice(0, 10)}`;
  if (kind === 'receipts') {
    if (!grants.some((grant) => createReceipts(grant).length > 0)) return null;
    saveReceipts(grants, `${name}-receipts.json`);
    return `${name}-receipts.json`;
  }
  if (kind === 'csv') saveFile(`${name}.csv`, 'text/csv;charset=utf-8', exportCsv(grants, policy, now));
  else saveFile(`${name}.json`, 'application/json', exportJson(grants, now));
  return `${name}.${kind}`;
}

export function saveReceipts(grants: readonly Grant[], name: string): void {
  saveFile(name, 'application/json', `${JSON.stringify(grants.flatMap(createReceipts), null, 2)}\n`);
}

/** What a file would add to `grants`, and the way to add it. */
export async function previewImport(
  file: Parameters<Reading>[0],
  grants: readonly Grant[],
  words: Words,
  onAdded: () => Promise<void>,
): ReturnType<Reading> {
  const isTooLarge = file.size > maxFileSize;
  const text = isTooLarge ? '' : await file.text();
  const imported = isTooLarge ? tooLarge : readExport(text);
  const added = mergeImport(grants, imported.grants);
  return {
    text: describeImport(file.name, imported, added.length, await canImport(added), words),
    add: async () => {
      const report = await importGrants(text);
      await onAdded();
      return report.added;
    },
  };
}

/** How the storage of the inventory is doing, in codes that locales/describe-inventory.ts puts into words. */

/** `newer`: written by a later version of Consent Lens; `full`: no room; `unreadable`: it does not open. */
export type StorageFault = 'newer' | 'full' | 'unreadable';

export const storageNotices = ['restored', 'behind', 'not-kept', 'newer', 'lost'] as const;

/**
 * `restored`: so many grants came back from the copy; `behind`: the latest changes may be missing; `not-kept`: a change could be kept nowhere;
 * `newer`: a consent could not be noted, because a later version of Consent Lens wrote the record of its app; `lost`: the list and its copy were
 * found empty, and neither was emptied on purpose. `at`: ISO instant.
 */
export interface StorageNotice {
  readonly kind: (typeof storageNotices)[number];
  readonly count: number;
  readonly at: string;
}

export interface StorageState {
  /** What was noticed, until a person has read it. */
  readonly notice: StorageNotice | null;
  readonly database: StorageFault | null;
  readonly mirror: StorageFault | null;
  /** How many entries this version cannot read; they are kept as they are. */
  readonly unreadable: number;
}

/** The names are those of the Indexed Database API 3.0 (section 3, exceptions). */
export function faultOf(error: unknown): StorageFault | null {
  if (error === null) return null;
  const name = error instanceof Error ? error.name : '';
  if (name === 'VersionError') return 'newer';
  return name === 'QuotaExceededError' || /quota/iu.test(String(error)) ? 'full' : 'unreadable';
}

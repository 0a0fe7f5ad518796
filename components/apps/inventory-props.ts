/** What the inventory is given to show, and what it can ask for. */
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import type { InventoryEntry } from '../../core/grants/inventory-entry.ts';
import type { InventoryQuery } from '../../core/grants/select-entries.ts';
import type { ProviderId } from '../../core/oauth/authorization-request.ts';
import type { AppCardText } from '../../locales/describe-app-card.ts';
import type { AskedText } from '../../locales/describe-asked.ts';
import type { AppText, RowText } from '../../locales/describe-grant.ts';
import type { StorageWarning } from '../../locales/describe-inventory.ts';
import type { OwnChoiceText } from '../../locales/describe-own-lists.ts';
import type { PolicyText } from '../../locales/describe-policy.ts';
import type { ProtectionText } from '../../locales/describe-protection.ts';
import type { ReachText } from '../../locales/describe-reach.ts';
import type { AftermathText } from '../../locales/describe-revoke.ts';
import type { Words } from '../../locales/formats.ts';
import type { EmptyListProps } from './empty-list.tsx';
import type { FileToolsProps } from './file-tools.tsx';
import type { EarlierDone } from './use-done.ts';

/** One line of the list in words: a heading, or an app. */
export type ListedLine =
  | { readonly key: string; readonly heading: string; readonly count: number; readonly app: null }
  | { readonly key: string; readonly heading: null; readonly app: RowText };

/** What stands at the top, and the first lines of the list: kept from one opening to the next, so that they are there at once. */
export interface Overview {
  /** Apps, and entries: one app may have several. */
  readonly apps: number;
  readonly entries: number;
  readonly reach: ReachText;
  /** Null where the list is empty because nothing came yet. */
  readonly completeness: string | null;
  readonly lines: readonly ListedLine[];
}

/** The whole list, once it was read. */
export interface LoadedList {
  /** Worst first. */
  readonly entries: readonly InventoryEntry[];
  readonly now: string;
  readonly describe: (entry: InventoryEntry) => AppText;
  readonly describeCard: (entry: InventoryEntry) => AppCardText;
  readonly hasReceipt: (entry: InventoryEntry) => boolean;
}

export interface InventoryActions extends Pick<FileToolsProps, 'onExport' | 'onRead' | 'onPrint'> {
  readonly onProtect: () => void;
  /** Asks the browser to let the lists of this site be read. */
  readonly onAskSite: EmptyListProps['onAsk'];
  readonly onSettings: () => void;
  readonly onDismiss: () => void;
  readonly onFullPage: () => void;
  readonly onReceipt: (entry: InventoryEntry) => void;
  /** The person is done with what they did last. */
  readonly onDoneClosed: () => void;
  /** Each resolves to what undoes it; rejects where nothing was changed. */
  readonly onForget: (entry: InventoryEntry) => Promise<() => Promise<void>>;
  /** The person says that the access is taken back, or that it stands after all. */
  readonly onSay: (entry: InventoryEntry, isTakenBack: boolean) => Promise<() => Promise<void>>;
  readonly onOwnChoice: (entry: InventoryEntry, access: OwnChoiceText['access']) => Promise<() => Promise<void>>;
  readonly onForgetAsked: (record: AskedRecord) => Promise<() => Promise<void>>;
  readonly onForgetAll: () => Promise<() => Promise<void>>;
}

export interface InventoryProps extends InventoryActions {
  readonly place: 'popup' | 'page';
  readonly words: Words;
  /** Null where nothing is left unprotected. */
  readonly protection: ProtectionText | null;
  readonly policy: PolicyText;
  readonly storage: StorageWarning;
  /** Null while it is read for the first time, and where it could not be. */
  readonly overview: Overview | null;
  readonly list: LoadedList | null;
  /** The apps of the overview alone, which are there sooner. */
  readonly front: LoadedList | null;
  readonly hasFailed: boolean;
  /** The ids of what got worse since the person looked. */
  readonly worse: readonly string[];
  readonly reviewAfterDays: number;
  /** Null where the person asked for nothing, and until that is known. */
  readonly asked: AskedText | null;
  /** What was forgotten when the list stood open before; read once, at the start. */
  readonly earlier: EarlierDone | null;
  readonly accounts: Pick<EmptyListProps, 'sites' | 'refused'>;
  readonly describeMistake: (provider: ProviderId) => AftermathText;
  readonly isPrinting: boolean;
  /** What stands open at the start; the pictures of the states use it. */
  readonly start?: { readonly open?: string; readonly mistake?: ProviderId; readonly query?: Partial<InventoryQuery> };
}

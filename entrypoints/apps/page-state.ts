/** What the page of the list shows, while its parts arrive one after the other. Pure: reading and drawing are elsewhere. */
import type { LoadedList, Overview } from '../../components/apps/inventory-props.ts';
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import type { EffectivePolicy } from '../../core/policy/effective-policy.ts';
import type { AccountSite } from '../../core/providers/account-pages/account-pages.ts';
import type { Words } from '../../locales/formats.ts';
import type { Inventory } from '../background/grant-store.ts';
import type { LastForgotten } from './last-forgotten.ts';

/** What stands around the list, and what the list is judged and worded by: there in milliseconds. */
export interface Frame {
  readonly words: Words;
  readonly now: string;
  readonly policy: EffectivePolicy;
  readonly unprotected: readonly string[];
  /** The account sites whose lists may be read. */
  readonly readable: ReadonlySet<AccountSite['id']>;
  readonly forgotten: LastForgotten | null;
}

/** The whole list, judged, with what else is told of it. */
export interface WholeList {
  readonly overview: Overview;
  readonly list: LoadedList;
  readonly stored: Inventory;
  readonly asked: readonly AskedRecord[];
}

/** How far the list has come. `front`: its beginning as it was shown last; `apps` are those of its lines, once they were read. */
export type Phase =
  | { readonly kind: 'opening' }
  | { readonly kind: 'front'; readonly overview: Overview; readonly apps: LoadedList | null }
  | ({ readonly kind: 'whole' } & WholeList)
  | { readonly kind: 'failed' };

export interface PageState {
  /** Null until it was read for the first time: then there is nothing to draw. */
  readonly frame: Frame | null;
  readonly phase: Phase;
  /** What got worse stays marked as long as the page is open. */
  readonly worse: readonly string[];
  /** Whether the browser, or the person there, has refused the hosts of the prompts. */
  readonly isRefused: boolean;
  readonly refusedSite: AccountSite['id'] | null;
  readonly isPrinting: boolean;
}

export type PageEvent =
  | { readonly type: 'framed'; readonly frame: Frame; readonly front: Overview | null; readonly worse: readonly string[] }
  | { readonly type: 'front-apps'; readonly apps: LoadedList }
  | { readonly type: 'whole'; readonly whole: WholeList }
  | { readonly type: 'failed' }
  | ({ readonly type: 'changed' } & Partial<Pick<PageState, 'isRefused' | 'refusedSite' | 'isPrinting'>>);

export const firstState: PageState = {
  frame: null,
  phase: { kind: 'opening' },
  worse: [],
  isRefused: false,
  refusedSite: null,
  isPrinting: false,
};

export function nextState(state: PageState, event: PageEvent): PageState {
  switch (event.type) {
    case 'framed':
      return { ...state, frame: event.frame, phase: begin(state.phase, event.front), worse: union(state.worse, event.worse) };
    case 'front-apps':
      return state.phase.kind === 'front' ? { ...state, phase: { ...state.phase, apps: event.apps } } : state;
    case 'whole':
      return { ...state, phase: { kind: 'whole', ...event.whole }, worse: ofList(state.worse, event.whole.list) };
    case 'failed':
      return { ...state, phase: { kind: 'failed' } };
    case 'changed': {
      const { type: _type, ...change } = event;
      return { ...state, ...change };
    }
  }
}

/** A list that stands stays until the next one is whole. */
function begin(phase: Phase, front: Overview | null): Phase {
  if (phase.kind === 'whole') return phase;
  if (front !== null) return { kind: 'front', overview: front, apps: null };
  return phase.kind === 'failed' ? { kind: 'opening' } : phase;
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return [...new Set([...one, ...other])];
}

/** What was forgotten is nothing to look at. */
function ofList(ids: readonly string[], { entries }: LoadedList): readonly string[] {
  if (ids.length === 0) return ids;
  const listed = new Set(entries.map(({ id }) => id));
  return ids.filter((id) => listed.has(id));
}

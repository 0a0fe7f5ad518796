/**
 * The messages between the content script and the worker. A body is untrusted whoever sent it: it is read by the
 * functions here, and the page's address comes from the browser's own record of the sender, never from the body.
 */
import { type Badge, type PageFacts, pageKinds, type Tristate } from './decision/facts.ts';
import { unseenPage } from './decision/page-facts.ts';
import type { CardText } from './warning.ts';

/** Sent by the content script on a provider's page; answered only for such pages. */
export type PageMessage =
  /**
   * `earlier`: the address of the page that led to this one, as the browser tells the page; empty where it tells none. `isEarlyPress`: asked
   * because the prompt was pressed just after the page came to the front.
   */
  | { readonly type: 'judge-prompt'; readonly page: PageFacts; readonly earlier: string; readonly isEarlyPress: boolean }
  /** The page that answered the consent post; granted where it holds the answer for the app. */
  | { readonly type: 'consent-answered'; readonly isGranted: boolean }
  /** The person went on past the card, with what they wrote where the organisation asks for a reason. */
  | { readonly type: 'continued'; readonly reason: string | null }
  /** The person says that the warning is wrong, or takes that back. */
  | { readonly type: 'mark-wrong'; readonly isWrong: boolean }
  /** The person pressed one of the ways to ask for approval of what the prompt asks. */
  | { readonly type: 'asked' }
  /** The page has hidden the warning for good; the gate stays. */
  | { readonly type: 'card-hidden' }
  | { readonly type: 'leave-safely' };

/** The answer to `judge-prompt`; whether there is anything to show stands in the text's intervention. */
export interface Judgement {
  readonly warning: CardText;
  /** The style sheet of what only a judgement shows: the script on the page carries the rest. */
  readonly styles: string;
}

/** The answer to `mark-wrong` and `leave-safely`, once the mark is kept or the tab is on its way. */
export interface Done {
  readonly isDone: true;
}

/** Sent by the worker to every tab: a page without a prompt leaves it. */
export type WorkerMessage = { readonly type: 'judge-again' };

const MAX_TEXT = 1024;
const MAX_ITEMS = 500;
const MAX_REASON = 280;
/** Of a BCP 47 tag; real ones are far shorter. */
const MAX_LANGUAGE = 35;
const badges: readonly Badge[] = ['first-party', 'certified', 'verified', 'attested', 'unverified', 'absent', 'unknown'];

/** The message in a body, or null for anything else. Never throws; strings are cut to length. */
export function readPageMessage(body: unknown): PageMessage | null {
  const type = field(body, 'type');
  switch (type) {
    case 'judge-prompt': {
      const page = readPageFacts(field(body, 'page'));
      const earlier = field(body, 'earlier');
      // Not cut: a part of an address would ask for less.
      return (
        page && {
          type: 'judge-prompt',
          page,
          earlier: typeof earlier === 'string' ? earlier : '',
          isEarlyPress: field(body, 'isEarlyPress') === true,
        }
      );
    }
    case 'consent-answered':
      return { type: 'consent-answered', isGranted: field(body, 'isGranted') === true };
    case 'continued':
      return { type: 'continued', reason: text(body, 'reason')?.slice(0, MAX_REASON) ?? null };
    case 'mark-wrong':
      return { type: 'mark-wrong', isWrong: field(body, 'isWrong') === true };
    case 'asked':
    case 'card-hidden':
    case 'leave-safely':
      return { type };
    default:
      return null;
  }
}

/** Page facts from an untrusted value: a message, or the command line's file. Fields that are missing or wrong become unknown. */
export function readPageFacts(value: unknown): PageFacts | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return {
    ...readPlainFacts(value),
    kind: pageKinds.find((kind) => kind === field(value, 'kind')) ?? 'unreadable',
    badge: badges.find((badge) => badge === field(value, 'badge')) ?? 'unknown',
    replyUrls: list(value, 'replyUrls'),
    // One per permission: what is no text is a permission without a title, which nobody can know.
    permissionTitles: items(value, 'permissionTitles')?.map((title) => title ?? '') ?? null,
    language: text(value, 'language')?.slice(0, MAX_LANGUAGE) ?? null,
    scopes: wholeList(value, 'scopes'),
    grantedScopes: wholeList(value, 'grantedScopes'),
    clientId: text(value, 'clientId')?.toLowerCase() ?? null,
    accountDomain: text(value, 'accountDomain')?.toLowerCase() ?? null,
    source: field(value, 'source') === 'page-data' ? 'page-data' : 'page',
  };
}

/** What a page is not seen to say is null where it would be a text, and unknown where it would be yes or no. */
function readPlainFacts(value: object): PageFacts {
  const facts = Object.entries(unseenPage).map(([key, unseen]) => [key, unseen === null ? text(value, key) : tristate(value, key)]);
  return Object.fromEntries(facts) as PageFacts;
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function text(value: unknown, key: string): string | null {
  const found = field(value, key);
  return typeof found === 'string' && found.trim() !== '' ? found.slice(0, MAX_TEXT) : null;
}

function tristate(value: unknown, key: string): Tristate {
  const found = field(value, key);
  if (found === true || found === 'yes') return 'yes';
  return found === false || found === 'no' ? 'no' : 'unknown';
}

/** A list in which nothing may be missing: null where a part of it is left out, is no text, or is cut. */
function wholeList(value: unknown, key: string): readonly string[] | null {
  const found = field(value, key);
  const items = list(value, key);
  return Array.isArray(found) && items?.length === found.length && items.every((item, index) => item === found[index]) ? items : null;
}

function list(value: unknown, key: string): readonly string[] | null {
  return items(value, key)?.filter((item) => item !== null) ?? null;
}

/** The texts of a list, null for what is none. */
function items(value: unknown, key: string): readonly (string | null)[] | null {
  const found = field(value, key);
  return Array.isArray(found) ? found.slice(0, MAX_ITEMS).map((item) => (typeof item === 'string' ? item.slice(0, MAX_TEXT) : null)) : null;
}

import type { Intervention } from './decision/intervention.ts';
import type { DataCategory } from './permissions/permission.ts';

/** What the card says: sentences ready to be shown as plain text, made in the background in the user's language. */
export interface WarningText {
  /** BCP 47 tag of the sentences; the page's own language and direction do not matter. */
  readonly language: string;
  /** Which way they run: `ltr` or `rtl`. */
  readonly direction: string;
  readonly intervention: Intervention;
  readonly band: string;
  readonly headline: string;
  /** What it means or what to do next, below the headline. */
  readonly advice: string | null;
  readonly app: {
    readonly name: string;
    readonly initials: string;
    readonly detail: string;
    /** Where the detail was read. */
    readonly source: string;
  };
  readonly abilitiesTitle: string;
  readonly abilities: readonly AbilityText[];
  /** What the list leaves out: the kinds that found no room, or access that exists already. */
  readonly abilitiesNote: string | null;
  readonly facts: readonly FactText[];
  readonly acknowledgement: AcknowledgementText;
  /** The label of the box that asks why: for going on where the organisation wants a reason, else for the request. */
  readonly reasonLabel: string | null;
  /** The exit that comes first and is filled. */
  readonly firstExit: 'leave' | 'ask' | 'page';
  readonly leave: string;
  readonly leaveNote: string;
  /** Null where going on is not possible. */
  readonly continue: string | null;
  readonly ask: AskText | null;
  /** Only where no judgement could be made. */
  readonly retry: string | null;
  readonly why: string;
  readonly reasons: readonly string[];
  /** What the provider's page says the app asks for, word for word; null where the card shows it already, or the page says nothing. */
  readonly pageWords: FoldText | null;
  readonly footer: string;
  readonly lookAtPage: string;
  readonly lookAtWarning: string;
}

type SaidAlways =
  | 'language'
  | 'direction'
  | 'intervention'
  | 'band'
  | 'headline'
  | 'acknowledgement'
  | 'firstExit'
  | 'leave'
  | 'leaveNote'
  | 'lookAtPage'
  | 'lookAtWarning';

/** What every card says and what a judgement adds to it, with what is drawn beside it. */
export type CardText = Pick<WarningText, SaidAlways> &
  Partial<Omit<WarningText, SaidAlways>> & {
    /** SVG path data, by the tone and by what each ability is about. */
    readonly pictures: Readonly<Record<string, string>>;
    /** Null where no mark could be kept: in a private window. */
    readonly wrong?: WrongText | null;
  };

/** A line that opens a list. */
export interface FoldText {
  readonly title: string;
  readonly items: readonly string[];
}

/** "This warning is wrong": a mark in this browser, and a report to take along. */
export interface WrongText {
  readonly isMarked: boolean;
  readonly mark: string;
  /** Said once the mark is kept, and where it could not be. */
  readonly marked: string;
  readonly failed: string;
  readonly undo: string;
  readonly report: CopyText;
}

/** A text to take along, with what is said when it was copied, and when that did not work. */
export interface CopyText {
  readonly copyLabel: string;
  readonly copyText: string;
  readonly copied: string;
  readonly copyFailed: string;
}

/** The ways to ask the organisation for the app; what the person writes follows the text that is copied. */
export interface AskText extends CopyText {
  /** Its own page, or a letter; `{reason}` stands for what the person writes. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

export interface AbilityText {
  /** What it is about; sending has a picture of its own. */
  readonly icon: DataCategory | 'send' | 'duration';
  readonly title: string;
  readonly example: string | null;
  /** The word that marks something new against earlier access, or null. */
  readonly newMark: string | null;
}

export interface FactText {
  readonly label: string;
  readonly value: string;
  /** The part of the value that counts: of a host, what one owner holds. */
  readonly emphasis?: string | null;
  /** Where the fact was read, shown on hover and focus. */
  readonly source: string;
}

export type AcknowledgementText =
  | { readonly kind: 'none' | 'click' }
  | { readonly kind: 'tick'; readonly label: string }
  | { readonly kind: 'typed'; readonly label: string; readonly expected: string };

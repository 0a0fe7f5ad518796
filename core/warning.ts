import type { Intervention } from './decision/intervention.ts';
import type { DataCategory } from './permissions/permission.ts';

/** What the card says: sentences ready to be shown as plain text, made in the background in the user's language. */
export interface WarningText {
  /** BCP 47 tag of the sentences; the page's own language and direction do not matter. */
  readonly language: string;
  readonly intervention: Intervention;
  readonly band: string;
  readonly headline: string;
  /** What it means or what to do next, below the headline. */
  readonly advice: string | null;
  readonly app: { readonly name: string; readonly initials: string; readonly detail: string };
  readonly abilitiesTitle: string;
  readonly abilities: readonly AbilityText[];
  /** What the list leaves out: folded permissions, or access that exists already. */
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
  readonly footer: string;
  readonly lookAtPage: string;
  readonly lookAtWarning: string;
}

/** The text with what is drawn beside it: SVG path data, by the tone and by what each ability is about. */
export interface CardText extends WarningText {
  readonly pictures: Readonly<Record<string, string>>;
}

/** The ways to ask the organisation for the app. */
export interface AskText {
  /** Its own page, or a letter; `{reason}` stands for what the person writes. */
  readonly links: readonly { readonly label: string; readonly href: string }[];
  readonly copyLabel: string;
  /** The request itself; what the person writes follows it. */
  readonly copyText: string;
  /** Said when it was copied, and when that did not work. */
  readonly copied: string;
  readonly copyFailed: string;
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
  /** Where the fact was read, shown on hover and focus. */
  readonly source: string;
}

export type AcknowledgementText =
  | { readonly kind: 'none' | 'click' }
  | { readonly kind: 'tick'; readonly label: string }
  | { readonly kind: 'typed'; readonly label: string; readonly expected: string };

/** What is taken from a page before anything is judged: plain strings, gathered by the content script or from a saved file. */
export interface PageText {
  /** The text of the inline script that assigns the page's configuration, or null. */
  readonly configScript: string | null;
  /** `<meta name="PageID">`. */
  readonly pageId: string | null;
  /** Whether the element that leads to the app's information is there. */
  readonly hasAppInfoLink: boolean;
  /** Whether a form posts to the address that records consent. */
  readonly hasConsentForm: boolean;
  /** Whether a box to consent for the whole organisation is there, and ticked; unclear where several could be it. */
  readonly orgWideBox: 'absent' | 'offered' | 'ticked' | 'unclear';
}

/** What is taken from a page before anything is judged: plain strings, gathered by the content script or from a saved file. */
export interface PageText {
  /** The text of the inline script that assigns the page's configuration, or null. */
  readonly configScript: string | null;
  /** `<html lang>`, or null. */
  readonly language: string | null;
  /** `<meta name="PageID">`. */
  readonly pageId: string | null;
  /** Whether the element that only prompts have is there: on Entra's, the one that leads to the app's information. */
  readonly hasAppInfoLink: boolean;
  /** Whether a form answers a prompt: it posts to the address that records consent, or holds the field of the answer. */
  readonly hasConsentForm: boolean;
  /** Whether a box to consent for the whole organisation is there, and ticked; unclear where several could be it. */
  readonly orgWideBox: 'absent' | 'offered' | 'ticked' | 'unclear';
  /** Whether something was pasted into the page: on a device page, the code. */
  readonly isCodePasted: boolean;
}

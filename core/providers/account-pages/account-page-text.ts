/** What is taken from an account page before anything is judged: addresses and short texts, gathered by the content script. */
export interface AccountPageText {
  /** Of the page itself. */
  readonly address: string;
  /** In the order of the page, absolute; those with an address that cannot be read are left out. */
  readonly links: readonly AccountLink[];
  /** Where the page's forms post to, absolute. */
  readonly formActions: readonly string[];
  /** Whose account it is, where the page's head says so (`<meta name="user-login">`). */
  readonly accountName: string | null;
  /** The text of the inline script that assigns `ServerData`, or null. */
  readonly configScript: string | null;
  /** Whether the element is there that stands for "no apps": `p.modulerow` at Microsoft, `.blankslate` at GitHub. */
  readonly hasEmptyMark: boolean;
  /** Whether the page was answered with success and loaded, and nothing was left out here for its size. */
  readonly isWhole: boolean;
}

export interface AccountLink {
  readonly href: string;
  /** The first text inside the link; empty where there is none. */
  readonly text: string;
  /** The first text of the list item or table row that holds the link; empty where it stands in none. */
  readonly rowText: string;
}

/** What a reader makes of it. Null: it could not read the page, and nothing follows. */
export interface PageReading {
  /** As the page has it; only a mark of it is kept. Null where the page does not say. */
  readonly account: string | null;
  readonly tenant: string | null;
  readonly isComplete: boolean;
  readonly apps: readonly PageApp[];
}

export interface PageApp {
  /** Lower case. */
  readonly clientId: string;
  /** Untrusted text. */
  readonly appName: string | null;
}

/** What the emulated account pages list; a test sets it, as a person would by allowing and revoking elsewhere. */

/** One app of a list. */
export interface ListedApp {
  /** As the page writes it: a client id, a token, the number of an installation. */
  readonly id: string;
  /** The app's own words, whatever they are. */
  readonly name: string;
}

interface AccountState {
  /** Whose account is signed in; empty for nobody. */
  account: string;
  apps: readonly ListedApp[];
  /** `changed` is a page of which nothing is as it was; `first-of-two` a list that goes on; `cut-off` one that breaks off. */
  shape: 'usual' | 'changed' | 'first-of-two' | 'cut-off';
}

export const accountState: AccountState = { account: '', apps: [], shape: 'usual' };

/** What the demo shows: an account with two apps. */
export function resetAccountState(): void {
  Object.assign(accountState, {
    account: 'sam-contoso',
    apps: [
      { id: '00000000AAAABBBB', name: 'Fabrikam Mail' },
      { id: '00000000CCCCDDDD', name: 'Tailspin Notes' },
    ],
    shape: 'usual',
  });
}
resetAccountState();

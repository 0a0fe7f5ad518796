/** How the emulated sign-in meets each error code around consent. Every scenario with an error is made from this table. */
interface ErrorCode {
  readonly page: ErrorPage;
  /** What the start page says of it. */
  readonly story: string;
}

/**
 * `refuses`: a page on which an administrator has to agree; `request-form`: the same, with a form to ask for it. `fails`: any other error.
 * `fails-after-accepting`: the answer to a prompt that was accepted. `question`: a step that asks, and goes on when it is answered.
 */
type ErrorPage = 'refuses' | 'request-form' | 'fails' | 'fails-after-accepting' | 'question';

/**
 * What each means: Microsoft's reference of sign-in error codes and its pages on unexpected consent errors, read 2026-11. Which of them
 * end on a page of their own, rather than in an answer to the app, is not published: that they all do is made up.
 */
export const errorCodes: Readonly<Record<string, ErrorCode>> = {
  '50011': { page: 'fails', story: 'The app wants its answer at an address it did not register' },
  '50020': { page: 'fails', story: 'The account belongs to another organisation than the app expects' },
  '50076': { page: 'fails', story: 'The organisation wants a second check first' },
  '50079': { page: 'fails', story: 'The organisation wants a second check, which is not set up yet' },
  '50105': { page: 'refuses', story: 'The app is there, and you were not added to the people who may use it' },
  '50199': { page: 'question', story: 'A program on this computer signs in, and the page asks whether it is you' },
  '52004': { page: 'fails', story: 'The account is not connected to LinkedIn, which the app asks for' },
  '53003': { page: 'fails', story: 'A rule of the organisation stops the sign-in' },
  '65001': { page: 'refuses', story: 'Nobody has allowed the app yet' },
  '65002': { page: 'fails', story: 'An app of Microsoft asks for a service of Microsoft that does not know it' },
  '65004': { page: 'fails', story: 'Somebody said no to the app' },
  '65005': { page: 'fails', story: 'The app asks for a service it did not register' },
  '70001': { page: 'fails', story: 'The app is switched off' },
  '90008': { page: 'refuses', story: 'Nobody has allowed the app, not even to sign in' },
  '90090': { page: 'fails-after-accepting', story: 'You agree, and the service cannot write that down' },
  '90093': { page: 'refuses', story: 'The app asks for what your account cannot give' },
  '90094': { page: 'refuses', story: 'The organisation itself already asks for an administrator' },
  '90095': { page: 'request-form', story: 'The page itself has a form to ask an administrator' },
  '90099': { page: 'refuses', story: 'You sign in for a customer, which has not allowed the app' },
  '500011': { page: 'fails', story: 'The app asks for a service that the organisation does not know' },
  '530032': { page: 'fails', story: 'A security rule of the organisation stops the sign-in' },
  '530033': { page: 'fails', story: 'A rule about devices stops the sign-in' },
  '650052': { page: 'fails', story: 'The app needs a service that the organisation does not have' },
  '650053': { page: 'fails', story: 'The app asks for a permission that does not exist' },
  '650054': { page: 'fails', story: 'The app asks for a service that was removed' },
  '650056': { page: 'fails', story: 'The app was registered without what it asks for' },
  '650057': { page: 'fails', story: 'The app asks for a service that is not in its list' },
  '700016': { page: 'fails', story: 'The organisation does not know the app' },
  '900941': { page: 'refuses', story: 'The provider holds an app back because it looks risky' },
  '900981': { page: 'refuses', story: 'The same, where requests go to an administrator' },
  '1000031': { page: 'fails', story: 'The app cannot be used now' },
  '7000112': { page: 'fails', story: 'The organisation has switched the app off' },
};

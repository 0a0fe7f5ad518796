/**
 * How the prompt of each provider is found and answered in its page: data for the content script and the worker, apart from the request
 * readers, so that the script stays small.
 *
 * Sources: public automation code for both (MSAL's UI tests; programs that answer the prompts of personal accounts). The control that
 * declines on a personal account's prompt is not known: there, only what accepts is. Last checked 2026-11.
 */
import { isConsentAddress } from './entra-page.ts';
import { isPersonalConsentAddress, personalHosts } from './microsoft-personal-page.ts';

export interface PromptGuide {
  /** Whether an address, absolute or not, is the one that records consent. */
  readonly isConsentAddress: (address: string) => boolean;
  /** Whether the prompt itself is shown at that address: then only a request that holds the answer answers. */
  readonly isPromptAddress: boolean;
  /** The inline script that assigns the page's data. */
  readonly script: RegExp;
  /** The field of the answer, and what it says, in lower case. */
  readonly field: string;
  readonly yes: string;
  readonly no: string;
  /** Selectors: the element that only prompts have, the control that accepts wherever it stands, the one that cancels. */
  readonly mark: string;
  readonly accept: string;
  readonly cancel: string;
  /** On a step of signing in, which is held as a prompt is: the field that says no with `false`. */
  readonly stepField: string;
}

const entraGuide: PromptGuide = {
  isConsentAddress,
  isPromptAddress: false,
  script: /\$Config/u,
  field: 'acceptConsent',
  yes: 'true',
  no: 'false',
  mark: '#appDomainLinkToAppInfo',
  accept: ':is(button,input):is(#idSIButton9,[name=idSIButton9],#continueBtn,#remoteConnectSubmit)',
  cancel: '#idBtn_Back,[name=idBtn_Back]',
  stepField: 'ContinueAuth',
};

const personalGuide: PromptGuide = {
  isConsentAddress: isPersonalConsentAddress,
  isPromptAddress: true,
  script: /\bServerData\s*=/u,
  field: 'ucaction',
  yes: 'yes',
  no: 'no',
  mark: '[data-testid=appConsentPrimaryButton],[name=ucaccept]',
  accept: '[data-testid=appConsentPrimaryButton],[name=ucaccept]',
  // Nothing.
  cancel: ':not(*)',
  stepField: '',
};

/** The guide for the pages of a host. */
export function guideFor(host: string): PromptGuide {
  return personalHosts.some((personal) => personal === host) ? personalGuide : entraGuide;
}

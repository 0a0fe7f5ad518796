/**
 * How the prompt of each provider is found and answered in its page: data for the content script, apart from the request readers, so
 * that the script stays small.
 *
 * Sources: public automation code for both (MSAL's UI tests; programs that answer the prompts of personal accounts). The control that
 * declines on a personal account's prompt is not known: there, only what accepts is. Last checked 2026-11.
 */
import { answerOn, isPersonalHost, type PromptAnswer } from './prompt-answer.ts';

interface PromptGuide {
  /** The inline script that assigns the page's data, and the name it gives them. */
  readonly script: RegExp;
  readonly data: string;
  /** What the field of the answer says for no, in lower case. */
  readonly no: string;
  /** Selectors: the element that only prompts have, the control that accepts wherever it stands, the one that cancels. */
  readonly mark: string;
  readonly accept: string;
  readonly cancel: string;
  /** On a step of signing in, which is held as a prompt is: the field that says no with `false`. */
  readonly stepField: string;
}

const entraGuide: PromptGuide = {
  script: /\$Config/u,
  data: '$Config',
  no: 'false',
  mark: '#appDomainLinkToAppInfo',
  accept: ':is(button,input):is(#idSIButton9,[name=idSIButton9],#continueBtn,#remoteConnectSubmit)',
  cancel: '#idBtn_Back,[name=idBtn_Back]',
  stepField: 'ContinueAuth',
};

const personalGuide: PromptGuide = {
  script: /\bServerData\s*=/u,
  data: 'ServerData',
  no: 'no',
  mark: '[data-testid=appConsentPrimaryButton],[name=ucaccept]',
  accept: '[data-testid=appConsentPrimaryButton],[name=ucaccept]',
  // Nothing.
  cancel: ':not(*)',
  stepField: '',
};

/** The guide for the pages of a host. */
export function guideFor(host: string): PromptGuide & PromptAnswer {
  return { ...answerOn(host), ...(isPersonalHost(host) ? personalGuide : entraGuide) };
}

/** Where and how the prompt of each provider is answered: for the worker, which sees the answer sent, and for the script on the page. */
import { isConsentAddress } from './entra-page.ts';
import { isPersonalConsentAddress, personalHosts } from './microsoft-personal-page.ts';

export interface PromptAnswer {
  /** Whether an address, absolute or not, is the one that records consent. */
  readonly isConsentAddress: (address: string) => boolean;
  /** Whether the prompt itself is shown at that address: then only a request that holds the answer answers. */
  readonly isPromptAddress: boolean;
  /** The field of the answer, and what it says for yes, in lower case. */
  readonly field: string;
  readonly yes: string;
}

const entraAnswer: PromptAnswer = { isConsentAddress, isPromptAddress: false, field: 'acceptConsent', yes: 'true' };

const personalAnswer: PromptAnswer = {
  isConsentAddress: isPersonalConsentAddress,
  isPromptAddress: true,
  field: 'ucaction',
  yes: 'yes',
};

/** Whether the prompts of personal accounts are on that host. */
export function isPersonalHost(host: string): boolean {
  return personalHosts.some((personal) => personal === host);
}

/** How the prompts of a host are answered. */
export function answerOn(host: string): PromptAnswer {
  return isPersonalHost(host) ? personalAnswer : entraAnswer;
}

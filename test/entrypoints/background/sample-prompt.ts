import type { PromptRecord } from '../../../entrypoints/background/request-record.ts';
import { contosoApp } from '../../core/policy/policy-samples.ts';

/** A prompt that was judged, with a card, and can be answered. */
export const samplePrompt: PromptRecord = {
  appName: 'Contoso Mail',
  publisherName: null,
  accountDomain: null,
  isOrganisationWide: false,
  asksConsent: true,
  scopes: ['openid', 'Mail.Read'],
  reason: null,
  isInterrupted: true,
  quiet: null,
  question: null,
  mark: { provider: 'entra', clientId: contosoApp, rule: null, at: '' },
};

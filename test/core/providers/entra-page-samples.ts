/** Pages of Microsoft’s sign-in, as their text is read. */
import type { PageFacts } from '../../../core/decision/facts.ts';
import type { PageText } from '../../../core/providers/page-text.ts';

export const nothing: PageText = {
  configScript: null,
  language: null,
  pageId: null,
  hasAppInfoLink: false,
  hasConsentForm: false,
  orgWideBox: 'absent',
  isCodePasted: false,
};

export const scriptOf = (config: object) => `//<![CDATA[\n$Config=${JSON.stringify(config)};\n//]]>`;

export const pageOf = (config: object, change: Partial<PageText> = {}): PageText => ({
  ...nothing,
  configScript: scriptOf(config),
  ...change,
});

/** The fields of a prompt, as public automation code prints them. */
export const consentConfig = {
  pgid: 'ConvergedConsent',
  urlPost: '/common/Consent/Set',
  sAppName: 'Contoso Mail',
  sAppVerifiedPublisherName: 'Contoso',
  sAppWebsite: 'www.contoso.example',
  sAppCreatedDate: '10/26/2017',
  sCompanyDisplayName: 'Fabrikam',
  fAppInDifferentTenant: true,
  arrScopes: [
    { label: 'Read your mail', description: 'd', adminLabel: 'l', adminDescription: 'd' },
    { label: 'Sign you in', description: 'd' },
  ],
  arrAppReplyUrls: ['https://app.contoso.example/auth', 'http://localhost'],
};

export const consentPage = pageOf(consentConfig, {
  pageId: 'ConvergedConsent',
  hasAppInfoLink: true,
  hasConsentForm: true,
  orgWideBox: 'offered',
});

export const unknownFacts: PageFacts = {
  kind: 'sign-in',
  appName: null,
  publisherName: null,
  badge: 'unknown',
  publisherDomain: null,
  website: null,
  createdDate: null,
  crossTenant: 'unknown',
  replyUrls: null,
  permissionTitles: null,
  language: null,
  scopes: null,
  grantedScopes: null,
  errorCode: null,
  clientId: null,
  accountDomain: null,
  tenantName: null,
  orgWideOffered: 'unknown',
  orgWideTicked: 'unknown',
  devicePlace: null,
  deviceAddress: null,
  isCodePasted: 'unknown',
  source: 'page-data',
};

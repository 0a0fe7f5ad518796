/** Brands that consent phishing imitates, and the domains and publisher names that are their own. */

export interface Brand {
  /** As the user knows it. */
  readonly name: string;
  /** Further names of it or its products, as they are compared: lower case, without spaces. */
  readonly names: readonly string[];
  readonly domains: readonly string[];
  /** Verified publisher names, as they are compared. */
  readonly publishers: readonly string[];
}

const microsoft = {
  domains: [
    'microsoft.com',
    'office.com',
    'microsoftonline.com',
    'live.com',
    'outlook.com',
    'azure.com',
    'sharepoint.com',
    'windows.com',
    'github.com',
    'linkedin.com',
  ],
  publishers: ['microsoft', 'microsoftcorporation'],
} as const;
const adobe = {
  domains: ['adobe.com', 'adobesign.com', 'echosign.com'],
  publishers: ['adobe', 'adobeinc', 'adobesystemsincorporated'],
} as const;
const google = { domains: ['google.com', 'gmail.com', 'youtube.com'], publishers: ['google', 'googlellc', 'googleinc'] } as const;

/**
 * Chosen by hand from the names in published investigations (catalogue/reported-apps.tsv) and the products that Microsoft 365 users meet daily.
 * Everyday words (Word, Access, Forms, Windows) are left out: as a whole name they say too little.
 */
export const brands: readonly Brand[] = [
  { name: 'Microsoft', names: ['microsoft', 'msft'], ...microsoft },
  { name: 'Microsoft 365', names: ['microsoft365', 'm365', 'ms365', 'office365', 'o365', 'msoffice', 'office'], ...microsoft },
  { name: 'SharePoint', names: ['sharepoint'], ...microsoft },
  { name: 'OneDrive', names: ['onedrive', 'skydrive'], ...microsoft },
  { name: 'Outlook', names: ['outlook', 'hotmail'], ...microsoft },
  { name: 'Microsoft Teams', names: ['teams', 'msteams'], ...microsoft },
  { name: 'Microsoft Exchange', names: ['exchange', 'exchangeonline'], ...microsoft },
  { name: 'Excel', names: ['excel', 'msexcel'], ...microsoft },
  { name: 'PowerPoint', names: ['powerpoint'], ...microsoft },
  { name: 'OneNote', names: ['onenote'], ...microsoft },
  { name: 'Planner', names: ['planner'], ...microsoft },
  { name: 'Power BI', names: ['powerbi', 'powerautomate', 'powerapps'], ...microsoft },
  { name: 'Microsoft Azure', names: ['azure', 'azuread', 'entra', 'entraid'], ...microsoft },
  { name: 'Microsoft Intune', names: ['intune', 'companyportal'], ...microsoft },
  { name: 'Microsoft Defender', names: ['defender'], ...microsoft },
  { name: 'Microsoft Copilot', names: ['copilot', 'm365copilot'], ...microsoft },
  { name: 'LinkedIn', names: ['linkedin'], ...microsoft },
  { name: 'GitHub', names: ['github'], ...microsoft },
  { name: 'Adobe', names: ['adobe', 'adobesign', 'acrobat', 'acrobatsign', 'photoshop'], ...adobe },
  {
    name: 'DocuSign',
    names: ['docusign', 'docusigned'],
    domains: ['docusign.com', 'docusign.net'],
    publishers: ['docusign', 'docusigninc'],
  },
  {
    name: 'Dropbox',
    names: ['dropbox', 'dropboxsign', 'hellosign'],
    domains: ['dropbox.com', 'hellosign.com'],
    publishers: ['dropbox', 'dropboxinc'],
  },
  { name: 'Google', names: ['google', 'gmail', 'googledrive', 'googleworkspace', 'gsuite', 'youtube'], ...google },
  {
    name: 'Zoom',
    names: ['zoom', 'zoommeetings'],
    domains: ['zoom.us', 'zoom.com'],
    publishers: ['zoom', 'zoomvideocommunicationsinc', 'zoomcommunicationsinc'],
  },
  { name: 'WeTransfer', names: ['wetransfer'], domains: ['wetransfer.com'], publishers: ['wetransfer', 'wetransferbv'] },
  {
    name: 'Salesforce',
    names: ['salesforce'],
    domains: ['salesforce.com', 'force.com'],
    publishers: ['salesforce', 'salesforceinc', 'salesforcecominc'],
  },
  { name: 'Okta', names: ['okta'], domains: ['okta.com'], publishers: ['okta', 'oktainc'] },
  { name: 'RingCentral', names: ['ringcentral'], domains: ['ringcentral.com'], publishers: ['ringcentral', 'ringcentralinc'] },
  { name: 'Slack', names: ['slack'], domains: ['slack.com'], publishers: ['slack', 'slacktechnologies', 'slacktechnologiesllc'] },
  { name: 'Webex', names: ['webex', 'ciscowebex'], domains: ['webex.com', 'cisco.com'], publishers: ['cisco', 'ciscosystemsinc'] },
  {
    name: 'Atlassian',
    names: ['atlassian', 'jira', 'confluence', 'trello'],
    domains: ['atlassian.com', 'trello.com'],
    publishers: ['atlassian', 'atlassianptyltd'],
  },
  { name: 'Apple', names: ['apple', 'icloud'], domains: ['apple.com', 'icloud.com'], publishers: ['apple', 'appleinc'] },
  {
    name: 'Amazon',
    names: ['amazon', 'amazonwebservices'],
    domains: ['amazon.com'],
    publishers: ['amazon', 'amazoncominc', 'amazonwebservicesinc'],
  },
  {
    name: 'ShareFile',
    names: ['sharefile'],
    domains: ['sharefile.com', 'citrix.com'],
    publishers: ['sharefile', 'citrixsystemsinc'],
  },
  {
    name: 'ServiceNow',
    names: ['servicenow'],
    domains: ['servicenow.com', 'service-now.com'],
    publishers: ['servicenow', 'servicenowinc'],
  },
  { name: 'PayPal', names: ['paypal'], domains: ['paypal.com'], publishers: ['paypal', 'paypalinc'] },
];

/** Every state of the card by name: prompts of invented apps, judged and put into words as real ones are. */
import type { SamplePrompt } from '../../components/warning/sample-warning.ts';

const inboxTurbo = { appName: 'Inbox Turbo', badge: 'unverified', createdDate: '10/26/2026' } as const;
const tailspinNotes = { appName: 'Tailspin Notes', badge: 'verified', publisherName: 'Tailspin Toys', createdDate: '3/9/2021' } as const;
const adventureTravel = { appName: 'Adventure Travel', badge: 'verified', publisherName: 'Adventure Works' } as const;
const woodgroveReports = { appName: 'Woodgrove Reports', badge: 'verified', publisherName: 'Woodgrove' } as const;

const mail = 'openid profile offline_access Mail.Read';
const notes = { scopes: 'openid profile Files.Read', page: tailspinNotes, redirectUri: 'https://tailspin-notes.example/auth' } as const;
const contoso = { policyVersion: 3, orgName: 'Contoso', requestEmail: 'servicedesk@contoso.example' };
const contosoOff = { ...contoso, userConsent: 'off', mode: 'enforce' };
const notesId = '0e7c2d94-6a8b-4f13-b5d0-92c4e1a7f358';
const since = '2026-03-02T09:00:00.000Z';
const devicePage = 'https://login.microsoftonline.com/common/oauth2/deviceauth';
const device = { kind: 'device', appName: 'Inbox Turbo', devicePlace: 'Reykjavik, Iceland', deviceAddress: '203.0.113.24' } as const;
const everyone = {
  scopes: 'https://graph.microsoft.com/Directory.Read.All',
  endpoint: 'https://login.microsoftonline.com/organizations/v2.0/adminconsent',
  page: { ...woodgroveReports, orgWideOffered: 'yes' },
  redirectUri: 'https://woodgrove-reports.example/auth',
} as const;
const personal = {
  scopes: 'Mail.Read Files.ReadWrite offline_access',
  endpoint: 'https://login.live.com/oauth20_authorize.srf',
  clientId: '000000004C1E57A0',
  page: {},
  redirectUri: 'https://wingtip-games.example/auth',
} as const;
const refused = (kind: 'need-approval' | 'approval-required' | 'risky' | 'assignment', errorCode: string): SamplePrompt => ({
  scopes: mail,
  page: { ...inboxTurbo, kind, errorCode },
  policy: contoso,
});

/** Those that fill the window. */
export const fullPageNames: readonly string[] = ['blocked', 'no new apps', 'listed as malicious', 'listed, and stopped', 'look-alike name'];

export const samplePrompts: Readonly<Record<string, SamplePrompt>> = {
  'unverified app': { scopes: mail, page: inboxTurbo },
  'mail and more': { scopes: `${mail} Mail.Send Files.ReadWrite.All Contacts.Read Calendars.ReadWrite`, page: inboxTurbo },
  'needs approval': { ...notes, policy: contosoOff },
  'needs approval, and risky': { scopes: mail, page: inboxTurbo, policy: { ...contosoOff, mode: 'warn' } },
  blocked: {
    ...notes,
    clientId: notesId,
    policy: {
      ...contoso,
      mode: 'enforce',
      apps: [{ clientId: notesId, access: 'block', reason: 'Use Woodgrove Notes instead; it is in the company portal.' }],
      contactUrl: 'https://help.contoso.example/apps',
    },
  },
  'no new apps': { ...notes, policy: { ...contosoOff, requests: 'off' } },
  'blocked, and can be passed': {
    ...notes,
    clientId: notesId,
    policy: { ...contoso, apps: [{ clientId: notesId, access: 'block', overridable: true, reason: 'Its maker has not answered us yet.' }] },
  },
  'blocked by the person': { ...notes, clientId: notesId, lists: { apps: [{ clientId: notesId, access: 'block' }] } },
  'asked before': { ...notes, policy: contosoOff, askedAt: since },
  'for everyone, typed': { ...everyone, policy: { ...contoso, userConsent: 'on' } },
  'for everyone, by tick': { ...everyone, policy: { ...contoso, adminConsent: 'tick' } },
  'for everyone, not allowed': { ...everyone, policy: { ...contoso, adminConsent: 'blocked' } },
  'for everyone, from a link': { ...everyone, opener: 'web' },
  'for everyone, box ticked': { scopes: mail, page: { ...adventureTravel, orgWideOffered: 'yes', orgWideTicked: 'yes' }, policy: contoso },
  'page needs approval': refused('need-approval', '90094'),
  'page has a form': refused('approval-required', '90095'),
  'page says risky': refused('risky', '900941'),
  'not assigned': refused('assignment', '50105'),
  'not yours to give': refused('need-approval', '90093'),
  'not allowed yet': refused('need-approval', '65001'),
  'approved, not switched on': {
    ...refused('need-approval', '90094'),
    clientId: notesId,
    policy: { ...contoso, apps: [{ clientId: notesId, access: 'allow' }] },
  },
  'device code': { scopes: null, endpoint: devicePage, page: { kind: 'device' }, clientId: null, redirectUri: null },
  'device named': { scopes: null, endpoint: devicePage, page: device, clientId: null, redirectUri: null },
  'device code pasted': {
    scopes: null,
    endpoint: devicePage,
    page: { kind: 'device', isCodePasted: 'yes' },
    clientId: null,
    redirectUri: null,
  },
  'device, last question': {
    scopes: null,
    endpoint: devicePage,
    page: { ...device, kind: 'app-check' },
    clientId: null,
    redirectUri: null,
  },
  'program signs in': { scopes: 'openid profile', page: { ...adventureTravel, kind: 'app-check' } },
  'personal account': personal,
  'personal account, not allowed': { ...personal, policy: { ...contoso, personalAccounts: 'blocked' } },
  'kept access': {
    ...notes,
    policy: { ...contosoOff, existingGrants: 'ask-revoke' },
    granted: { scopes: ['openid', 'profile', 'Files.Read'], since },
  },
  'new since': {
    scopes: `${mail} Mail.Send`,
    page: inboxTurbo,
    granted: { scopes: ['openid', 'profile', 'offline_access', 'Mail.Read'], since },
  },
  'unknown permission': { scopes: 'openid api://5a3b1c2d-0000-4000-8000-000000000009/Ledger.Merge', page: tailspinNotes },
  'nothing listed': {
    scopes: 'https://graph.microsoft.com/.default',
    page: { ...inboxTurbo, permissionTitles: ['Read the mail in your mailbox', 'See your calendar'] },
  },
  'page not readable': {
    scopes: null,
    page: { kind: 'unreadable', source: 'page', crossTenant: 'unknown' },
    clientId: null,
    redirectUri: null,
  },
  'signing in only': { scopes: 'openid profile email', page: adventureTravel },
  'first party': {
    scopes: 'openid profile',
    page: { appName: 'Microsoft Office', badge: 'first-party', crossTenant: 'no' },
    clientId: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
    redirectUri: 'https://www.office.com/',
  },
  'listed as malicious': { scopes: mail, page: inboxTurbo, clientId: '4e4d64ac-4a2a-432c-b79e-65ca8213ede5' },
  'listed, and stopped': {
    scopes: mail,
    page: inboxTurbo,
    clientId: '4e4d64ac-4a2a-432c-b79e-65ca8213ede5',
    policy: {
      ...contoso,
      mode: 'enforce',
      messages: [{ lang: 'en', text: 'Call the service desk, extension 4455, if you came here by mail.' }],
    },
  },
  'look-alike name': {
    scopes: 'openid offline_access Mail.ReadWrite Mail.Send',
    page: { ...inboxTurbo, appName: 'Micr\u043Esoft Mail Update' },
    redirectUri: 'https://mail-update.example/auth',
  },
  'answer goes elsewhere': {
    ...notes,
    page: { ...tailspinNotes, replyUrls: ['https://tailspin-notes.example/auth'] },
    redirectUri: 'https://elsewhere.example/',
  },
  'answer in punycode': {
    ...notes,
    page: { ...tailspinNotes, badge: 'unverified', publisherName: null },
    redirectUri: 'https://login.xn--tilspin-notes-w1k.example/auth',
  },
  'answer to a shared site': { ...notes, page: tailspinNotes, redirectUri: 'https://tailspin-notes.github.io/auth' },
  'answer left lying': {
    scopes: 'openid profile',
    page: { appName: 'Microsoft Azure CLI', badge: 'first-party', crossTenant: 'no' },
    clientId: '04b07795-8ddb-461a-bbee-02f9e1bf7b46',
    redirectUri: 'http://localhost:8400/',
    opener: 'web',
  },
  'intruders use it too': {
    scopes: 'openid Calendars.Read',
    page: { appName: 'eM Client', badge: 'verified', publisherName: 'eM Client s.r.o.' },
    clientId: 'e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd',
    redirectUri: 'http://localhost',
  },
  'with the page’s words': {
    scopes: `${mail} Calendars.Read`,
    page: { ...inboxTurbo, permissionTitles: ['Post lezen', 'Agenda inzien', 'Toegang houden tot gegevens'] },
  },
  'marked as wrong': { scopes: mail, page: inboxTurbo, isMarkedWrong: true },
  'needs a reason': { scopes: mail, page: adventureTravel, policy: { ...contoso, userConsent: 'on', reasonAtRating: 'high' } },
  'own rule': { ...notes, own: { userConsent: 'off' } },
  'long names': {
    scopes: mail,
    page: {
      ...inboxTurbo,
      appName: `Donaudampfschifffahrtsgesellschaftskapitänsmützenverwaltung ${'Grosshandel '.repeat(4)}GmbH`,
    },
    redirectUri: `https://${'inbox-turbo-'.repeat(4)}verlaengert.antwort.deutschland.example/auth`,
    policy: { ...contosoOff, orgName: 'Contoso Verwaltungs- und Beteiligungsgesellschaft für Europa' },
  },
  'right to left': {
    scopes: mail,
    page: { ...inboxTurbo, appName: 'صندوق البريد السريع', badge: 'verified', publisherName: 'شركة المثال' },
    policy: { ...contosoOff, orgName: 'مؤسسة المثال' },
  },
};

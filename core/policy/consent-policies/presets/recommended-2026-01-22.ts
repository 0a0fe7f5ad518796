import { exchangeUri } from '../../../permissions/resources.ts';
import { anyEvent, builtIn, type ConsentPolicy, type PermissionRef, userConsentable } from '../consent-policy.ts';

/**
 * What Microsoft lets users allow where it manages the setting, as of 2026-01-22: everything that needs no administrator, but for the
 * lists below; and the mail among those for six mail clients.
 * Source: Microsoft's documentation, "Configure how users consent to applications", section on the policy that Microsoft manages
 * (`microsoft-user-default-recommended` and `microsoft-user-default-allow-consent-apps`), read 2026-01-22; message centre MC1097272.
 */
const filesAndTeams = `Files.Read.All Files.ReadWrite.All Sites.Read.All Sites.ReadWrite.All Chat.Read Chat.ReadWrite OnlineMeetings.Read
  OnlineMeetings.ReadWrite`;

const mail = `Mail.Read Mail.ReadWrite Mail.ReadBasic Mail.Read.Shared Mail.ReadBasic.Shared Mail.ReadWrite.Shared MailboxItem.Read
  MailboxFolder.Read MailboxFolder.ReadWrite MailboxSettings.Read MailboxSettings.ReadWrite`;

const mailProtocols = 'EAS.AccessAsUser.All EWS.AccessAsUser.All IMAP.AccessAsUser.All POP.AccessAsUser.All';

const calendarAndPeople = `Calendars.Read Calendars.ReadBasic Calendars.ReadWrite Calendars.Read.Shared Calendars.ReadWrite.Shared
  Contacts.ReadWrite Contacts.Read.Shared Contacts.ReadWrite.Shared Tasks.Read Tasks.Read.Shared Tasks.ReadWrite Tasks.ReadWrite.Shared
  People.Read`;

/** Microsoft lists mail and calendar for Graph and the protocols for Exchange; each resource has both, and they give the same access. */
const mailOfBoth = [...ofGraph(`${mail} ${mailProtocols}`), ...ofExchange(`${mail} ${mailProtocols}`)];

const mailClients = [
  'f8d98a96-0999-43f5-8af3-69971c7bb423', // Apple Mail
  'b50c1dbd-1855-4e54-b07c-d3c3029e93d3', // Spark
  'e9a7fea1-1cc0-4cd9-a31b-9137ca5deedd', // eM Client
  '8acd33ea-7197-4a96-bc33-d7cc7101262f', // Samsung
  '2cee05de-2b8f-45a2-8289-2a06ca32c4c8', // Android Mail
  '9e5f94bc-e8a4-4e73-b8be-63364c29d753', // Thunderbird
];

export const recommended20260122: readonly ConsentPolicy[] = [
  builtIn(
    'recommended@2026-01-22',
    [userConsentable],
    [{ ...anyEvent, permissions: [...mailOfBoth, ...ofGraph(`${filesAndTeams} ${calendarAndPeople}`), ...ofExchange(calendarAndPeople)] }],
  ),
  builtIn('recommended@2026-01-22/mail-clients', [{ ...userConsentable, clientApplicationIds: mailClients, permissions: mailOfBoth }]),
];

function ofGraph(names: string, prefix = ''): readonly PermissionRef[] {
  return names.split(/\s+/u).map((name) => ({ id: null, scope: `${prefix}${name}` }));
}

function ofExchange(names: string): readonly PermissionRef[] {
  return ofGraph(names, `${exchangeUri}/`);
}

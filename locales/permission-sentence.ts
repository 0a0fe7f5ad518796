/** What a permission gives, in words: sentences of its own for what people meet, the grammar's for the rest. */
import { graphNameOf, splitScope } from '../core/permissions/normalise-scope.ts';
import type { Permission } from '../core/permissions/permission.ts';
import { findResource } from '../core/permissions/resources.ts';
import { displayText } from '../core/text/display-text.ts';
import { isolate } from '../core/text/isolate.ts';
import type { Translate } from './translate.ts';

/** Each has a phrase `permission.<name>` and an example `permission.<name>.example` in every language; a missing one does not compile. */
const namesWithSentence = [
  'openid',
  'profile',
  'email',
  'offline_access',
  'User.Read',
  'User.ReadWrite',
  'User.ReadBasic.All',
  'User.Read.All',
  'User.Invite.All',
  'People.Read',
  'Mail.ReadBasic',
  'Mail.ReadBasic.Shared',
  'Mail.Read',
  'Mail.Read.Shared',
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Mail.Send.Shared',
  'MailboxSettings.Read',
  'MailboxSettings.ReadWrite',
  'IMAP.AccessAsUser.All',
  'POP.AccessAsUser.All',
  'EWS.AccessAsUser.All',
  'EAS.AccessAsUser.All',
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'Contacts.Read',
  'Contacts.ReadWrite',
  'Files.Read',
  'Files.Read.All',
  'Files.Read.Selected',
  'Files.ReadWrite',
  'Files.ReadWrite.All',
  'Files.ReadWrite.AppFolder',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.FullControl.All',
  'Notes.Read',
  'Notes.Create',
  'Tasks.Read',
  'Tasks.ReadWrite',
  'Chat.ReadBasic',
  'Chat.Read',
  'Chat.ReadWrite',
  'Chat.Create',
  'ChatMessage.Send',
  'ChannelMessage.Send',
  'Team.Create',
  'TeamsAppInstallation.ReadWriteSelfForUser',
  'TeamsActivity.Send',
  'VirtualAppointmentNotification.Send',
  'Device.Command',
  'PrintJob.Create',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
  'Directory.AccessAsUser.All',
  'Group.ReadWrite.All',
] as const;
type NameWithSentence = (typeof namesWithSentence)[number];

/** Other names of the same access. */
const sameAs: Readonly<Record<string, NameWithSentence>> = {
  'SMTP.Send': 'Mail.Send',
  'MailboxItem.Read': 'Mail.Read',
  full_access_as_user: 'EWS.AccessAsUser.All',
};

/**
 * The permission as a title that fits a list under "It could" ("Read all your mail"), and one everyday example where we have one.
 * A permission that we do not know is said to be unknown; its name is untrusted text and comes isolated.
 */
export function permissionSentence(
  permission: Permission,
  translate: Translate,
): { readonly title: string; readonly example: string | null } {
  const phrase = permissionPhrase(permission, translate);
  return { title: phrase.charAt(0).toUpperCase() + phrase.slice(1), example: exampleOf(permission, translate) };
}

/** The same for use inside a sentence: "read all your mail"; in Dutch the infinitive, "al je mail lezen". */
export function permissionPhrase(permission: Permission, translate: Translate): string {
  const name = findNameWithSentence(permission);
  if (name !== null) return translate(`permission.${name}`);
  if (permission.isEverythingRegistered) return translate('permission.everythingRegistered');
  if (isImpersonation(permission)) return translate('permission.impersonation', { resource: nameResource(permission, translate) });
  if (permission.level === 'unknown') return translate('permission.unknown', { scope: show(permission.scope) });
  return composePhrase(permission, translate);
}

function exampleOf(permission: Permission, translate: Translate): string | null {
  const name = findNameWithSentence(permission);
  if (name !== null) return translate(`permission.${name}.example`);
  if (permission.isEverythingRegistered) return translate('permission.everythingRegistered.example');
  if (isImpersonation(permission)) return translate('permission.impersonation.example');
  const isGuess = permission.level === 'unknown' && permission.data !== 'unknown' && permission.verb !== 'unknown';
  return isGuess ? translate('permission.unknown.example', { phrase: composePhrase(permission, translate) }) : null;
}

function findNameWithSentence({ scope, level }: Permission): NameWithSentence | null {
  // The name tells only where our tables know the scope: another resource may use it for something else.
  const name = level === 'unknown' ? null : graphNameOf(scope);
  if (name === null) return null;
  return namesWithSentence.find((known) => known === name) ?? (Object.hasOwn(sameAs, name) ? (sameAs[name] ?? null) : null);
}

function isImpersonation({ scope }: Permission): boolean {
  return splitScope(scope).name.toLowerCase() === 'user_impersonation';
}

function nameResource({ scope }: Permission, translate: Translate): string {
  const resource = splitScope(scope).resource ?? '';
  return findResource(resource)?.name ?? translate('permission.impersonation.otherResource', { name: show(resource) });
}

/** Data, verb and reach as one phrase: "see and change all files that you can open". */
function composePhrase({ data, verb, reach }: Permission, translate: Translate): string {
  const hasNoTail = reach === 'mine' || reach === 'unknown';
  const thingsKey = reach === 'mine' || reach === 'open' ? reach : 'other';
  // What is sent is new, and nobody's yet.
  const things = translate(`permission.things.${verb === 'send' ? 'other' : thingsKey}`, { data: translate(`data.${data}`) });
  return translate(`verb.${verb}`, { things, reach: hasNoTail ? '' : translate(`permission.reach.${reach}`) }).trimEnd();
}

function show(untrusted: string): string {
  return isolate(displayText(untrusted).text);
}

import { wordsIn } from '../../../locales/all-languages.ts';
import type { MessageKey } from '../../../locales/translate.ts';

/** The product's own sentences: the specs say which one a person must meet, and leave its wording to locales/. */
export const say = wordsIn('en').translate;
export const sayInDutch = wordsIn('nl').translate;

/** The controls of the card, as an English reader finds them. */
export const goOn = say('warning.continue');
export const leaveSafely = say('warning.leave');
export const lookAtPage = say('warning.lookAtPage');
export const askForApproval = say('warning.ask');
export const tryAgain = say('fallback.retry');
/** Continue, in whatever language the browser has. */
export const goOnAnywhere = new RegExp(`^(${goOn}|${sayInDutch('warning.continue')})$`);

/** The name as sentences show it. */
export const quoted = (name: string): string => say('quote', { text: name });

/** "… could read all your mail, even when you are away." */
export function couldAlways(app: string, permission: MessageKey): string {
  return say('headline.couldAlways', { app: quoted(app), abilities: say(permission) });
}

/** "You can’t allow … yourself yet. Contoso approves apps first." */
export function approvesFirst(app: string, organisation: string): string {
  return say('headline.toggle.off', { app: quoted(app), org: organisation });
}

/** A permission as the card's list has it: the phrase with a capital. */
export function listed(permission: MessageKey): string {
  const phrase = say(permission);
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** The card when there is no judgement: while it is awaited, and when none came. Its words come from the browser's own look-up. */
import { triangle } from '../../components/pictures.ts';
import type { CardText } from '../../core/warning.ts';
import type { BrowserMessageName } from '../../locales/check-locales.ts';

const said: Partial<Record<BrowserMessageName, string>> = {};
/** Looked up once: it takes its time, and after an update the browser answers the earlier script nothing any more. */
function message(name: BrowserMessageName): string {
  said[name] ??= chrome.i18n.getMessage(name);
  return said[name];
}

/** Shown after a moment without an answer, and when a click was held meanwhile. */
export function checkingWarning(): CardText {
  return { ...base(), headline: message('fallbackChecking') };
}

/** Shown when the check failed: never silent, never fine. */
export function uncheckedWarning(isEnforced: boolean): CardText {
  return {
    ...base(),
    headline: message('fallbackHeadline'),
    abilitiesNote: message(isEnforced ? 'fallbackStopped' : 'fallbackDetail'),
    continue: isEnforced ? null : message('continue'),
    acknowledgement: { kind: 'tick', label: message('fallbackTick') },
    retry: message('fallbackRetry'),
  };
}

/** The page behind names the app; nothing of it has been looked at yet. */
function base(): Omit<CardText, 'headline'> {
  return {
    language: message('language'),
    direction: message('direction'),
    intervention: { strength: 'card', tone: 'caution', canContinue: false },
    band: message('fallbackBand'),
    acknowledgement: { kind: 'none' },
    firstExit: 'leave',
    leave: message('leave'),
    leaveNote: message('leaveNote'),
    lookAtPage: message('lookAtPage'),
    lookAtWarning: message('lookAtWarning'),
    pictures: { caution: triangle },
  };
}

/** The card when there is no judgement: while it is awaited, and when none came. Its words come from the browser's own look-up. */
import { triangle } from '../../components/pictures.ts';
import type { CardText } from '../../core/warning.ts';
import type { BrowserMessageName } from '../../locales/check-locales.ts';

const message = (name: BrowserMessageName): string => chrome.i18n.getMessage(name);

/** Shown after a moment without an answer, and when a click was held meanwhile. */
export function checkingWarning(): CardText {
  return { ...base(), headline: message('fallbackChecking'), continue: null, acknowledgement: { kind: 'none' } };
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

function base(): CardText {
  return {
    language: message('language'),
    intervention: { strength: 'card', tone: 'caution', canContinue: false },
    band: message('fallbackBand'),
    headline: '',
    advice: null,
    // The page behind names the app; nothing of it has been looked at yet.
    app: { name: '', initials: '', detail: '', source: '' },
    abilitiesTitle: '',
    abilities: [],
    abilitiesNote: null,
    facts: [],
    acknowledgement: { kind: 'none' },
    reasonLabel: null,
    firstExit: 'leave',
    leave: message('leave'),
    leaveNote: message('leaveNote'),
    continue: null,
    ask: null,
    retry: null,
    why: '',
    reasons: [],
    footer: '',
    lookAtPage: message('lookAtPage'),
    lookAtWarning: message('lookAtWarning'),
    pageWords: null,
    wrong: null,
    pictures: { caution: triangle },
  };
}

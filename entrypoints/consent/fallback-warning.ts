/** The card when there is no judgement: while it is awaited, and when none came. Its words come from the browser's own look-up. */
import type { PageFacts } from '../../core/decision/facts.ts';
import { displayText } from '../../core/text/display-text.ts';
import { isolate } from '../../core/text/isolate.ts';
import type { WarningText } from '../../core/warning.ts';
import type { BrowserMessageName } from '../../locales/check-locales.ts';

const message = (name: BrowserMessageName): string => chrome.i18n.getMessage(name);

/** Shown after a moment without an answer, and when a click was held meanwhile. */
export function checkingWarning(page: PageFacts): WarningText {
  return { ...base(page), headline: message('fallbackChecking'), continue: null, acknowledgement: { kind: 'none' } };
}

/** Shown when the check failed: never silent, never fine. */
export function uncheckedWarning(page: PageFacts, isEnforced: boolean): WarningText {
  return {
    ...base(page),
    headline: message('fallbackHeadline'),
    abilitiesNote: message(isEnforced ? 'fallbackStopped' : 'fallbackDetail'),
    continue: isEnforced ? null : message('continue'),
    acknowledgement: { kind: 'tick', label: message('fallbackTick') },
    retry: message('fallbackRetry'),
  };
}

function base(page: PageFacts): WarningText {
  const name = page.appName === null ? '' : displayText(page.appName).text;
  return {
    language: message('language'),
    intervention: { strength: 'card', tone: 'caution', canContinue: false },
    band: message('fallbackBand'),
    headline: '',
    app: { name: isolate(name), initials: '?', detail: '' },
    abilitiesTitle: '',
    abilities: [],
    abilitiesNote: null,
    facts: [],
    acknowledgement: { kind: 'none' },
    reasonLabel: null,
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
  };
}

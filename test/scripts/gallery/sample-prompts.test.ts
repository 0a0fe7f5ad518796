/** The contact sheets show what their captions say: each sample is judged as the state it is named for. */
import { expect, test } from 'vitest';
import { describeSample } from '../../../components/warning/sample-warning.ts';
import { wordsIn } from '../../../locales/all-languages.ts';
import { languages } from '../../../locales/translate.ts';
import { fullPageNames, samplePrompts } from '../../../scripts/gallery/sample-prompts.ts';
import { ownCatalogue } from '../../core/catalogue/own-catalogue.ts';

const now = '2026-11-23T12:00:00.000Z';

/** Strength and tone, acknowledgement, first exit. */
const states = [
  ['unverified app', 'card warn', 'tick', 'leave'],
  ['mail and more', 'card warn', 'tick', 'leave'],
  ['needs approval', 'card info', 'click', 'ask'],
  ['needs approval, and risky', 'card warn', 'tick', 'leave'],
  ['blocked', 'page stop', 'tick', 'leave'],
  ['no new apps', 'page stop', 'tick', 'leave'],
  ['blocked, and can be passed', 'card stop', 'tick', 'leave'],
  ['blocked by the person', 'card stop', 'tick', 'leave'],
  ['asked before', 'card info', 'click', 'leave'],
  ['for everyone, typed', 'card warn', 'typed', 'leave'],
  ['for everyone, by tick', 'card warn', 'tick', 'leave'],
  ['for everyone, not allowed', 'card stop', 'tick', 'leave'],
  ['for everyone, from a link', 'card warn', 'typed', 'leave'],
  ['for everyone, box ticked', 'card warn', 'typed', 'leave'],
  ['page needs approval', 'card info', 'tick', 'ask'],
  ['page has a form', 'card info', 'tick', 'page'],
  ['page says risky', 'card info', 'tick', 'leave'],
  ['not assigned', 'card info', 'tick', 'ask'],
  ['not yours to give', 'card info', 'tick', 'ask'],
  ['not allowed yet', 'card info', 'tick', 'ask'],
  ['approved, not switched on', 'card info', 'tick', 'ask'],
  ['device code', 'card caution', 'click', 'leave'],
  ['device named', 'card caution', 'click', 'leave'],
  ['device code pasted', 'card warn', 'tick', 'leave'],
  ['device, last question', 'card caution', 'click', 'leave'],
  ['program signs in', 'nothing calm', 'none', 'leave'],
  ['personal account', 'card caution', 'click', 'leave'],
  ['personal account, not allowed', 'card stop', 'tick', 'leave'],
  ['kept access', 'card info', 'click', 'ask'],
  ['new since', 'card warn', 'tick', 'leave'],
  ['unknown permission', 'card caution', 'click', 'leave'],
  ['nothing listed', 'card warn', 'tick', 'leave'],
  ['page not readable', 'card caution', 'click', 'leave'],
  ['signing in only', 'nothing calm', 'none', 'leave'],
  ['first party', 'nothing calm', 'none', 'leave'],
  ['listed as malicious', 'page stop', 'tick', 'leave'],
  ['listed, and stopped', 'page stop', 'tick', 'leave'],
  ['look-alike name', 'page stop', 'tick', 'leave'],
  ['answer goes elsewhere', 'card warn', 'tick', 'leave'],
  ['answer in punycode', 'card warn', 'tick', 'leave'],
  ['answer to a shared site', 'card caution', 'click', 'leave'],
  ['answer left lying', 'card warn', 'tick', 'leave'],
  ['intruders use it too', 'card caution', 'click', 'leave'],
  ['with the page’s words', 'card warn', 'tick', 'leave'],
  ['marked as wrong', 'card warn', 'tick', 'leave'],
  ['needs a reason', 'card info', 'click', 'leave'],
  ['own rule', 'card info', 'click', 'leave'],
  ['long names', 'card warn', 'tick', 'leave'],
  ['right to left', 'card info', 'click', 'ask'],
] as const;

test('every sample has its state here', () => {
  expect(Object.keys(samplePrompts)).toEqual(states.map(([name]) => name));
});

test('those that fill the window are drawn in one', () => {
  expect([...fullPageNames].sort()).toEqual(states.flatMap(([name, strength]) => (strength.startsWith('page') ? [name] : [])).sort());
});

test.each(states)('%s', (name, strength, acknowledgement, firstExit) => {
  for (const language of languages) {
    const sample = samplePrompts[name];
    const text = sample ? describeSample(sample, wordsIn(language), ownCatalogue, now) : null;
    expect(text && `${text.intervention.strength} ${text.intervention.tone}`).toBe(strength);
    expect(text).toMatchObject({ language, acknowledgement: { kind: acknowledgement }, firstExit });
    // A letter keeps one place open, for what the person writes.
    expect(JSON.stringify(text).replaceAll('{reason}', '')).not.toMatch(/undefined|\{\w+\}/u);
  }
});

/** When one answer is enough for the pages of a device's sign-in. */
import { describe, expect, test } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import { deviceQuestionOf, isAnswered } from '../../../core/decision/device-question.ts';
import { factsOf, type Prompt } from './facts-samples.ts';

const signIn: Prompt = {
  path: 'common/oauth2/deviceauth',
  clientId: null,
  scopes: null,
  page: { kind: 'device', appName: 'Inbox Turbo', devicePlace: 'Reykjavik, Iceland', deviceAddress: '203.0.113.24' },
};
const questionOf = (page: Prompt['page'] = {}, prompt: Prompt = {}) => {
  const facts = factsOf({ ...signIn, ...prompt, page: { ...signIn.page, ...page } });
  return deviceQuestionOf(facts, decide(facts));
};
const answered = questionOf();

function isEnough(page: Prompt['page'], prompt: Prompt = {}, before = answered): boolean {
  const question = questionOf(page, prompt);
  return question !== null && isAnswered(question, before);
}

describe('an answer', () => {
  test.each<[string, Prompt['page'], Prompt]>([
    ['the same page', {}, {}],
    ['the question whether it is this app, which tells no place', { kind: 'app-check', devicePlace: null, deviceAddress: null }, {}],
  ])('holds for %s', (_name, page, prompt) => {
    expect(isEnough(page, prompt)).toBe(true);
  });

  test.each<[string, Prompt['page'], Prompt]>([
    ['another app', { appName: 'Inbox turbo' }, {}],
    ['another place', { devicePlace: 'Valletta, Malta' }, {}],
    ['another address', { deviceAddress: '203.0.113.25' }, {}],
    ['a code that was pasted', { isCodePasted: 'yes' }, {}],
    ['a way here by mail', {}, { opener: 'mail' }],
    ['a name that is no name', { appName: 'ShaгePoint Online' }, {}],
    ['a page that names no app', { appName: null }, {}],
    ['a prompt', { kind: 'consent' }, { path: 'common/oauth2/v2.0/authorize' }],
  ])('does not hold for %s', (_name, page, prompt) => {
    expect(isEnough(page, prompt)).toBe(false);
  });

  test('holds for no more than it was about', () => {
    expect(isEnough({}, {}, null)).toBe(false);
    expect(isEnough({}, {}, questionOf({ devicePlace: null }))).toBe(false);
    expect(isEnough({}, { opener: 'mail' }, questionOf({}, { opener: 'mail' }))).toBe(true);
  });
});

test('there is no such question where nothing may go on by a mere answer', () => {
  expect(answered).not.toBeNull();
  expect(questionOf({}, { around: { codeCopiedFromWebPage: 'yes' } }), 'level 4').toBeNull();
  expect(questionOf({ errorCode: '7000112' }), 'switched off by the provider').toBeNull();
});

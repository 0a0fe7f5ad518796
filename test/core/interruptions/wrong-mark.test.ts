import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../../core/decision/decide.ts';
import { isMarkedWrong, readWrongMarks, setWrongMark, type WrongMark, wrongMarkOf } from '../../../core/interruptions/wrong-mark.ts';
import { factsOf, unverified } from '../decision/facts-samples.ts';

const facts = factsOf({ page: unverified, scopes: 'Mail.Read offline_access' });
const mark = wrongMarkOf(facts, decide(facts));

test('names the app and the rule that led, and nothing of the person', () => {
  expect(mark).toEqual({ provider: 'entra', clientId: facts.request.clientId, rule: decide(facts).headline?.rule, at: facts.now });
});

test('is there once however often it is made, and goes when it is taken back', () => {
  const later = { ...mark, at: '2027-01-01T00:00:00Z' };
  const twice = setWrongMark(setWrongMark([], mark, true), later, true);
  expect(twice).toEqual([later]);
  expect(isMarkedWrong(twice, mark)).toBe(true);
  expect(isMarkedWrong(twice, { ...mark, rule: 'A2' })).toBe(false);
  expect(setWrongMark(twice, mark, false)).toEqual([]);
  const many = Array.from({ length: 150 }, (_, index) => ({ ...mark, clientId: String(index) }));
  expect(many.reduce<readonly WrongMark[]>((marks, one) => setWrongMark(marks, one, true), [])).toHaveLength(100);
});

test('reads back what it made, and nothing else', () => {
  expect(readWrongMarks([mark, { ...mark, clientId: null }])).toEqual([mark, { ...mark, clientId: null }]);
  expect(readWrongMarks([null, {}, { ...mark, clientId: 7 }, { ...mark, at: null }])).toEqual([]);
  fc.assert(fc.property(fc.anything(), (value) => readWrongMarks(value).length >= 0));
});

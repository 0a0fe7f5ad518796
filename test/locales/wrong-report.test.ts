import { expect, test } from 'vitest';
import { decide } from '../../core/decision/decide.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { languages } from '../../locales/translate.ts';
import { describeWrongMark } from '../../locales/wrong-report.ts';
import { factsOf, unverified } from '../core/decision/facts-samples.ts';

const facts = factsOf({
  page: { ...unverified, accountDomain: 'adatum.example' },
  scopes: 'Mail.Read offline_access',
  redirectUri: 'https://inbox-turbo.example/auth/7f3a?secret=9c1d',
  query: 'state=top-secret&login_hint=robin%40adatum.example',
});

test.each(languages)('the report in %s says what was judged, and nothing of the person', (language) => {
  const { report, isMarked } = describeWrongMark(facts, decide(facts), true, '1.2.3', wordsIn(language));
  expect(isMarked).toBe(true);
  expect(report.copyText).toContain('1.2.3');
  expect(report.copyText).toContain(facts.request.clientId);
  expect(report.copyText).toContain('Mail.Read offline_access');
  expect(report.copyText).toContain('inbox-turbo.example');
  expect(report.copyText).toMatch(/A3 \(3\)/u);
  expect(report.copyText).not.toMatch(/secret|7f3a|9c1d|robin|adatum|undefined|\{\w+\}/u);
});

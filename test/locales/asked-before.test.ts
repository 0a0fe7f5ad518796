import { describe, expect, test } from 'vitest';
import type { AskedRecord } from '../../core/decision/asked-record.ts';
import { isolate } from '../../core/text/isolate.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { holdBackAsking } from '../../locales/asked-before.ts';
import { describeAsked } from '../../locales/describe-asked.ts';
import { languages } from '../../locales/translate.ts';
import { off, unverified } from '../core/decision/facts-samples.ts';
import { contosoApp } from '../core/policy/policy-samples.ts';
import { describePrompt } from './describe-prompt.ts';

const asked: AskedRecord = {
  provider: 'entra',
  clientId: contosoApp,
  appName: 'Contoso Mail',
  scopes: ['Mail.Read'],
  at: '2026-11-20T12:00:00.000Z',
};
const words = wordsIn('en');
const mail = { ...off, requestEmail: 'it@contoso.example' };
const card = (policy: object = mail) => describePrompt({ policy, page: unverified, scopes: 'Mail.Read' });

describe('the card for what was asked before', () => {
  test('says so, has the safe way out first, and offers to ask again', () => {
    const before = card({ ...mail, orgName: 'Contoso' });
    const text = holdBackAsking(before, asked, 'Contoso', words);
    expect(text.advice).toContain(`You asked ${isolate('Contoso')} for this on 20 November 2026.`);
    expect(text.advice).toContain(before.advice ?? '');
    expect(text.firstExit).toBe('leave');
    expect(text.ask?.links.map(({ label }) => label)).toEqual(['Ask again']);
    expect(text.ask?.copyLabel).toBe(before.ask?.copyLabel);
    expect(text.ask?.copyText).toBe(before.ask?.copyText);
  });

  test('asking came first until then, and does where nothing was asked', () => {
    const calm = { ...card(), firstExit: 'ask' as const };
    expect(holdBackAsking(calm, null, null, words)).toBe(calm);
    expect(holdBackAsking(calm, asked, null, words).firstExit).toBe('leave');
  });

  test('where copying is the only way, that is asking again', () => {
    expect(holdBackAsking(card(off), asked, null, words).ask).toMatchObject({ links: [], copyLabel: 'Ask again: copy the request' });
  });

  test('a card without a way to ask stays as it is', () => {
    const text = card({ userConsent: 'on' });
    expect(text.ask).toBeNull();
    expect(holdBackAsking(text, asked, null, words)).toBe(text);
  });

  test.each(languages)('has words of its own in %s', (language) => {
    const { advice } = holdBackAsking({ ...card(), advice: null }, asked, null, wordsIn(language));
    expect(advice).toMatch(/^\S.*\.$/u);
    expect(advice).not.toMatch(/\{\w+\}/u);
  });
});

describe('the fold', () => {
  test('counts the apps, and says when each was asked for', () => {
    expect(describeAsked([], words)).toBeNull();
    expect(describeAsked([asked], words)?.title).toBe('You asked for 1 app');
    const two = describeAsked([asked, { ...asked, clientId: 'two' }], words);
    expect(two?.title).toBe('You asked for 2 apps');
    expect(two?.apps[0]?.text).toBe(`${words.quote('Contoso Mail')}, on 20 November 2026`);
  });

  test('shows a hostile name for what it is, and the id where there is none', () => {
    const hostile = JSON.stringify(describeAsked([{ ...asked, appName: `\u202Egpj\u200B${'x'.repeat(5_000)}` }], words)?.apps[0]?.text);
    expect(hostile).not.toMatch(/[\u202E\u200B]/u);
    expect(hostile.length).toBeLessThan(300);
    expect(describeAsked([{ ...asked, appName: null }], words)?.apps[0]?.text).toContain(contosoApp);
  });
});

/** The card of a sample prompt. */
import { decide } from '../../core/decision/decide.ts';
import { intervene } from '../../core/decision/intervention.ts';
import type { WarningText } from '../../core/warning.ts';
import { wordsIn } from '../../locales/all-languages.ts';
import { describeWarning } from '../../locales/describe-warning.ts';
import type { Language } from '../../locales/translate.ts';
import { factsOf, type Prompt } from '../core/decision/facts-samples.ts';

export function describePrompt(prompt: Prompt, language: Language = 'en'): WarningText {
  const facts = factsOf({ policy: {}, ...prompt });
  const decision = decide(facts);
  return describeWarning(facts, decision, intervene(decision, facts.policy.mode), wordsIn(language));
}

import type { Words } from './formats.ts';
import type { MessageArguments, MessageKey } from './translate.ts';

/**
 * The same words where consent counts for everyone: what else speaks to the one who reads it ("your mail") speaks of each person. Sentences that
 * need it have a second text under `everyone.`.
 */
export function speakOfEveryone(words: Words): Words {
  const { translate } = words;
  const ofEveryone = (key: MessageKey, values?: MessageArguments): string => {
    const own = `everyone.${key}`;
    return translate(translate.has(own) ? own : key, values);
  };
  return { ...words, translate: Object.assign(ofEveryone, { has: translate.has, isForEveryone: true }) };
}

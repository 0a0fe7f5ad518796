/** What a permission gives, made from its four facts: for all that have no sentence of their own. */
import type { DataCategory, Permission, Reach } from '../core/permissions/permission.ts';
import type { Translate } from './translate.ts';

type Facts = Pick<Permission, 'data' | 'verb' | 'reach'>;

/** One reads these, and sees the rest. */
const written: ReadonlySet<DataCategory> = new Set(['mail', 'chat', 'notes', 'files', 'code']);

/** Data, verb and reach as one phrase: "see and change all tasks and plans that you have access to"; in Dutch the infinitive. */
export function generatedPhrase(facts: Facts, translate: Translate): string {
  const { data, reach } = facts;
  const phrase =
    reach === 'unattended' ? addReach(whole({ ...facts, reach: 'organisation' }, translate), reach, translate) : whole(facts, translate);
  return data === 'unknown' ? translate('permission.unclear', { phrase }) : phrase;
}

/** What that could come to, where there is more to say than the phrase does; never what it comes to for certain. */
export function generatedExample({ data, verb, reach }: Facts, translate: Translate): string | null {
  const isNarrow = reach === 'app' || reach === 'selected' || reach === 'unknown';
  if (isNarrow || data === 'unknown' || data === 'signin' || data === 'stay-signed-in') return null;
  if (verb === 'read') return translate(`permission.example.${data}.read`);
  return verb === 'change' || verb === 'administer' ? translate(`permission.example.${data}.change`) : null;
}

function whole(facts: Facts, translate: Translate): string {
  const { data, verb, reach } = facts;
  // Where the general rule would read badly.
  const byHand = `permission.made.${data}.${verb}.${reach}`;
  if (translate.has(byHand)) return translate(byHand);
  if (verb === 'send') return sentPhrase(data, reach, translate);
  const hasOwnVerb = written.has(data) && (verb === 'read' || verb === 'change' || verb === 'administer');
  const things = nameThings(facts, translate);
  return addReach(translate(hasOwnVerb ? `verb.${verb}.written` : `verb.${verb}`, { things }), reach, translate);
}

/** What is sent is new, and nobody's yet: only in whose name differs. */
function sentPhrase(data: DataCategory, reach: Reach, translate: Translate): string {
  const sender = reach === 'open' ? 'mine' : reach === 'unattended' ? 'organisation' : reach;
  return translate(`verb.send.${sender}`, { things: translate(`data.${data}.sent`) });
}

function nameThings({ data, reach }: Facts, translate: Translate): string {
  if (reach === 'mine' && translate.isForEveryone) return translate('everyone.data.mine', { data: translate(`data.${data}`) });
  if (reach === 'mine' || reach === 'organisation') return translate(`data.${data}.${reach}`);
  const things = translate(`data.${data}`);
  return reach === 'open' && data !== 'unknown' ? translate('permission.everything', { data: things }) : things;
}

function addReach(phrase: string, reach: Reach, translate: Translate): string {
  const isTold = reach === 'mine' || reach === 'organisation' || reach === 'unknown';
  return isTold ? phrase : translate(`permission.reach.${reach}`, { phrase });
}

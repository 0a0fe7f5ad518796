/** What a permission gives, made from its four facts: for all that have no sentence of their own. */
import type { DataCategory, Permission, Reach, Verb } from '../core/permissions/permission.ts';
import type { Translate } from './translate.ts';

type Facts = Pick<Permission, 'data' | 'verb' | 'reach'>;
interface ToldFacts {
  /** Staying signed in has sentences of its own: it gives nothing by itself. */
  readonly data: Exclude<DataCategory, 'unknown' | 'stay-signed-in'>;
  readonly verb: Exclude<Verb, 'unknown'>;
  readonly reach: Reach;
}

/** One reads these, and sees the rest. */
const written: ReadonlySet<DataCategory> = new Set(['mail', 'chat', 'notes', 'files', 'code']);

/**
 * Data, verb and reach as one phrase: "see and change all tasks and plans that you have access to"; in Dutch the infinitive. Null where the
 * facts do not tell what is done with what.
 */
export function generatedPhrase(facts: Facts, translate: Translate): string | null {
  if (!isTold(facts)) return null;
  return facts.reach === 'unattended'
    ? translate('permission.reach.unattended', { phrase: whole({ ...facts, reach: 'organisation' }, translate) })
    : whole(facts, translate);
}

/** What that could come to, where there is more to say than the phrase does; never what it comes to for certain. */
export function generatedExample({ data, verb, reach }: Facts, translate: Translate): string | null {
  if (reach === 'app' || reach === 'selected' || reach === 'unknown') return null;
  const example = `permission.example.${data}.${verb}`;
  return translate.has(example) ? translate(example) : null;
}

function isTold(facts: Facts): facts is ToldFacts {
  return facts.data !== 'unknown' && facts.data !== 'stay-signed-in' && facts.verb !== 'unknown';
}

function whole(facts: ToldFacts, translate: Translate): string {
  const { data, verb, reach } = facts;
  // Where the general rule would read badly.
  const byHand = `permission.made.${data}.${verb}.${reach}`;
  // Of these, some speak to the reader of what is theirs.
  const isOfReader = reach === 'mine' || reach === 'open';
  const isFit = !translate.isForEveryone || !isOfReader || translate.has(`everyone.${byHand}`);
  if (isFit && translate.has(byHand)) return translate(byHand);
  if (verb === 'send') return sentPhrase(data, reach, translate);
  const hasOwnVerb = written.has(data) && (verb === 'read' || verb === 'change' || verb === 'administer');
  const things = nameThings(facts, translate);
  return addReach(translate(hasOwnVerb ? `verb.${verb}.written` : `verb.${verb}`, { things }), reach, translate);
}

/** What is sent is new, and nobody's yet: only in whose name differs. */
function sentPhrase(data: ToldFacts['data'], reach: Reach, translate: Translate): string {
  const isNamed = reach === 'app' || reach === 'selected' || reach === 'organisation';
  const sent = `data.${data}.sent`;
  return translate(`verb.send.${isNamed ? reach : 'mine'}`, { things: translate(translate.has(sent) ? sent : `data.${data}`) });
}

function nameThings({ data, reach }: ToldFacts, translate: Translate): string {
  const mine = `data.${data}.mine`;
  const things = translate(`data.${data}`);
  if (reach === 'mine' && translate.isForEveryone) return translate('everyone.data.mine', { data: things });
  if (reach === 'mine' && translate.has(mine)) return translate(mine);
  return reach === 'mine' || reach === 'open' || reach === 'organisation'
    ? translate(`permission.whose.${reach}`, { data: things })
    : things;
}

function addReach(phrase: string, reach: Reach, translate: Translate): string {
  return reach === 'app' || reach === 'selected' || reach === 'open' ? translate(`permission.reach.${reach}`, { phrase }) : phrase;
}

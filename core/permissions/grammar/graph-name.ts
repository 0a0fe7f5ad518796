/** Names of Microsoft Graph, and of the resources that name their permissions as Graph does: `Resource[-Part].Operation[.Constraint]`. */
import type { DataCategory, Reach, Verb } from '../permission.ts';
import type { FindNameWord } from './name-words.ts';
import type { ToldByName } from './told-by-name.ts';

/** First match wins; operations are one word or several written together (`ReadWriteAndConsentSelfForChat`). */
const verbs: readonly (readonly [RegExp, Verb])[] = [
  [/^(AccessAsUser|Manage|FullControl|Privileged|AddRemoveCreds)|AndConsent/u, 'administer'],
  [/^(Delete|Remove)/u, 'delete'],
  [/^(Send|Command)/u, 'send'],
  [/^(Read|ReadBasic|Read(Selected)?For\w+|List|Search|Export|ImportExport|Evaluate|\w*Read(er|Dlp)|Compute)$/u, 'read'],
  // What may be done with the selected is assigned with them; it may be anything up to full control.
  [/^Read(Write|Update|Approve)|^Selected(Operations)?$/u, 'change'],
  [
    /^(\w*Write|Create|Update|Upload|Edit|Submit|Import|Invite|Add|Enable|Disable|Activate|Revoke|Initiate|Join|Start|Set|Change|Approve|Run|Ingest|Migrat|Process|Report[A-Z]|Accept)/u,
    'change',
  ],
];

/** A delegated permission never reaches past its user, so for content `.All` means all that the user can open. */
const openedByUser: ReadonlySet<DataCategory> = new Set([
  'mail',
  'calendar',
  'contacts',
  'files',
  'sites',
  'notes',
  'tasks',
  'chat',
  'meetings-calls',
  'teams',
  'business-data',
  'code',
]);

/**
 * Reads a delegated permission's name; what the name does not tell is `unknown`. A noun that Graph does not have means what its
 * resource holds (`otherwise`). Never throws.
 */
export function parseGraphName(name: string, findWord: FindNameWord, otherwise: DataCategory = 'unknown'): ToldByName {
  const [noun = '', operation = '', constraint] = name.split('.');
  const data = dataOfGraphNoun(noun, findWord) ?? otherwise;
  const verb = verbs.find(([pattern]) => pattern.test(operation))?.[1] ?? 'unknown';
  return {
    data,
    verb,
    reach: verb === 'unknown' && constraint === undefined ? 'unknown' : readReach(data, operation, constraint, findWord),
  };
}

/** The data that a noun such as `Mail` or `User-Mail` stands for, or null. `User` is people in general. */
export function dataOfGraphNoun(noun: string, findWord: FindNameWord): DataCategory | null {
  return (findWord('graph', noun) ?? findWord('graph', noun.split('-')[0] ?? ''))?.data ?? null;
}

function readReach(data: DataCategory, operation: string, constraint: string | undefined, findWord: FindNameWord): Reach {
  // Installing itself, or apps that were chosen, changes nothing of anybody else's.
  if (/Self(For|$)|SelectedFor/u.test(operation)) return 'app';
  if (/For(Chat|Team)$/u.test(operation) || operation === 'Selected') return 'selected';
  if (constraint === undefined) return 'mine';
  const narrow = findWord('graph-constraint', constraint)?.reach;
  // `.All`, and constraints that name a part of the subject (`Policy.Read.ConditionalAccess`).
  return narrow ?? (data === 'unknown' ? 'unknown' : openedByUser.has(data) ? 'open' : 'organisation');
}

/** What each schema of a grant's record added. Nothing is guessed: what an older record did not hold is unknown. */
import { providerIds } from '../oauth/authorization-request.ts';
import { listItems, ownFields } from '../policy/own-fields.ts';
import type { AcceptedConsent } from './accepted-consent.ts';
import { grantSchemaVersion, maxEnded } from './grant.ts';
import { type Fields, maxScopes, oneOf, readGrantedScopes, readInstant, readNames } from './record-fields.ts';

/** By the version they lead from. */
const migrations: Readonly<Record<number, (fields: Fields) => Fields>> = {
  1: (fields) =>
    new Map([
      ...fields,
      [
        'scopes',
        listItems(fields.get('scopes'), maxScopes)?.items.map((scope) =>
          withField(scope, 'isObserved', fields.get('source') === 'observed'),
        ),
      ],
      ['checkedAt', null],
      ['ended', []],
      ['schemaVersion', 2],
    ]),
  2: (fields) =>
    new Map([
      ...fields,
      ['kind', isOnlyShown(fields) ? 'unknown' : fields.get('kind')],
      // Nobody else could tell.
      ['revokedBy', 'reading'],
      ['ended', listItems(fields.get('ended'), maxEnded)?.items.map((ended) => withField(ended, 'revokedBy', 'reading'))],
      ['consents', consentsOf(fields)],
      ['schemaVersion', 3],
    ]),
};

/** The record in the present schema, one step at a time; null where its version is none of ours. */
export function migrateGrant(fields: Fields | null): Fields | null {
  let current = fields;
  while (current !== null && current.get('schemaVersion') !== grantSchemaVersion) {
    const version = current.get('schemaVersion');
    const step = typeof version === 'number' && Object.hasOwn(migrations, version) ? migrations[version] : undefined;
    current = step?.(current) ?? null;
  }
  return current;
}

function withField(record: unknown, name: string, value: unknown): unknown {
  return Object.fromEntries([...(ownFields(record) ?? []), [name, value]]);
}

/** Only My Apps was read for this provider, which shows apps and not who allowed them; their records were kept as the person's own. */
function isOnlyShown(fields: Fields): boolean {
  return fields.get('provider') === 'entra' && fields.get('source') === 'page';
}

/**
 * Schema 2 told the consents apart by the dates of what they gave, and kept names, host and reason once: of several consents nobody can say
 * whose they are. One without scopes has the date of the record, unless a page may have told of it first.
 */
function consentsOf(fields: Fields): readonly AcceptedConsent[] {
  const provider = oneOf(providerIds, fields.get('provider'));
  if (provider === null || fields.get('source') === 'page') return [];
  const ended = listItems(fields.get('ended'), maxEnded)?.items.flatMap((each) => ownFields(each) ?? []) ?? [];
  const scopes = [fields, ...ended].map((period) => readGrantedScopes(provider, period.get('scopes')) ?? []);
  const observed = scopes.flat().filter(({ isObserved }) => isObserved);
  const isUnlisted = scopes[0]?.length === 0 && fields.get('checkedAt') === null;
  const since = isUnlisted ? (readInstant(fields.get('since')) ?? []) : [];
  const dates = [...new Set(observed.map((scope) => scope.since).concat(since))].sort().reverse();
  return dates.map((at) => {
    const given = observed.filter((scope) => scope.since === at).map(({ scope }) => scope);
    return { at, said: dates.length === 1 ? null : { scopes: given, ...readNames(new Map()) } };
  });
}

/** Which permission gives all that another gives: told by how both are named and how far they reach, and only where that is sure. */
import type { ProviderId } from '../../oauth/authorization-request.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import { splitScope } from '../microsoft-scopes.ts';
import type { Permission, Reach } from '../permission.ts';

/** A permission in the parts that can be compared. Only permissions of one family include one another. */
export interface Place {
  readonly family: string;
  /** What is done, from least to most; null where the word includes nothing but itself. */
  readonly rank: number | null;
  readonly operation: string;
  readonly constraint: string;
  readonly reach: Reach;
}

/** `Read` shows what `ReadBasic` shows, and so on (Microsoft's documentation, "Microsoft Graph permissions reference"). */
const graphRanks: ReadonlyMap<string, number> = new Map(
  ['readbasic', 'read', 'readwrite', 'manage', 'fullcontrol'].map((operation, rank) => [operation, rank]),
);
/** GitHub's documentation, "Scopes for OAuth apps": `admin:org` has `write:org` within it, and that `read:org`. */
const gitHubRanks: ReadonlyMap<string, number> = new Map(['read', 'write', 'admin'].map((operation, rank) => [operation, rank]));
/** Google's documentation, "OAuth 2.0 scopes for Google APIs": a name with `.readonly` behind it is the same without the right to change. */
const readOnly = '.readonly';

const reachOrder: readonly Reach[] = ['app', 'selected', 'mine', 'open', 'organisation', 'unattended'];
const narrowConstraints: readonly string[] = ['selected', 'appfolder', 'createdbyapp', 'ownedby'];

/** Null where the name follows no pattern of which we are sure, or our lists do not know the permission. */
export function placeOf({ scope, level, reach }: Permission, provider: ProviderId): Place | null {
  if (level === 'unknown' || reach === 'unknown') return null;
  switch (provider) {
    case 'entra':
    case 'microsoft-personal':
      return graphPlace(scope, reach);
    case 'google': {
      const isReadOnly = scope.endsWith(readOnly);
      const family = isReadOnly ? scope.slice(0, -readOnly.length) : scope;
      return { family, rank: isReadOnly ? 0 : 1, operation: '', constraint: '', reach };
    }
    case 'github': {
      const [operation = '', noun] = scope.split(':');
      const rank = gitHubRanks.get(operation);
      return rank === undefined || noun === undefined ? null : { family: noun, rank, operation, constraint: '', reach };
    }
    default:
      return null;
  }
}

function graphPlace(scope: string, reach: Reach): Place | null {
  const { resource, name } = splitScope(scope);
  const [noun = '', operation, constraint = '', ...more] = toLowerAscii(name).split('.');
  if (operation === undefined || noun === '' || more.length > 0) return null;
  return { family: `${resource ?? ''} ${noun}`, rank: graphRanks.get(operation) ?? null, operation, constraint, reach };
}

/** Whether `wide` gives all that `narrow` gives; a permission includes itself. */
export function includes(wide: Place, narrow: Place): boolean {
  if (wide.family !== narrow.family) return false;
  const doesAll = wide.rank === null || narrow.rank === null ? wide.operation === narrow.operation : wide.rank >= narrow.rank;
  return doesAll && coversConstraint(wide.constraint, narrow.constraint) && reachesAsFar(wide.reach, narrow.reach);
}

/** `.Shared` and `.All` add to what has no constraint; a constraint with a name of its own is a part of the whole. */
function coversConstraint(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === 'all') return true;
  return wide === 'shared' ? narrow === '' : wide === '' && narrowConstraints.includes(narrow);
}

function reachesAsFar(wide: Reach, narrow: Reach): boolean {
  return reachOrder.indexOf(wide) >= reachOrder.indexOf(narrow);
}

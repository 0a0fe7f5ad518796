/** The ten conditions of a set, each asked of one app and one permission (docs/decisions.md, 3). */
import type { Tristate } from '../../decision/facts.ts';
import { normaliseResource, splitScope } from '../../permissions/microsoft-scopes.ts';
import type { Permission } from '../../permissions/permission.ts';
import { findResource, graphUri } from '../../permissions/resources.ts';
import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import type { ConditionSet, PermissionClassEntry } from './consent-policy.ts';
import { type MissingFact, no, unknown, type Verdict, yes } from './verdict.ts';

/** What conditions look at besides the permission. */
export interface ConsentSubject {
  /** In lower case. */
  readonly clientId: string | null;
  readonly isVerified: Tristate;
  readonly isCertified: Tristate;
  readonly publisherId: string | null;
  /** The tenant in which the app is registered. */
  readonly ownerTenant: string | null;
  readonly isOwnOrganisation: Tristate;
  /** The tenants of the organisation. */
  readonly ownTenants: readonly string[];
  readonly permissionClasses: readonly PermissionClassEntry[];
}

/** One permission, or that the request does not say which it asks for. */
export type AskedPermission = Permission | 'unlisted';

export type ConditionField = Exclude<keyof ConditionSet, 'id' | 'unread'>;
/** `wanted`: what the set says of it. Every event fits what a set leaves open (`all`), and none an empty list: neither is asked here. */
type Condition<Field extends ConditionField> = (wanted: ConditionSet[Field], subject: ConsentSubject, asked: AskedPermission) => Tristate;

const conditions: { readonly [Field in ConditionField]: { readonly holds: Condition<Field>; readonly missing: MissingFact } } = {
  permissionClassification: {
    missing: 'permission',
    holds: (wanted, { permissionClasses }, asked) => {
      const key = keyOf(asked);
      if (key === null) return 'unknown';
      const own = permissionClasses.filter(({ scope }) => scope !== null && toLowerAscii(scope) === key);
      if (own.some((entry) => entry.class === wanted)) return 'yes';
      // An entry of which a part could not be read may be about this permission, or give it this class.
      const mayBe = permissionClasses.filter(({ scope }) => scope === null || toLowerAscii(scope) === key);
      return mayBe.some((entry) => entry.class === null || (entry.scope === null && entry.class === wanted)) ? 'unknown' : 'no';
    },
  },
  permissionType: {
    missing: 'permission',
    holds: (wanted, _subject, asked) => {
      // What a user is asked for is delegated, always.
      if (wanted === 'application') return 'no';
      if (wanted === 'delegated') return 'yes';
      return asked === 'unlisted' ? 'unknown' : opposite(asked.adminOnly);
    },
  },
  resourceApplication: {
    missing: 'permission',
    holds: (resource, _subject, asked) => {
      if (resource === 'any') return 'yes';
      if (asked === 'unlisted') return 'unknown';
      const wanted = normaliseResource(resource);
      // OpenID's scopes are Graph's permissions too, for Entra.
      const given = splitScope(asked.scope).resource ?? graphUri;
      if (given === wanted || given === `api://${wanted}`) return 'yes';
      // An address that we do not know may be any app's.
      return findResource(given) !== null || /^(api:\/\/)?[0-9a-f-]{36}$/u.test(given) ? 'no' : 'unknown';
    },
  },
  permissions: {
    missing: 'permission',
    holds: (wanted, _subject, asked) => {
      const key = keyOf(asked);
      if (key === null || wanted === 'all') return 'unknown';
      if (wanted.some(({ scope }) => scope !== null && toLowerAscii(scope) === key)) return 'yes';
      return wanted.some(({ scope }) => scope === null) ? 'unknown' : 'no';
    },
  },
  clientApplicationIds: {
    missing: 'app',
    holds: (ids, { clientId }) => (clientId === null ? 'unknown' : ids.includes(clientId) ? 'yes' : 'no'),
  },
  clientApplicationTenantIds: {
    missing: 'owner',
    holds: (ids, { ownerTenant, isOwnOrganisation, ownTenants }) => {
      if (ids === 'own') return isOwnOrganisation;
      if (ownerTenant !== null) return ids.includes(ownerTenant) ? 'yes' : 'no';
      if (isOwnOrganisation === 'yes') return allOrNone(ownTenants, (tenant) => ids.includes(tenant));
      // Another organisation's app cannot be in a list of our own tenants.
      return isOwnOrganisation === 'no' && [...ids].every((id) => ownTenants.includes(id)) ? 'no' : 'unknown';
    },
  },
  clientApplicationPublisherIds: {
    missing: 'publisher',
    holds: (ids, { publisherId, isVerified }) => {
      // Verified publishers alone have an id.
      if (isVerified === 'no') return 'no';
      if (publisherId === null) return 'unknown';
      return ids.includes(publisherId) ? isVerified : 'no';
    },
  },
  clientApplicationsFromVerifiedPublisherOnly: {
    missing: 'publisher',
    holds: (wanted, { isVerified }) => (wanted ? isVerified : 'yes'),
  },
  certifiedClientApplicationsOnly: {
    missing: 'certification',
    holds: (wanted, { isCertified }) => (wanted ? isCertified : 'yes'),
  },
  // Labels are those of a team or a site; no prompt shows them.
  scopeSensitivityLabels: { missing: 'labels', holds: () => 'unknown' },
};

export const conditionFields: readonly ConditionField[] = Object.keys(conditions).filter(isConditionField);

export function isConditionField(name: string): name is ConditionField {
  return Object.hasOwn(conditions, name);
}

/** Whether one condition of a set holds for one permission of an app, as far as the set could be read. */
export function conditionHolds<Field extends ConditionField>(
  field: Field,
  set: ConditionSet,
  subject: ConsentSubject,
  asked: AskedPermission,
): Verdict {
  const { holds, missing } = conditions[field];
  const wanted = set[field];
  const answer = wanted === 'all' ? 'yes' : Array.isArray(wanted) && wanted.length === 0 ? 'no' : holds(wanted, subject, asked);
  if (set.unread.includes(field)) {
    // The part of a list that could be read may be enough to match; nothing else can be said.
    return answer === 'yes' && Array.isArray(wanted) ? yes : unknown('rule');
  }
  if (answer === 'unknown') return unknown(missing);
  return answer === 'yes' ? yes : no;
}

/** What two equal permissions share; null for `/.default` and its like, which name none. */
function keyOf(asked: AskedPermission): string | null {
  return asked === 'unlisted' || asked.isEverythingRegistered ? null : toLowerAscii(asked.scope);
}

function opposite(answer: Tristate): Tristate {
  if (answer === 'unknown') return 'unknown';
  return answer === 'yes' ? 'no' : 'yes';
}

/** Unknown where there are none, or where they differ. */
function allOrNone(items: readonly string[], has: (item: string) => boolean): Tristate {
  const count = items.filter(has).length;
  if (items.length === 0 || (count > 0 && count < items.length)) return 'unknown';
  return count === 0 ? 'no' : 'yes';
}

import { toLowerAscii } from '../../text/to-lower-ascii.ts';
import { listItems, ownFields } from '../own-fields.ts';
import { canonicalPolicyId } from './policy-id.ts';
import type { PresetName } from './presets/index.ts';

/** The managed keys that say what an organisation's own files of Entra say. */
export interface ManagedFromEntra {
  readonly consentPresets: readonly PresetName[];
  /** As they were given, not yet read. */
  readonly consentPolicies: readonly unknown[];
  /** False where policies were given and none of the files says which of them bind users: then every one of the organisation's own does. */
  readonly isAssignmentKnown: boolean;
}

const builtIn: Readonly<Record<string, PresetName>> = {
  'microsoft-user-default-legacy': 'legacy',
  'microsoft-user-default-low': 'low',
  'microsoft-user-default-recommended': 'recommended@2026-01-22',
  'microsoft-user-default-allow-consent-apps': 'recommended@2026-01-22',
};

/** Whether a file is one of Entra's: policies (`permissionGrantPolicies`, all of them or one), or the authorization policy that assigns them. */
export function isEntraFile(raw: unknown): boolean {
  const list = listItems(ownFields(raw)?.get('value') ?? raw, 1);
  return (list?.items ?? [raw]).some((item) => {
    const fields = ownFields(item);
    return ['includes', 'excludes', 'defaultUserRolePermissions'].some((name) => fields?.has(name));
  });
}

/**
 * What the files say together. Where an authorization policy is among them, the policies it assigns to users count and no other; those
 * built in stand for their preset, because what Graph shows of them is not all there is. Without one a policy given alone counts, and of a
 * collection the organisation's own: every organisation has all that are built in. Nothing is judged here; never throws.
 */
export function managedFromEntra(files: readonly unknown[]): ManagedFromEntra {
  const assigned = readAssigned(files);
  const isAlone = (file: unknown) => ownFields(file)?.has('value') === false;
  const policies = files.flatMap((file) => policiesIn(file).map((raw) => ({ raw, id: idOf(raw), isAlone: isAlone(file) })));
  const counted = policies.filter(({ id, isAlone }) =>
    assigned ? assigned.includes(id) && !isBuiltIn(id) : isAlone || !id.startsWith('microsoft-'),
  );
  const presets = assigned?.filter(isBuiltIn).flatMap((id) => builtIn[id] ?? []) ?? [];
  return {
    consentPresets: assigned?.length === 0 ? ['none'] : [...new Set(presets)],
    consentPolicies: counted.map(({ raw }) => raw),
    isAssignmentKnown: assigned !== null || policies.every(({ isAlone }) => isAlone),
  };
}

function isBuiltIn(id: string): boolean {
  return Object.hasOwn(builtIn, id);
}

/** The policies that a file of Entra's holds, as they were given; none in the one that assigns them. */
export function policiesIn(file: unknown): readonly unknown[] {
  if (ownFields(file)?.has('defaultUserRolePermissions')) return [];
  return listItems(ownFields(file)?.get('value') ?? file, Number.MAX_SAFE_INTEGER)?.items ?? [file];
}

function idOf(raw: unknown): string {
  const id = ownFields(raw)?.get('id');
  return typeof id === 'string' ? canonicalPolicyId(id) : '';
}

/** The policies by which users allow something for themselves; the others are for teams and chats they own. Null where no file tells. */
function readAssigned(files: readonly unknown[]): readonly string[] | null {
  const lists = files.flatMap((file) => {
    const role = ownFields(ownFields(file)?.get('defaultUserRolePermissions'));
    const list = listItems(role?.get('permissionGrantPoliciesAssigned'), 1_000);
    return list === null ? [] : [list.items];
  });
  if (lists.length === 0) return null;
  return lists.flat().flatMap((item) => {
    const [, id] = (typeof item === 'string' && /^ManagePermissionGrantsForSelf\.(.+)$/iu.exec(item)) || [];
    return id === undefined ? [] : canonicalPolicyId(toLowerAscii(id));
  });
}

/** A prompt's own words for a permission, brought back to the permission they stand for. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Permission } from './permission.ts';
import { compareLevels, permissionOf } from './permission-of.ts';

export interface UnderstoodTitle {
  /** As the page has it: untrusted, and in the page's language. */
  readonly title: string;
  /** What it stands for, null where our lists do not know these words. */
  readonly permission: Permission | null;
  /** Microsoft gives the title to several permissions: `permission` is what they share, at the strictest level, and its scope is no one’s name. */
  readonly isShared: boolean;
  /** Those it can stand for, gravest first. */
  readonly candidates: readonly Permission[];
}

/** `language`: the page's, a BCP 47 tag or null. Only exact titles are known; never throws. */
export function understandTitle(title: string, language: string | null, catalogue: Catalogue): UnderstoodTitle {
  const candidates = catalogue.findPermissionsByTitle(language, title).map((name) => permissionOf(name, 'entra', catalogue));
  const gravestFirst = candidates.toSorted((one, other) => compareLevels(other.level, one.level));
  const [gravest] = gravestFirst;
  const isShared = candidates.length > 1;
  const permission = gravest === undefined ? null : isShared ? sharedMeaning(gravest, gravestFirst) : gravest;
  return { title, permission, isShared, candidates: gravestFirst };
}

/** What several permissions of one title agree on; the rest is unknown. */
function sharedMeaning(gravest: Permission, all: readonly Permission[]): Permission {
  const agreed = <Fact extends 'data' | 'verb' | 'reach'>(fact: Fact): Permission[Fact] | 'unknown' =>
    all.every((each) => each[fact] === gravest[fact]) ? gravest[fact] : 'unknown';
  return {
    ...gravest,
    scope: all.map(({ scope }) => scope).join(' | '),
    data: agreed('data'),
    isContent: all.some(({ isContent }) => isContent),
    verb: agreed('verb'),
    reach: agreed('reach'),
    adminOnly: all.every(({ adminOnly }) => adminOnly === gravest.adminOnly) ? gravest.adminOnly : 'unknown',
  };
}

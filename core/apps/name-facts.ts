/** What an app's name shows by itself. Names only raise suspicion; identity is the client id. */
import { isGenericName } from './generic-name.ts';
import { findBrand, hasHiddenInside, hasMixedAlphabets } from './look-alike.ts';
import type { Brand, NameLists } from './name-lists.ts';

export interface NameFacts {
  /** Two alphabets inside one word. */
  readonly isMixed: boolean;
  /** Characters that hide inside a word. */
  readonly hidesSomething: boolean;
  /** What the name is, or nearly is. */
  readonly brand: Brand | null;
  /** Nothing in it tells one app from another. */
  readonly isGeneric: boolean;
}

/** Nobody needs more to be recognised, and it ends the work on a megabyte. */
const longestName = 256;

/** Never throws. Where there is no name, nothing is found. */
export function readName(appName: string | null, lists: NameLists): NameFacts {
  const name = appName?.slice(0, longestName) ?? '';
  return {
    isMixed: hasMixedAlphabets(name),
    hidesSomething: hasHiddenInside(name),
    brand: findBrand(name, lists),
    isGeneric: isGenericName(name, lists),
  };
}

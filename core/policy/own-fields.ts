/** Reading values from outside without trusting them: own keys only, and no getter or proxy trap can make a reader throw. */

/** Stands where a value could not be read; no shape accepts a symbol, so it is judged like any other wrong type. */
const unreadable: unique symbol = Symbol('unreadable');

/** The own enumerable fields of a plain object; null for anything else, lists included. */
export function ownFields(value: unknown): ReadonlyMap<string, unknown> | null {
  try {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const record = value;
    return new Map(Object.keys(record).map((key) => [key, readField(record, key)]));
  } catch {
    return null; // a proxy that refuses even to name its keys
  }
}

/** The first `max` items of a list, and whether there were more; null for anything that is no list. */
export function listItems(value: unknown, max: number): { readonly items: readonly unknown[]; readonly isTruncated: boolean } | null {
  try {
    if (!Array.isArray(value)) return null;
    const list: readonly unknown[] = value;
    const length = list.length;
    return { items: Array.from({ length: Math.min(length, max) }, (_, index) => readField(list, index)), isTruncated: length > max };
  } catch {
    return null; // a revoked proxy
  }
}

/** What can be read of a stored list, of at most `max` records; what cannot, is left out. */
export function readEach<T>(value: unknown, max: number, read: (item: unknown) => T | null): readonly T[] {
  return (listItems(value, max)?.items ?? []).map(read).filter((item) => item !== null);
}

/** The texts under `keys`, null where nothing stands there; null under every key where anything else does under one. */
export function ownTexts<Key extends string>(value: unknown, keys: readonly Key[]): { readonly [Each in Key]: string | null } {
  const fields = ownFields(value);
  const texts = keys.map((key) => fields?.get(key) ?? null);
  const areTexts = texts.every((text) => text === null || typeof text === 'string');
  return Object.fromEntries(keys.map((key, index) => [key, areTexts ? texts[index] : null])) as Record<Key, string | null>;
}

/** Whether a value counts something. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A list of texts in which nothing may be missing; null for anything else, and for one with more than `max`. */
export function textItems(value: unknown, max: number): readonly string[] | null {
  const list = listItems(value, max);
  return list && !list.isTruncated && list.items.every((item) => typeof item === 'string') ? list.items : null;
}

function readField(holder: object, key: string | number): unknown {
  try {
    return Reflect.get(holder, key);
  } catch {
    return unreadable;
  }
}

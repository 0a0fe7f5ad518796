/** One or two letters that stand for a name, as its picture does elsewhere. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/u).map((word) => [...word].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '');
  return letters.filter(Boolean).slice(0, 2).join('').toUpperCase() || '?';
}

import type { AccountLink, PageApp } from './account-page-text.ts';

/** More than anybody has; a page with more was not read whole. */
export const maxListedApps = 500;

/**
 * The apps that the links of a page lead to, each once, in the order of the page. `idOf` tells the id in an address, in lower case.
 *
 * The name is the text of the link where that is known, else the first text of its row. A text that stands for several apps is a label, such
 * as "Edit" in some language, and no name; where there is but one app with one text, it may be a label too, and there is no name.
 */
export function listApps(links: readonly AccountLink[], idOf: (url: URL) => string | null, isNameLink: boolean): readonly PageApp[] {
  const texts = new Map<string, Set<string>>();
  for (const { href, text, rowText } of links) {
    const id = URL.canParse(href) ? idOf(new URL(href)) : null;
    if (id === null || (texts.size >= maxListedApps && !texts.has(id))) continue;
    const candidates = isNameLink ? [text, rowText] : [rowText, text];
    texts.set(id, new Set([...(texts.get(id) ?? []), ...candidates.filter(Boolean)]));
  }
  const uses = countUses([...texts.values()].flatMap((own) => [...own]));
  return [...texts].map(([clientId, own]) => {
    const isSure = isNameLink || texts.size > 1 || own.size > 1;
    return { clientId, appName: (isSure && [...own].find((text) => uses.get(text) === 1)) || null };
  });
}

function countUses(texts: readonly string[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  return uses;
}

/** Whether the page goes on after its list: one that was cut off in the middle ends with an app. */
export function goesOnAfter(links: readonly AccountLink[], idOf: (url: URL) => string | null): boolean {
  const last = links.at(-1)?.href ?? '';
  return URL.canParse(last) && idOf(new URL(last)) === null;
}

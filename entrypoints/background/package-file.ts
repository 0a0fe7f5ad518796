/** A file of the extension's own package, such as `words/nl.json`. Rejects where there is none. */
export function openPackageFile(path: string): Promise<Response> {
  return fetch(chrome.runtime.getURL(path));
}

/** Reads once, at the first call; a reading that failed is tried again at the next. */
export function readOnce<Content>(read: () => Promise<Content>): () => Promise<Content> {
  let content: Promise<Content> | undefined;
  return () => {
    content ??= read().catch((error: unknown) => {
      content = undefined;
      throw error;
    });
    return content;
  };
}

/** What an emulated site sees of a request and what it answers. */

export interface SiteRequest {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  /** Fields of an urlencoded body; empty for other requests. */
  readonly fields: URLSearchParams;
  readonly acceptLanguage: string;
}

export interface SiteResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** More than one part is sent with a pause after each, as a slow page arrives. */
  readonly parts: readonly string[];
}

export type Site = (request: SiteRequest) => SiteResponse;

const pageHeaders = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/** A page; with several parts it is streamed. */
export function answerPage(parts: string | readonly string[], status = 200): SiteResponse {
  return { status, headers: pageHeaders, parts: typeof parts === 'string' ? [parts] : parts };
}

/** No answer at all: the page that was there stays (RFC 9110, section 15.3.5). */
export function answerNothing(): SiteResponse {
  return { status: 204, headers: { 'cache-control': 'no-store' }, parts: [] };
}

/** A redirect without a body. */
export function answerRedirect(location: string): SiteResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-store' }, parts: [] };
}

/** The answer where an emulated site has nothing. */
export function answerNotFound(): SiteResponse {
  return answerPage('<!doctype html><title>Not found</title><p>This emulated site has no such page.</p>', 404);
}

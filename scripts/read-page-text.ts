import type { PageText } from '../core/providers/page-text.ts';

/**
 * What the content script would take from a page, taken from its saved HTML. The few structures it needs are found in the
 * text itself: a saved page is data here, and is never run.
 */
export function readPageText(html: string): PageText {
  const scripts = html.match(/<script\b[^>]*>[\s\S]*?<\/script>/giu) ?? [];
  const script = scripts.find((text) => /\$Config\s*=|\bServerData\s*=/u.test(text));
  const meta = /<meta\b[^>]*\bname=["']?PageID["']?[^>]*>/iu.exec(html)?.[0];
  const boxes = html.match(/<input\b[^>]*\btype=["']?checkbox\b[^>]*>/giu) ?? [];
  return {
    configScript: script ?? null,
    language: /<html\b[^>]*\slang=["']?([\w-]+)/iu.exec(html)?.[1] ?? null,
    pageId: meta === undefined ? null : (/\bcontent=["']?([^"'\s>]+)/iu.exec(meta)?.[1] ?? null),
    hasAppInfoLink: /\bid=["']?appDomainLinkToAppInfo\b|\bdata-testid=["']?appConsentPrimaryButton\b/u.test(html),
    hasConsentForm:
      /<form\b[^>]*\baction=["']?[^"'\s>]*\/consent\/set(?=["'\s>?#])/iu.test(html) || /\bname=["']?(acceptConsent|ucaction)\b/u.test(html),
    orgWideBox: boxes.length === 0 ? 'absent' : boxes.some((box) => /\schecked\b/iu.test(box)) ? 'ticked' : 'offered',
    // What a person did with the page is not in its text.
    isCodePasted: false,
  };
}

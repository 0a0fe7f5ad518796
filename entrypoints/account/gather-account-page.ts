/** Takes addresses and short texts from an account page, and nothing else of it. */
import type { AccountLink, AccountPageText } from '../../core/providers/account-pages/account-page-text.ts';

/** A page with more is read in part. */
const MAX_LINKS = 3_000;
const MAX_TEXT = 256;
const MAX_SCRIPT = 500_000;

const row = 'li,tr,[role=listitem],[role=row]';
const { closest, getAttribute } = Element.prototype;

export function gatherAccountPage(): AccountPageText {
  const anchors = document.querySelectorAll('a[href]');
  const owner = document.head?.querySelector('meta[name="user-login"]');
  return {
    address: location.href,
    links: Array.from(anchors).slice(0, MAX_LINKS).flatMap(readLink),
    // The prototype's method: a field named `action` replaces the form's own.
    formActions: [...document.forms].slice(0, MAX_LINKS).flatMap((form) => resolve(getAttribute.call(form, 'action'))),
    accountName: owner ? getAttribute.call(owner, 'content') : null,
    configScript: findServerData(),
    hasEmptyMark: document.querySelector('p.modulerow,.blankslate') !== null,
    isWhole: hasArrived() && anchors.length <= MAX_LINKS,
  };
}

function readLink(anchor: Element): readonly AccountLink[] {
  return resolve(getAttribute.call(anchor, 'href')).map((href) => ({
    href,
    text: firstText(anchor),
    rowText: firstText(closest.call(anchor, row)),
  }));
}

function resolve(address: string | null): readonly string[] {
  return address !== null && URL.canParse(address, location.href) ? [new URL(address, location.href).href] : [];
}

function firstText(element: Element | null): string {
  if (element === null) return '';
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue?.slice(0, MAX_TEXT).replace(/\s+/gu, ' ').trim();
    if (text) return text;
  }
  return '';
}

function findServerData(): string | null {
  for (const { textContent } of document.scripts) {
    if (textContent !== null && textContent.length <= MAX_SCRIPT && /\bServerData\s*=/u.test(textContent)) return textContent;
  }
  return null;
}

/** Whether this very page was answered with success and is loaded; one that its site drew in the place of another never says so. */
function hasArrived(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  const isThisPage = navigation?.name.split('#')[0] === location.href.split('#')[0];
  return document.readyState === 'complete' && isThisPage && (navigation as PerformanceNavigationTiming).responseStatus === 200;
}

/**
 * Finds the consent prompt in the page, by its structure and never by a word of it. Runs on every batch of changes, so
 * it only asks what the browser keeps at hand (ids, forms, scripts). Two questions, never one: is a prompt present,
 * and can it be answered yet?
 *
 * A form's own properties are not trusted: a field named `action` or `querySelector` replaces them, in Chromium even
 * for content scripts. The prototype's methods are called instead.
 */
import type { PageFacts } from '../../core/decision/facts.ts';
import { isPrompt, unseenPage } from '../../core/decision/page-facts.ts';
import { isConsentAddress, readEntraPage } from '../../core/providers/entra-page.ts';
import type { PageText } from '../../core/providers/page-text.ts';

export interface Prompt {
  readonly facts: PageFacts;
  /** The same text for the same prompt: a page that redraws itself is not a new one. */
  readonly fingerprint: string;
}

const getAttribute = Element.prototype.getAttribute;
const querySelector = Element.prototype.querySelector;

/** The last page text that was read, so that an unchanged page costs nothing. */
let last: { readonly text: PageText; readonly prompt: Prompt | null } | null = null;

/** The prompt that is present, or null. */
export function findPrompt(): Prompt | null {
  const text = readPageText();
  if (last === null || !isSame(last.text, text)) last = { text, prompt: readPrompt(text) };
  return last.prompt;
}

function readPrompt(text: PageText): Prompt | null {
  const facts = readEntraPage(text);
  return facts && isPrompt(facts) ? { facts, fingerprint: JSON.stringify(facts) } : null;
}

/** A prompt of which nothing was recognised but that something tried to accept it. */
export const unrecognisedPrompt: Prompt = { facts: { ...unseenPage, kind: 'unreadable', source: 'page' }, fingerprint: 'unrecognised' };

/** Whether this page posts an answer on to the app (OAuth 2.0 Form Post Response Mode, section 2), and a good one. */
export function holdsGrantedAnswer(): boolean {
  if (readEntraPage(readPageText()) !== null) return false;
  return [...document.forms].some(
    (form) =>
      querySelector.call(form, 'input[name="code"], input[name="id_token"], input[name="access_token"]') !== null &&
      querySelector.call(form, 'input[name="error"]') === null,
  );
}

function readPageText(): PageText {
  const pageId = document.head?.querySelector('meta[name="PageID"]');
  return {
    configScript: findConfigScript(),
    pageId: pageId ? getAttribute.call(pageId, 'content') : null,
    hasAppInfoLink: document.getElementById('appDomainLinkToAppInfo') !== null,
    hasConsentForm: [...document.forms].some(answersConsent),
    orgWideBox: readOrganisationBox(),
  };
}

/**
 * The box to consent for everyone has no known name: it is the only one to be seen on a prompt. Hidden boxes prove nothing,
 * and of several any one that is ticked may be it.
 */
function readOrganisationBox(): PageText['orgWideBox'] {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].filter((box) => box.checkVisibility());
  if (boxes.some((box) => box.checked)) return 'ticked';
  return boxes.length === 0 ? 'absent' : boxes.length === 1 ? 'offered' : 'unclear';
}

function findConfigScript(): string | null {
  for (const script of document.scripts) {
    const text = script.textContent ?? '';
    if (text.includes('$Config')) return text;
  }
  return null;
}

function isSame(one: PageText, other: PageText): boolean {
  return (
    one.configScript === other.configScript &&
    one.pageId === other.pageId &&
    one.hasAppInfoLink === other.hasAppInfoLink &&
    one.hasConsentForm === other.hasConsentForm &&
    one.orgWideBox === other.orgWideBox
  );
}

/** Whether a form on a prompt's page answers it. The button alone is on every page of the provider. */
function isConsentForm(form: HTMLFormElement): boolean {
  return answersConsent(form) || querySelector.call(form, '#idSIButton9, [name="idSIButton9"]') !== null;
}

/** Whether a form posts to the address that records consent, or holds the field that says so. */
function answersConsent(form: HTMLFormElement): boolean {
  return isConsentAddress(getAttribute.call(form, 'action') ?? '') || querySelector.call(form, '[name="acceptConsent"]') !== null;
}

/** The control that accepts, or null while the page has not drawn it. */
export function findAcceptControl(): Element | null {
  for (const form of document.forms) {
    if (!isConsentForm(form)) continue;
    const controls = document.querySelectorAll('button, input[type="submit"], input[type="image"]');
    for (const control of controls) if (isAcceptControl(control)) return control;
  }
  return null;
}

/** Whether a control accepts: any button that submits the consent form, but for the one that cancels. */
export function isAcceptControl(element: Element): boolean {
  if (isCancelControl(element)) return false;
  const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  if (!isButton) return false;
  if (element.id === 'idSIButton9' || element.name === 'idSIButton9') return true;
  return (element.type === 'submit' || element.type === 'image') && element.form !== null && isConsentForm(element.form);
}

function isCancelControl(element: Element): boolean {
  const name = getAttribute.call(element, 'name');
  if (name === 'acceptConsent') return getAttribute.call(element, 'value')?.toLowerCase() === 'false';
  return name === 'idBtn_Back' || getAttribute.call(element, 'id') === 'idBtn_Back';
}

/** Whether submitting `form` with `submitter` would accept. Anything that does not clearly decline does. */
export function isAcceptingSubmit(form: HTMLFormElement, submitter: Element | null): boolean {
  if (!isConsentForm(form) || (submitter !== null && isCancelControl(submitter))) return false;
  if (submitter !== null && getAttribute.call(submitter, 'name') === 'acceptConsent') return true;
  const field = querySelector.call(form, 'input[name="acceptConsent"]');
  return !(field instanceof HTMLInputElement && field.value.toLowerCase() === 'false');
}

/** Whether a navigation of the page itself (`form.submit()`, `location=`) would accept. */
export function isAcceptingNavigation(destination: string, body: FormData | null): boolean {
  return isConsentAddress(destination) && String(body?.get('acceptConsent') ?? '').toLowerCase() !== 'false';
}

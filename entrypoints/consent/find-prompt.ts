/**
 * Finds the consent prompt in the page, by its structure and never by a word of it: what that is, the provider's guide tells.
 * Runs on every batch of changes, so it only asks what the browser keeps at hand (ids, forms, scripts). Two questions,
 * never one: is a prompt present, and can it be answered yet?
 *
 * A form's own properties are not trusted: a field named `action` or `querySelector` replaces them, in Chromium even
 * for content scripts. The prototype's methods are called instead.
 */
import type { PageFacts } from '../../core/decision/facts.ts';
import { isPrompt, unseenPage } from '../../core/decision/page-facts.ts';
import { pageReaderFor } from '../../core/providers/page-reader.ts';
import type { PageText } from '../../core/providers/page-text.ts';
import { guideFor } from '../../core/providers/prompt-guide.ts';

export interface Prompt {
  readonly facts: PageFacts;
  /** The same text for the same prompt: a page that redraws itself is not a new one. */
  readonly fingerprint: string;
}

const { getAttribute, matches, querySelector } = Element.prototype;
/** By origin: a frame without an address of its own has that of the page that made it. */
const host = origin.replace('https://', '');
const guide = guideFor(host);
const readPage = pageReaderFor(host);
const answerField = `[name="${guide.field}"]`;

let isCodePasted = false;

/** Remembers whether text came into a field from elsewhere (Input Events Level 2, `inputType`). */
export function noteInput(event: Event): void {
  isCodePasted ||= event instanceof InputEvent && event.inputType.startsWith('insertFrom');
}

/** The last page text that was read, so that an unchanged page costs nothing. */
let last: { readonly text: PageText; readonly swaps: number; readonly prompt: Prompt | null } | null = null;
/** What the form answers, in the page's own numbering, and how often it gave way to another. It is a secret of the page, and stays here. */
let context = '';
let swaps = 0;

/** The prompt that is present, or null. */
export function findPrompt(): Prompt | null {
  const text = readPageText();
  countSwaps();
  if (last?.swaps !== swaps || !isSame(last.text, text)) last = { text, swaps, prompt: readPrompt(text) };
  return last.prompt;
}

/** A page may draw the form of another request and leave its data as they were. */
function countSwaps(): void {
  const field = [...document.forms].filter(answersConsent).map((form) => querySelector.call(form, '[name=ctx]'))[0];
  const now = field instanceof HTMLInputElement ? field.value : '';
  if (now === '' || now === context) return;
  if (context !== '') swaps++;
  context = now;
}

function readPrompt(text: PageText): Prompt | null {
  const facts = readPage(text);
  return facts && isPrompt(facts) ? { facts, fingerprint: swaps + JSON.stringify(facts) } : null;
}

/** A prompt of which nothing was recognised but that something tried to accept it. */
export const unrecognisedPrompt: Prompt = { facts: { ...unseenPage, kind: 'unreadable', source: 'page' }, fingerprint: 'unrecognised' };

/** Whether this page posts an answer on to the app (OAuth 2.0 Form Post Response Mode, section 2), and a good one. */
export function holdsGrantedAnswer(): boolean {
  if (readPage(readPageText()) !== null) return false;
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
    language: document.documentElement?.lang || null,
    pageId: pageId ? getAttribute.call(pageId, 'content') : null,
    hasAppInfoLink: document.querySelector(guide.mark) !== null,
    hasConsentForm: [...document.forms].some(answersConsent),
    orgWideBox: readOrganisationBox(),
    isCodePasted,
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
    if (guide.script.test(text)) return text;
  }
  return null;
}

function isSame(one: PageText, other: PageText): boolean {
  return (Object.keys(one) as (keyof PageText)[]).every((key) => one[key] === other[key]);
}

/** Whether a form on a prompt's page answers it. The control that accepts may be on every page of the provider. */
function isConsentForm(form: HTMLFormElement): boolean {
  return answersConsent(form) || querySelector.call(form, guide.accept) !== null;
}

/** Whether a form posts to the address that records consent, or holds the field that says so. */
function answersConsent(form: HTMLFormElement): boolean {
  return (
    (!guide.isPromptAddress && guide.isConsentAddress(getAttribute.call(form, 'action') ?? '')) ||
    querySelector.call(form, answerField) !== null
  );
}

/** Whether the control that accepts is there yet. */
export function hasAcceptControl(): boolean {
  return [...document.querySelectorAll(`button,input,${guide.accept}`)].some(isAcceptControl);
}

/** Whether a control accepts: the provider's own, and any button that submits the consent form, but for the one that cancels. */
export function isAcceptControl(element: Element): boolean {
  if (isCancelControl(element)) return false;
  if (matches.call(element, guide.accept)) return true;
  const isButton = element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
  return isButton && (element.type === 'submit' || element.type === 'image') && element.form !== null && isConsentForm(element.form);
}

function isCancelControl(element: Element): boolean {
  if (getAttribute.call(element, 'name') !== guide.field) return matches.call(element, guide.cancel);
  return getAttribute.call(element, 'value')?.toLowerCase() === guide.no;
}

/** Whether submitting `form` with `submitter` would accept. Anything that does not clearly decline does. */
export function isAcceptingSubmit(form: HTMLFormElement, submitter: Element | null): boolean {
  if (!isConsentForm(form) || (submitter !== null && isCancelControl(submitter))) return false;
  if (submitter !== null && getAttribute.call(submitter, 'name') === guide.field) return true;
  const field = querySelector.call(form, `input${answerField}`);
  return !(field instanceof HTMLInputElement && field.value.toLowerCase() === guide.no);
}

/** Whether a navigation of the page itself (`form.submit()`, `location=`) would accept. */
export function isAcceptingNavigation(destination: string, body: FormData | null): boolean {
  const kind = findPrompt()?.facts.kind;
  if (kind === 'device' || kind === 'app-check') return body !== null && body.get(guide.stepField) !== 'false';
  if (!guide.isConsentAddress(destination)) return false;
  const answer = body?.get(guide.field) ?? null;
  // On the way to a prompt its address is no answer; a post of the prompt is, whatever it holds.
  if (guide.isPromptAddress && answer === null && (body === null || findPrompt() === null)) return false;
  return String(answer).toLowerCase() !== guide.no;
}

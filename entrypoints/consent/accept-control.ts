/**
 * What accepts a prompt: controls, forms and navigations of the page.
 *
 * A form's own properties are not trusted: a field named `action` or `querySelector` replaces them, in Chromium even
 * for content scripts. The prototype's methods are called instead.
 */
import type { PageKind } from '../../core/decision/facts.ts';
import { guideFor } from '../../core/providers/prompt-guide.ts';

export const { getAttribute, matches, querySelector, querySelectorAll } = Element.prototype;
/** By origin: a frame without an address of its own has that of the page that made it. */
export const host = origin.replace('https://', '');
export const guide = guideFor(host);
const answerField = `[name="${guide.field}"]`;

const isNo = (answer: unknown): boolean => String(answer).toLowerCase() === guide.no;
/** Of several answers nobody knows which one counts. */
const areNo = (answers: readonly unknown[]): boolean => answers.length > 0 && answers.every(isNo);

/** Whether a form posts to the address that records consent, or holds the field that says so. */
export function answersConsent(form: HTMLFormElement): boolean {
  return isConsentAction(form, 'action') || querySelector.call(form, answerField) !== null;
}

function isConsentAction(element: Element, attribute: string): boolean {
  return !guide.isPromptAddress && guide.isConsentAddress(getAttribute.call(element, attribute) ?? '');
}

/** Whether a form on a prompt's page answers it. The control that accepts may be on every page of the provider. */
function isConsentForm(form: HTMLFormElement): boolean {
  return answersConsent(form) || querySelector.call(form, guide.accept) !== null;
}

/** Whether the control that accepts is there yet. */
export function hasAcceptControl(): boolean {
  return [...document.querySelectorAll(`button,input,${guide.accept}`)].some(isAcceptControl);
}

/** Whether a control accepts: the provider's own, and any button that submits the consent form, but for the one that cancels. */
export function isAcceptControl(element: Element): boolean {
  if (isCancelControl(element)) return false;
  if (matches.call(element, guide.accept)) return true;
  if (!isSubmitter(element) || !/submit|image/.test(element.type) || !element.form) return false;
  return isConsentForm(element.form) || isConsentAction(element, 'formaction');
}

/** Whether a control belongs to a form of which no reading is needed: it answers a prompt, whichever. */
export function isOfConsentForm(control: Element): boolean {
  return isSubmitter(control) && control.form !== null && answersConsent(control.form);
}

function isSubmitter(element: Element): element is HTMLButtonElement | HTMLInputElement {
  return element instanceof HTMLButtonElement || element instanceof HTMLInputElement;
}

function isCancelControl(element: Element): boolean {
  if (getAttribute.call(element, 'name') !== guide.field) return matches.call(element, guide.cancel);
  return isNo(getAttribute.call(element, 'value'));
}

/** Whether submitting `form` with `submitter` would accept. Anything that does not clearly decline does. */
export function isAcceptingSubmit(form: HTMLFormElement, submitter: Element | null): boolean {
  if (!isConsentForm(form) && !(submitter && isConsentAction(submitter, 'formaction'))) return false;
  if (submitter && isCancelControl(submitter)) return false;
  if (submitter && getAttribute.call(submitter, 'name') === guide.field) return true;
  return !areNo(Array.from(querySelectorAll.call(form, `input${answerField}`), (field) => (field as HTMLInputElement).value));
}

/** Whether a navigation of the page itself (`form.submit()`, `location=`) would accept; `kind` is that of the prompt on the page, null without one. */
export function isAcceptingNavigation(destination: string, body: FormData | null, kind: PageKind | null): boolean {
  if (kind === 'device' || kind === 'app-check') return body !== null && body.get(guide.stepField) !== 'false';
  if (!guide.isConsentAddress(destination)) return false;
  const answers = body?.getAll(guide.field) ?? [];
  // On the way to a prompt its address is no answer; a post of the prompt is, whatever it holds.
  if (guide.isPromptAddress && answers.length === 0 && (body === null || kind === null)) return false;
  return !areNo(answers);
}

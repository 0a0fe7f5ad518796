/**
 * Reads the page for its consent prompt, by its structure and never by a word of it: what that is, the provider's guide tells.
 * Runs on every batch of changes, so it only asks what the browser keeps at hand (ids, forms, scripts), and works nothing out twice.
 */
import { isPrompt } from '../../core/decision/page-facts.ts';
import type { ReadPage } from '../../core/gate.ts';
import { pageReaderFor } from '../../core/providers/page-reader.ts';
import type { PageText } from '../../core/providers/page-text.ts';
import { parseScriptObject, type ScriptObject } from '../../core/providers/parse-script-object.ts';
import { answersConsent, getAttribute, guide, host, querySelector } from './accept-control.ts';

const readPage = pageReaderFor(host);

export class PromptFinder {
  #isCodePasted = false;
  /** What the form answers, in the page's own numbering, and how often it gave way to another. It is a secret of the page, and stays here. */
  #context = '';
  #swaps = 0;
  /** The page's data, by the script that holds them: reading them is most of the work. */
  #script: string | null = null;
  #data: ScriptObject | null = null;
  /** What was read last, and what came of it. */
  #text: PageText | null = null;
  #page: ReadPage | null = null;

  /** Remembers whether text came into a field from elsewhere (Input Events Level 2, `inputType`). */
  noteInput(event: Event): void {
    this.#isCodePasted ||= event instanceof InputEvent && event.inputType.startsWith('insertFrom');
  }

  /** What page this is; null for one that we do not know. */
  read(): ReadPage | null {
    const wasPrompt = this.#isPrompt;
    this.#read(wasPrompt);
    // A box counts on a prompt alone, and to tell whether one is to be seen the browser works out the styles of the page.
    if (this.#isPrompt && !wasPrompt) this.#read(true);
    return this.#page;
  }

  /** Whether this page posts an answer on to the app (OAuth 2.0 Form Post Response Mode, section 2), and a good one. */
  holdsGrantedAnswer(): boolean {
    if (this.read() !== null) return false;
    return [...document.forms].some(
      (form) =>
        querySelector.call(form, 'input[name="code"], input[name="id_token"], input[name="access_token"]') !== null &&
        querySelector.call(form, 'input[name="error"]') === null,
    );
  }

  #read(hasBox: boolean): void {
    const forms = [...document.forms].filter(answersConsent);
    const isSwapped = this.#isSwapped(forms[0]);
    const pageId = document.head?.querySelector('meta[name="PageID"]');
    const text: PageText = {
      configScript: findConfigScript(),
      language: document.documentElement?.lang || null,
      pageId: pageId ? getAttribute.call(pageId, 'content') : null,
      hasAppInfoLink: document.querySelector(guide.mark) !== null,
      hasConsentForm: forms.length > 0,
      orgWideBox: hasBox ? readOrganisationBox() : 'absent',
      isCodePasted: this.#isCodePasted,
    };
    if (!isSwapped && this.#text && isSame(this.#text, text)) return;
    this.#text = text;
    const facts = readPage(text, this.#readData(text.configScript));
    this.#page = facts && { facts, fingerprint: this.#swaps + JSON.stringify(facts) };
  }

  get #isPrompt(): boolean {
    return this.#page !== null && isPrompt(this.#page.facts);
  }

  #readData(script: string | null): ScriptObject | null {
    if (script !== this.#script) this.#data = script === null ? null : parseScriptObject(script, guide.data);
    this.#script = script;
    return this.#data;
  }

  /** Whether another form answers now. A page may draw the form of another request and leave its data as they were. */
  #isSwapped(form: HTMLFormElement | undefined): boolean {
    const field = form && querySelector.call(form, '[name=ctx]');
    const context = field instanceof HTMLInputElement ? field.value : '';
    if (context === '' || context === this.#context) return false;
    const isSwapped = this.#context !== '';
    this.#context = context;
    if (isSwapped) this.#swaps++;
    return isSwapped;
  }
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

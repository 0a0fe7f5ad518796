/**
 * Reads the object literal that a page's inline script assigns, without running the script.
 *
 * Providers write JSON today, which the browser reads fastest. But it is text from a page: the reader also takes single quotes, bare keys,
 * trailing commas, `!0`/`!1`, `undefined` and escapes, and gives up (null) on anything else. The object has no prototype.
 */
const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 64;

export type ScriptValue = string | number | boolean | null | readonly ScriptValue[] | ScriptObject;
export interface ScriptObject {
  readonly [key: string]: ScriptValue;
}

/** The object assigned to `name` (such as `$Config`) in `script`, or null where there is none that can be read whole. Never throws. */
export function parseScriptObject(script: string, name: string): ScriptObject | null {
  if (script.length > MAX_LENGTH) return null;
  let isJsonTried = false;
  for (let at = script.indexOf(name); at >= 0; at = script.indexOf(name, at + 1)) {
    let start = at + name.length;
    while (/\s/u.test(script.charAt(start))) start++;
    if (script[start] !== '=' || script[start + 1] === '=') continue;
    // Once: hostile text could make every try long, and the next one longer.
    const value = (!isJsonTried && readJson(script, start + 1)) || new Reader(script, start + 1).readWhole();
    isJsonTried = true;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as ScriptObject;
  }
  return null;
}

/** The object, where what stands between the assignment and the last brace is JSON; null for anything else. */
function readJson(script: string, start: number): ScriptObject | null {
  try {
    return Object.assign(Object.create(null), JSON.parse(script.slice(start, script.lastIndexOf('}') + 1)));
  } catch {
    return null;
  }
}

class Unreadable extends Error {}
/** One for all: an error of its own, with its stack, would make hostile text far dearer than honest text. */
const unreadable = new Unreadable();

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };
const words: Readonly<Record<string, ScriptValue>> = { true: true, false: false, null: null, undefined: null, '!0': true, '!1': false };

/** White space as scripts have it; ASCII, which is nearly all of a page, is decided without a pattern. */
function isSpace(code: number): boolean {
  return code < 128 ? code === 32 || (code >= 9 && code <= 13) : /\s/u.test(String.fromCharCode(code));
}

class Reader {
  readonly #text: string;
  #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  readWhole(): ScriptValue {
    try {
      return this.#readValue(0);
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  #peek(): string {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
    return this.#text.charAt(this.#at);
  }

  #accept(character: string): boolean {
    if (this.#peek() !== character) return false;
    this.#at++;
    return true;
  }

  #expect(character: string): void {
    if (!this.#accept(character)) throw unreadable;
  }

  #readValue(depth: number): ScriptValue {
    if (depth > MAX_DEPTH) throw unreadable;
    const next = this.#peek();
    if (next === '{') return this.#readObject(depth);
    if (next === '[') return this.#readArray(depth);
    if (next === '"' || next === "'") return this.#readString(next);
    return this.#readWord();
  }

  #readObject(depth: number): ScriptObject {
    const object: Record<string, ScriptValue> = Object.create(null);
    this.#expect('{');
    while (!this.#accept('}')) {
      const next = this.#peek();
      const key = next === '"' || next === "'" ? this.#readString(next) : this.#match(/[\w$]+/uy);
      this.#expect(':');
      object[key] = this.#readValue(depth + 1);
      if (!this.#accept(',') && this.#peek() !== '}') throw unreadable;
    }
    return object;
  }

  #readArray(depth: number): readonly ScriptValue[] {
    const array: ScriptValue[] = [];
    this.#expect('[');
    while (!this.#accept(']')) {
      array.push(this.#readValue(depth + 1));
      if (!this.#accept(',') && this.#peek() !== ']') throw unreadable;
    }
    return array;
  }

  #readString(quote: string): string {
    let out = '';
    this.#at++;
    for (;;) {
      const end = this.#text.slice(this.#at, this.#at + 4096).search(quote === '"' ? /["\\\n]/u : /['\\\n]/u);
      if (end < 0) {
        out += this.#text.slice(this.#at, this.#at + 4096);
        this.#at += 4096;
        if (this.#at >= this.#text.length) throw unreadable;
        continue;
      }
      out += this.#text.slice(this.#at, this.#at + end);
      this.#at += end + 1;
      const stop = this.#text.charAt(this.#at - 1);
      if (stop === quote) return out;
      if (stop === '\n') throw unreadable;
      out += this.#readEscape();
    }
  }

  #readEscape(): string {
    const kind = this.#text.charAt(this.#at++);
    if (kind === 'u') return String.fromCharCode(Number.parseInt(this.#match(/[0-9a-f]{4}/iuy), 16));
    if (kind === 'x') return String.fromCharCode(Number.parseInt(this.#match(/[0-9a-f]{2}/iuy), 16));
    return escapes[kind] ?? kind;
  }

  #readWord(): ScriptValue {
    const word = this.#match(/[!\w.+-]+/uy);
    if (Object.hasOwn(words, word)) return words[word] ?? null;
    const number = Number(word);
    if (Number.isNaN(number)) throw unreadable;
    return number;
  }

  #match(sticky: RegExp): string {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#text)?.[0];
    if (found === undefined) throw unreadable;
    this.#at += found.length;
    return found;
  }
}

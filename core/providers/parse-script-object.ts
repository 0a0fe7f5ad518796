/**
 * Reads the object literal that a page's inline script assigns, without running the script.
 *
 * Providers write JSON today, which the browser reads fastest. But it is text from a page: the reader also takes single quotes, bare keys,
 * trailing commas, `!0`/`!1`, `undefined` and escapes, and gives up (null) on anything else. The object has no prototype.
 */
const MAX_LENGTH = 2_000_000;
const MAX_DEPTH = 64;
/** Of assignments that are read. Hostile text could make each try as long as the text. */
const MAX_TRIES = 8;

export type ScriptValue = string | number | boolean | null | readonly ScriptValue[] | ScriptObject;
export interface ScriptObject {
  readonly [key: string]: ScriptValue;
}

const assignment = /\s*=(?!=)/uy;
/** A comma after the last value, which is left out; a mark; a text in either kind of quotes; or a word, and whether it is a key. */
const token =
  /\s*(?:(?<![[{:,]\s*),(?=\s*[}\]])|([{}[\]:,])|"([^"\\\n]*(?:\\[\s\S][^"\\\n]*)*)"|'([^'\\\n]*(?:\\[\s\S][^'\\\n]*)*)'|([!\w$.+-]+)(?=\s*(:)?))/uy;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', 0: '\0' };
const words: ReadonlyMap<string, string> = new Map([
  ['!0', 'true'],
  ['!1', 'false'],
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['undefined', 'null'],
]);

/** The object assigned to `name` (such as `$Config`) in `script`, or null where there is none that can be read whole. Never throws. */
export function parseScriptObject(script: string, name: string): ScriptObject | null {
  if (script.length > MAX_LENGTH) return null;
  let tries = 0;
  for (let at = script.indexOf(name); at >= 0 && tries < MAX_TRIES; at = script.indexOf(name, at + 1)) {
    assignment.lastIndex = at + name.length;
    if (!assignment.test(script)) continue;
    tries++;
    const start = assignment.lastIndex;
    const object = parse(script.slice(start, script.lastIndexOf('}') + 1)) ?? parse(writeJson(script, start));
    if (object !== null) return object;
  }
  return null;
}

/** Null for what is no JSON, or no object. */
function parse(json: string): ScriptObject | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null), value) : null;
  } catch {
    return null;
  }
}

/** The value that begins there as JSON; what is not a value becomes something that is no JSON either. */
function writeJson(script: string, start: number): string {
  const json: string[] = [];
  let depth = 0;
  token.lastIndex = start;
  do {
    const found = token.exec(script);
    if (!found) return '';
    const [, mark = '', double, single = double, word = '', colon] = found;
    if (/[{[]/u.test(mark)) depth++;
    else if (/[}\]]/u.test(mark)) depth--;
    json.push(mark || (single === undefined ? writeWord(word, colon !== undefined) : JSON.stringify(readEscapes(single))));
  } while (depth > 0 && depth <= MAX_DEPTH);
  return depth === 0 ? json.join('') : '';
}

function writeWord(word: string, isKey: boolean): string {
  if (word === '' || isKey) return /^[\w$]+$/u.test(word) ? `"${word}"` : word;
  return words.get(word) ?? String(Number(word));
}

function readEscapes(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/giu, (_escape, long, short = long, character) =>
    short ? String.fromCharCode(Number.parseInt(short, 16)) : (escapes[character] ?? character),
  );
}

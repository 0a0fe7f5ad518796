/** The parameters of Punycode (RFC 3492, section 5). */
const base = 36;
const tMin = 1;
const tMax = 26;
const skew = 38;
const damp = 700;
const initialBias = 72;
const initialCode = 128;
/** A label of a host name has no more (RFC 1035); it also ends the work. */
const longestLabel = 63;

/** A host's label that starts with `xn--`, decoded (RFC 3492); null where it is no such label or cannot be decoded. Never throws. */
export function decodePunycode(label: string): string | null {
  const encoded = /^xn--([a-z\d-]+)$/u.exec(label.toLowerCase())?.[1];
  if (encoded === undefined || label.length > longestLabel) return null;
  const lastDash = encoded.lastIndexOf('-');
  const output = Array.from(encoded.slice(0, Math.max(lastDash, 0)), (letter) => letter.charCodeAt(0));
  let code = initialCode;
  let index = 0;
  let bias = initialBias;
  let at = lastDash + 1;
  while (at < encoded.length) {
    const before = index;
    let weight = 1;
    for (let step = base; ; step += base) {
      const digit = digitOf(encoded.charCodeAt(at));
      at += 1;
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(Math.max(step - bias, tMin), tMax);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const count = output.length + 1;
    bias = adaptBias(index - before, count, before === 0);
    code += Math.floor(index / count);
    index %= count;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    output.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...output);
}

/** Letters are 0 to 25, digits 26 to 35; null for anything else, and past the end. */
function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

/** RFC 3492, section 6.1. */
function adaptBias(delta: number, count: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2));
  rest += Math.floor(rest / count);
  let steps = 0;
  while (rest > ((base - tMin) * tMax) / 2) {
    rest = Math.floor(rest / (base - tMin));
    steps += base;
  }
  return steps + Math.floor(((base - tMin + 1) * rest) / (rest + skew));
}

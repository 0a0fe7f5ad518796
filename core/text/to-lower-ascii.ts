/** Lower case for ASCII letters only: the full Unicode mapping turns the Kelvin sign into `k`, and a made-up name into a known one. */
export function toLowerAscii(text: string): string {
  return text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** Lower case for ASCII letters only: the full Unicode mapping turns the Kelvin sign into `k`, and a made-up name into a known one. */
export function toLowerAscii(text: string): string {
  // The fast way is the ordinary one, and the same: within ASCII both mappings agree.
  if (/^[ -~]*$/u.test(text)) return text.toLowerCase();
  return text.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
}

/** Wraps text in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX #9), so that its direction cannot turn the sentence around it. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

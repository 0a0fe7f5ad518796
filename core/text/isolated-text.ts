import { displayText } from './display-text.ts';
import { isolate } from './isolate.ts';

/** Text of somebody else within a sentence of ours: cleaned, cut and isolated. */
export function isolatedText(raw: string, maxGraphemes?: number): string {
  return isolate(displayText(raw, maxGraphemes).text);
}

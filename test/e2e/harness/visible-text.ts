/** Text as a reader sees it: without the invisible marks that keep names of either direction in their place (Unicode isolates). */
export function visibleText(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}

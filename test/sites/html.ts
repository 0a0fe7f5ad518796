/** Text made safe for HTML content and attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The comment that every emulated page carries. */
export const emulationComment =
  '<!-- This page is an emulation made for Consent Lens. It was written from the field lists in public documentation and is not a copy of a real page. -->';

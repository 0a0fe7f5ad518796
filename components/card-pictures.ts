/** Which drawings go with a card. The drawings themselves are in pictures.ts; the worker reads them from the package. */
import type { CardText, WarningText } from '../core/warning.ts';

/** SVG path data by tone, by what an ability is about, and of `source`. */
export type CardPictures = CardText['pictures'];

/** The text with the drawings it needs: of its tone, and of what it lists. */
export function withPictures(text: WarningText, drawings: CardPictures): Omit<CardText, 'wrong'> {
  const names = [text.intervention.tone, 'source', ...text.abilities.map(({ icon }) => icon)];
  return { ...text, pictures: Object.fromEntries(names.map((name) => [name, drawings[name] ?? ''])) };
}

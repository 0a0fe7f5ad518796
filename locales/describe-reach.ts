/** Puts the picture of what can be reached into words: the table, and the sentence above it. */
import type { Reached } from '../core/grants/inventory-entry.ts';
import { type MatrixVerb, matrixVerbs, type ReachMatrix } from '../core/grants/reach-matrix.ts';
import type { Words } from './formats.ts';
import { generatedPhrase } from './generated-phrase.ts';

export interface ReachCellText {
  readonly verb: MatrixVerb;
  readonly apps: number;
  /** The number, shortened where it is long. */
  readonly text: string;
  /** What the number means, as the name of its button. */
  readonly label: string;
  /** From 1 to 4, of how many apps beside the other cells; 0 for none. Colour alone: the number says it. */
  readonly heat: number;
}

export interface ReachText {
  /** "4 apps can read your mail". */
  readonly headline: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly data: Reached; readonly label: string; readonly cells: readonly ReachCellText[] }[];
  /** How many apps may do more than the table shows; null: none. */
  readonly unclear: string | null;
}

export function describeReach(matrix: ReachMatrix, words: Words): ReachText {
  const { translate } = words;
  const most = Math.max(1, ...matrix.rows.flatMap(({ apps }) => apps));
  return {
    headline: headlineOf(matrix, words),
    columns: matrixVerbs.map((verb) => translate(`reach.verb.${verb}`)),
    rows: matrix.rows.map(({ data, apps }) => ({
      data,
      label: nameData(data, words),
      cells: matrixVerbs.map((verb, index) => describeCell(data, verb, apps[index] ?? 0, most, words)),
    })),
    unclear: matrix.unclear === 0 ? null : count('reach.unclear', matrix.unclear, words),
  };
}

function headlineOf({ worst, unclear }: ReachMatrix, words: Words): string {
  if (worst === null) return words.translate(unclear > 0 ? 'reach.headline.unclear' : 'reach.headline.none');
  return count('reach.headline', worst.apps, words, { phrase: reachPhrase(worst.data, worst.verb, words) });
}

function describeCell(data: Reached, verb: MatrixVerb, apps: number, most: number, words: Words): ReachCellText {
  const phrase = reachPhrase(data, verb, words);
  return {
    verb,
    apps,
    text: words.shortNumber(apps),
    label: apps === 0 ? words.translate('reach.cell.none') : count('reach.cell', apps, words, { phrase }),
    heat: Math.ceil((4 * apps) / most),
  };
}

/** "read your mail". True of everyone's as well, of which yours is a part. */
export function reachPhrase(data: Reached, verb: MatrixVerb, { translate }: Pick<Words, 'translate'>): string {
  if (data === 'outline') return translate(verb === 'send' ? 'verb.send.mine' : `verb.${verb}`, { things: translate('data.outline.mine') });
  return generatedPhrase({ data, verb, reach: 'mine' }, translate) ?? nameData(data, { translate });
}

/** What can be reached as a heading. */
export function nameData(data: Reached, { translate }: Pick<Words, 'translate'>): string {
  const name = translate(`data.${data}`);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The sentence for one, or for several. */
export function count(
  key:
    | 'reach.headline'
    | 'reach.cell'
    | 'reach.unclear'
    | 'apps.asked'
    | 'apps.worse'
    | 'apps.dormant'
    | 'files.preview'
    | 'files.added'
    | 'popup.count',
  number: number,
  { translate, number: format }: Words,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return translate(number === 1 ? `${key}.one` : key, { ...values, count: format(number) });
}

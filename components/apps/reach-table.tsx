/** The picture before the list: which data, to do what, and how many apps can. A number filters the list. */
import { useState } from 'preact/hooks';
import type { Focus } from '../../core/grants/select-entries.ts';
import type { ReachCellText, ReachText } from '../../locales/describe-reach.ts';
import type { Translate } from '../../locales/translate.ts';

export interface ReachTableProps {
  readonly reach: ReachText;
  readonly focus: Focus | null;
  /** All rows from the start, as on paper and on a page of its own. */
  readonly isWhole: boolean;
  readonly translate: Translate;
  readonly onFocus: (focus: Focus | null) => void;
}

/** The gravest; the rest is one press away. */
const firstRows = 5;

export function ReachTable({ reach, focus, isWhole, translate, onFocus }: ReachTableProps) {
  const [isOpen, setOpen] = useState(false);
  const isFolding = !isWhole && reach.rows.length > firstRows + 1;
  const rows = isFolding && !isOpen ? reach.rows.slice(0, firstRows) : reach.rows;
  const isChosen = (data: string, verb: string): boolean => focus?.kind === 'cell' && focus.data === data && focus.verb === verb;
  const isUnclear = focus?.kind === 'unclear';
  return (
    <section class="reach" aria-labelledby="reach">
      <h2 id="reach" class="reach-headline">
        {reach.headline}
      </h2>
      {reach.rows.length > 0 && (
        <table onKeyDown={moveInTable}>
          <caption class="unseen">{translate('reach.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">
                <span class="unseen">{translate('reach.data')}</span>
              </th>
              {reach.columns.map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ data, label, cells }) => (
              <tr key={data}>
                <th scope="row">{label}</th>
                {cells.map((cell) => (
                  <td key={cell.verb}>
                    <ReachCell
                      cell={cell}
                      isChosen={isChosen(data, cell.verb)}
                      onChoose={() => onFocus(isChosen(data, cell.verb) ? null : { kind: 'cell', data, verb: cell.verb })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isFolding && (
        <button type="button" class="text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? translate('reach.less') : translate('reach.more', { count: reach.rows.length })}
        </button>
      )}
      {reach.unclear !== null && (
        <button
          type="button"
          class="text-button unclear"
          aria-pressed={isUnclear}
          onClick={() => onFocus(isUnclear ? null : { kind: 'unclear' })}
        >
          {reach.unclear}
        </button>
      )}
    </section>
  );
}

interface ReachCellProps {
  readonly cell: ReachCellText;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function ReachCell({ cell, isChosen, onChoose }: ReachCellProps) {
  if (cell.apps === 0) {
    return (
      <span class="cell heat-0" role="img" aria-label={cell.label}>
        ·
      </span>
    );
  }
  return (
    <button
      type="button"
      class={`cell heat-${cell.heat}`}
      // What is seen is part of what is said (WCAG 2.5.3); the whole sentence is its description.
      aria-label={cell.label.includes(cell.text) ? cell.label : `${cell.text}: ${cell.label}`}
      title={cell.label}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {cell.text}
    </button>
  );
}

/** The arrows go from number to number, past what is empty. */
function moveInTable(event: KeyboardEvent): void {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
  };
  const step = steps[event.key];
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.parentElement as HTMLTableRowElement | null | undefined;
  const table = row?.closest('table');
  if (!step || !cell || !row || !table) return;
  let [y, x] = [row.rowIndex + step[0], cell.cellIndex + step[1]];
  while (table.rows[y]?.cells[x]) {
    const next = table.rows[y]?.cells[x]?.querySelector('button');
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
    [y, x] = [y + step[0], x + step[1]];
  }
}

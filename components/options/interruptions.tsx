/** How often people are interrupted: one figure, what came of it, and the months before. */
import type { CountsText } from '../../locales/describe-counts.ts';
import type { Translate } from '../../locales/translate.ts';

interface InterruptionsProps {
  readonly counts: CountsText;
  readonly translate: Translate;
}

export function Interruptions({ counts, translate }: InterruptionsProps) {
  return (
    <section class="panel" aria-labelledby="counts">
      <h2 id="counts">{translate('options.counts.title')}</h2>
      <p class="soft">{translate('options.counts.intro')}</p>
      {counts.figure !== null && (
        <p class="figure">
          <b>{counts.figure}</b> {counts.label}
        </p>
      )}
      <p>{counts.sentence}</p>
      {counts.rows.length > 0 && (
        <div class="scroll">
          <table class="months">
            <thead>
              <tr>
                {counts.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counts.rows.map(({ month, numbers }) => (
                <tr key={month}>
                  <th scope="row">{month}</th>
                  {numbers.map((number, index) => (
                    <td key={counts.columns[index + 1]}>{number}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

import type { FiguresDto } from '../../figures/figures.dto.js';
import { LEAST_SHOWN } from '../../figures/suppression-rules.js';
import type { Page } from '../page.js';
import { FIGURES } from '../public-words.js';
import { Layout } from './layout.js';
import { minuteOf } from './shown-time.js';

/** So many months are shown; the whole year is in the file. */
const MONTHS = 6;

/** How many, where, how fast: for everybody. */
export const FiguresPage = ({ page, figures: { at, rows, months } }: { page: Page; figures: FiguresDto }) => {
  const { say } = page;
  const told = (count: number | null): string => (count === null ? say(FIGURES.hidden) : String(count));
  return (
    <Layout page={page} title={FIGURES.title}>
      <h1>{say(FIGURES.title)}</h1>
      <p>{say(FIGURES.lead(LEAST_SHOWN))}</p>
      {months.length === 0 && <p>{say(FIGURES.none)}</p>}
      {months
        .slice(-MONTHS)
        .toReversed()
        .map(({ month, received }) => (
          <details>
            <summary>
              {month} · {say(FIGURES.received)} {told(received)}
            </summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(FIGURES.town)}</th>
                  <th scope="col">{say(FIGURES.received)}</th>
                  <th scope="col">{say(FIGURES.closed)}</th>
                  <th scope="col">{say(FIGURES.inTime)}</th>
                </tr>
              </thead>
              <tbody>
                {rows
                  .filter((row) => row.month === month)
                  .map((row) => (
                    <tr>
                      <th scope="row">{row.town ?? say(FIGURES.unknown)}</th>
                      <td>{told(row.received)}</td>
                      <td>{told(row.closed)}</td>
                      <td>{row.answeredInTimePercent === null ? '—' : `${row.answeredInTimePercent} %`}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </details>
        ))}
      <p>
        {say(FIGURES.at)} {minuteOf(at)} · <a href="/api/public/figures.csv">CSV</a> · <a href="/api/public/figures">JSON</a>
      </p>
    </Layout>
  );
};

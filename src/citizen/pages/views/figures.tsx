import type { OpenFigure } from '../open-figures.js';
import type { Page } from '../page.js';
import { FIGURES } from '../public-words.js';
import { Layout } from './layout.js';

type Props = { page: Page; smallest: number; months: readonly string[]; figures: readonly OpenFigure[] };

/** How many, where, how fast: for everybody. The newest month first. */
export const FiguresPage = ({ page, smallest, months, figures }: Props) => {
  const { say } = page;
  const told = (count: number | null | undefined): string => (count == null ? say(FIGURES.hidden) : String(count));
  const rowsOf = (month: string) => figures.filter((each) => each.month === month && each.townCode !== null && isSome(each));
  const shown = months.filter((month) => rowsOf(month).length > 0).toReversed();
  return (
    <Layout page={page} title={FIGURES.title}>
      <h1>{say(FIGURES.title)}</h1>
      <p>{say(FIGURES.lead(smallest))}</p>
      {shown.length === 0 && <p class="box">{say(FIGURES.none)}</p>}
      {shown.map((month) => (
        <details>
          <summary>
            {month} · {say(FIGURES.received)}{' '}
            {told(figures.find((each) => each.month === month && each.townCode === null)?.received)}
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(FIGURES.town)}</th>
                <th scope="col">{say(FIGURES.received)}</th>
                <th scope="col">{say(FIGURES.closed)}</th>
                <th scope="col">{say(FIGURES.onTime)}</th>
              </tr>
            </thead>
            <tbody>
              {rowsOf(month).map(({ town, received, closed, closedOnTime }) => (
                <tr>
                  <th scope="row">{town}</th>
                  <td>{told(received)}</td>
                  <td>{told(closed)}</td>
                  <td>{told(closedOnTime)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
      <p>
        <a href="/api/public/figures.csv">CSV</a> · <a href="/api/public/figures">JSON</a>
      </p>
    </Layout>
  );
};

/** Hidden is some. */
const isSome = ({ received, closed }: OpenFigure): boolean => received !== 0 || closed !== 0;

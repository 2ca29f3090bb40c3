import type { Instant } from '../../../kernel/time.js';
import { Qr } from './qr.js';
import type { Page } from '../page.js';
import { REPORT } from '../words.js';
import { Hidden, Layout } from './layout.js';
import { minuteOf } from './shown-time.js';

type Props = { page: Page; number: string; queryCode: string | null; receivedAt: Instant; origin: string };

/** Number and code, large: on paper, in a picture, or copied by hand. */
export const RegisteredPage = ({ page, number, queryCode, receivedAt, origin }: Props) => {
  const { say, to, mode, desk } = page;
  return (
    <Layout page={page} title={REPORT.done}>
      <h1>{say(REPORT.done)}</h1>
      <div class="box good slip">
        <p>
          <strong>{say(queryCode === null ? REPORT.codeGone : REPORT.keep)}</strong>
        </p>
        <dl>
          <dt>{say(REPORT.number)}</dt>
          <dd class="large">{number}</dd>
          {queryCode !== null && (
            <>
              <dt>{say(REPORT.code)}</dt>
              <dd class="large">{queryCode}</dd>
            </>
          )}
          <dt>{say(REPORT.receivedAt)}</dt>
          <dd>
            <time datetime={receivedAt}>{minuteOf(receivedAt)}</time>
          </dd>
        </dl>
        <Qr text={`${desk.statusUrl ?? `${origin}${page.to('/status').split('?')[0]}`}#n=${number}`} title={say(REPORT.qr)} />
        <p class="hint">{say(REPORT.qr)}</p>
      </div>
      <p>{say(REPORT.next)}</p>
      <div class="actions no-print">
        <button type="button" id="print" class="second script-only">
          {say(REPORT.print)}
        </button>
        {queryCode !== null && (
          <form method="post" action={to('/status')}>
            <Hidden values={{ number, code: queryCode, mode }} />
            <button type="submit">{say(REPORT.kept)}</button>
          </form>
        )}
      </div>
      <p class="hint no-print">{say(REPORT.printHint)}</p>
    </Layout>
  );
};

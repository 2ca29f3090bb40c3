import type { StatusDto } from '../../dto/status.dto.js';
import type { Page } from '../page.js';
import { STATUS } from '../status-words.js';
import { Acts, type Told } from './acts.js';
import { Faults, Field, Hidden, Layout, Phone, type Fault } from './layout.js';
import { minuteOf } from './shown-time.js';

type AskProps = { page: Page; number: string; faults: readonly Fault[] };

/** Number and code, asked for. */
export const AskPage = ({ page, number, faults }: AskProps) => {
  const { say, to, mode, desk } = page;
  return (
    <Layout page={page} title={STATUS.title}>
      <h1>{say(STATUS.title)}</h1>
      <Faults page={page} faults={faults} />
      <p>{say(STATUS.lead)}</p>
      <form method="post" action={to('/status')} autocomplete="off">
        <Hidden values={{ mode }} />
        <Field page={page} id="number" label={{ zh: '编号', en: 'Number' }}>
          <input
            id="number"
            name="number"
            class="large"
            value={number}
            maxLength={64}
            required
            autocomplete="off"
            spellcheck={false}
          />
        </Field>
        <Field page={page} id="code" label={{ zh: '查询码', en: 'Code' }}>
          <input
            id="code"
            name="code"
            class="large"
            inputMode="numeric"
            maxLength={64}
            required
            autocomplete="off"
            spellcheck={false}
          />
        </Field>
        <div class="actions">
          <button type="submit">{say(STATUS.see)}</button>
        </div>
      </form>
      <p>
        {say(STATUS.lost)} <Phone number={desk.phone} />
      </p>
    </Layout>
  );
};

type Props = { page: Page; status: StatusDto; code: string; told: Told };

/** The case as its complainant may know it. */
export const StatusPage = ({ page, status, code, told }: Props) => {
  const { say, mode } = page;
  return (
    <Layout page={page} title={STATUS.title} posted={{ path: '/status', values: { number: status.number, code } }}>
      {told.done && (
        <p class="box good" role="status">
          <strong>{say(STATUS.done[told.done])}</strong>
        </p>
      )}
      <Faults page={page} faults={told.faults} />
      <h1>{status.number}</h1>
      {mode === 'phone' && (
        <p class="box">
          <strong>{say(STATUS.aloud)}</strong> {say(STATUS.aloudFirst)}
        </p>
      )}
      <Standing page={page} status={status} />
      <Points page={page} status={status} />
      <Answer page={page} status={status} />
      <Identity page={page} status={status} />
      <Papers page={page} status={status} />
      <Acts page={page} status={status} code={code} told={told} />
      {!status.acts.includes('information') && (
        <p class="no-print">
          {say(STATUS.anew)} <a href={page.to('/report')}>{say(STATUS.anewHere)}</a>
        </p>
      )}
    </Layout>
  );
};

type PartProps = { page: Page; status: StatusDto };

const Standing = ({ page, status }: PartProps) => {
  const { say, desk } = page;
  const { step, state, outcome, nextStep, byDate, isLate, responsible, receivedAt } = status;
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{say(STATUS.standing)}</h2>
      <p>
        <strong>{step === null ? say(state) : say(STATUS.stepOf(step, say(state)))}</strong>
        {outcome && `（${say(outcome)}）`}
      </p>
      {step !== null && (
        <ol class="steps" aria-hidden="true">
          {STATUS.steps.map((name, at) => (
            <li class={at + 1 < step ? 'done' : at + 1 === step ? 'now' : ''}>{say(name)}</li>
          ))}
        </ol>
      )}
      <dl>
        <dt>{say(STATUS.next)}</dt>
        <dd>{say(nextStep)}</dd>
        {byDate && <dt>{say(STATUS.by)}</dt>}
        {byDate && (
          <dd>
            <time datetime={byDate}>{byDate}</time>
          </dd>
        )}
        {responsible && <dt>{say(STATUS.who)}</dt>}
        {responsible && <dd>{responsible}</dd>}
        <dt>{say(STATUS.received)}</dt>
        <dd>{minuteOf(receivedAt)}</dd>
      </dl>
      {isLate && (
        <div class="box late">
          <p>
            <strong>{say(STATUS.late)}</strong>
          </p>
          <p>
            {say(STATUS.lateHint(desk.latePhone))} <Phone number={desk.latePhone} />
          </p>
        </div>
      )}
    </section>
  );
};

const Points = ({ page: { say }, status: { points } }: PartProps) =>
  points.length === 0 ? null : (
    <section aria-labelledby="points">
      <h2 id="points">{say(STATUS.points)}</h2>
      <ol class="points">
        {points.map(({ ordinal, text, found, corrected, opinion, reply, transferredAt }) => (
          <li>
            <p class="words">
              <strong>{`${ordinal}. `}</strong>
              {text}
            </p>
            <dl>
              <dt>{say(STATUS.found)}</dt>
              <dd>{found ? say(found) : say(STATUS.pending)}</dd>
              {corrected.length > 0 && <dt>{say(STATUS.corrected)}</dt>}
              {corrected.length > 0 && <dd>{corrected.map(say).join('；')}</dd>}
              {opinion && <dt>{say(STATUS.opinion)}</dt>}
              {opinion && <dd>{say(opinion)}</dd>}
            </dl>
            {reply && <p class="words">{reply}</p>}
            {transferredAt && <p>{say(STATUS.transferred(transferredAt.slice(0, 10)))}</p>}
          </li>
        ))}
      </ol>
    </section>
  );

const Answer = ({ page: { say }, status: { reply, explanations, followUps } }: PartProps) => (
  <>
    {followUps.length > 0 && (
      <section aria-labelledby="follow-ups">
        <h2 id="follow-ups">{say(STATUS.followUps)}</h2>
        {followUps.map(({ toldAt, text }) => (
          <p class="words">
            <time datetime={toldAt}>{toldAt.slice(0, 10)}</time> {text}
          </p>
        ))}
      </section>
    )}
    {explanations.length > 0 && (
      <section aria-labelledby="explanations">
        <h2 id="explanations">{say(STATUS.explanations)}</h2>
        {explanations.map((text) => (
          <p class="words">{text}</p>
        ))}
      </section>
    )}
    {reply && (
      <details>
        <summary>{say(STATUS.reply)}</summary>
        <p class="words">{reply}</p>
      </details>
    )}
  </>
);

const Identity = ({ page: { say }, status: { identityReadings } }: PartProps) => (
  <section aria-labelledby="identity">
    <h2 id="identity">{say(STATUS.identity)}</h2>
    {identityReadings.length === 0 ? (
      <p>{say(STATUS.identityNever)}</p>
    ) : (
      <ul>
        {identityReadings.map(({ at, sentence }) => (
          <li>
            <time datetime={at}>{minuteOf(at)}</time> {say(sentence)}
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Papers = ({ page: { say }, status: { notices, events } }: PartProps) => (
  <>
    {notices.length > 0 && (
      <section aria-labelledby="papers">
        <h2 id="papers">{say(STATUS.notices)}</h2>
        {notices.map(({ title, issuedAt, servedAt, text }) => (
          <details>
            <summary>
              {say(title)} <time datetime={issuedAt}>{issuedAt.slice(0, 10)}</time>
              {servedAt && ` · ${say(STATUS.served(servedAt.slice(0, 10)))}`}
            </summary>
            <p class="words">{text}</p>
          </details>
        ))}
      </section>
    )}
    <details>
      <summary>{say(STATUS.events)}</summary>
      <ul>
        {events.map(({ at, sentence }) => (
          <li>
            <time datetime={at}>{minuteOf(at)}</time> {say(sentence)}
          </li>
        ))}
      </ul>
    </details>
  </>
);

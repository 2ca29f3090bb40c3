import type { Page } from '../page.js';
import { COMMON, COUNTER, FAILED, FRONT, PHONE_SCRIPT } from '../words.js';
import { REACH, RIGHTS } from '../public-words.js';
import type { Sentence } from '../../../kernel/rule.js';
import { Layout, Phone } from './layout.js';

/** Where everybody begins. */
export const FrontPage = ({ page }: { page: Page }) => {
  const { say, desk } = page;
  return (
    <Layout page={page} title={COMMON.home}>
      <h1>{say(FRONT.title)}</h1>
      <p>{say(FRONT.lead)}</p>
      <p class="box late">
        {say(FRONT.urgent)}
        <Phone number={desk.phone} />
      </p>
      <Doors page={page} />
    </Layout>
  );
};

/** The same at a clerk's counter. */
export const CounterPage = ({ page }: { page: Page }) => (
  <Layout page={page} title={COUNTER.title}>
    <h1>{page.say(COUNTER.title)}</h1>
    <p>{page.say(COUNTER.lead)}</p>
    <Doors page={page} />
  </Layout>
);

const Doors = ({ page: { say, to } }: { page: Page }) => (
  <ul class="doors">
    {DOORS.map(([path, name, hint]) => (
      <li>
        <a href={to(path)}>
          {say(name)}
          <span>{say(hint)}</span>
        </a>
      </li>
    ))}
  </ul>
);

const DOORS: readonly (readonly [string, Sentence, Sentence])[] = [
  ['/report', COMMON.report, FRONT.reportHint],
  ['/status', COMMON.status, FRONT.statusHint],
  ['/guidance', COMMON.guidance, FRONT.guidanceHint],
  ['/rights', COMMON.rights, FRONT.rightsHint],
  ['/reach', COMMON.reach, FRONT.reachHint],
];

export const RightsPage = ({ page }: { page: Page }) => (
  <Layout page={page} title={RIGHTS.title}>
    <h1>{page.say(RIGHTS.title)}</h1>
    <ul>
      {RIGHTS.items.map((item) => (
        <li>{page.say(item)}</li>
      ))}
    </ul>
  </Layout>
);

export const ReachPage = ({ page }: { page: Page }) => {
  const { say, desk } = page;
  return (
    <Layout page={page} title={REACH.title}>
      <h1>{say(REACH.title)}</h1>
      <dl>
        <dt>{say(REACH.phone)}</dt>
        <dd class="large">
          <Phone number={desk.phone} />
        </dd>
        <dt>{say(REACH.hours)}</dt>
        <dd>{say(desk.hours)}</dd>
        <dt>{say(REACH.address)}</dt>
        <dd>{say(desk.address)}</dd>
        <dt>{say(REACH.late)}</dt>
        <dd>
          <Phone number={desk.latePhone} />
        </dd>
      </dl>
      <p>{say(REACH.visit)}</p>
    </Layout>
  );
};

/** What a clerk says to a caller before number and code are typed in. */
export const PhoneScriptPage = ({ page }: { page: Page }) => (
  <Layout page={page} title={PHONE_SCRIPT.title}>
    <h1>{page.say(PHONE_SCRIPT.title)}</h1>
    <ol>
      {PHONE_SCRIPT.lines.map((line) => (
        <li>{page.say(line)}</li>
      ))}
    </ol>
    <p>
      <a class="button" href={page.to('/status')}>
        {page.say(COMMON.status)}
      </a>
    </p>
  </Layout>
);

/** Whatever went wrong, in words, with somebody to call. */
export const FailurePage = ({ page, sentence }: { page: Page; sentence: Sentence }) => (
  <Layout page={page} title={FAILED.title}>
    <h1>{page.say(FAILED.title)}</h1>
    <p class="box bad" role="alert">
      {page.say(sentence)}
    </p>
    <p>
      {page.say(FAILED.again)} <Phone number={page.desk.phone} />
    </p>
  </Layout>
);

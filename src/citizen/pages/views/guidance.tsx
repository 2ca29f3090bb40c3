import { STAGES, STAGE_NAMES, type StageCode } from '../../../elections/stages.js';
import type { GuidanceArticle } from '../../../guidance/guidance-article.entity.js';
import type { Page } from '../page.js';
import { GUIDANCE } from '../public-words.js';
import { COMMON } from '../words.js';
import { Hidden, Layout } from './layout.js';

type Props = { page: Page; stage: StageCode | undefined; articles: readonly GuidanceArticle[] };

/** What people ask in a stage, or in all; each question leads to its answer. */
export const GuidancePage = ({ page, stage, articles }: Props) => {
  const { say, to, mode, language } = page;
  return (
    <Layout page={page} title={GUIDANCE.title}>
      <h1>{say(GUIDANCE.title)}</h1>
      <p>{say(GUIDANCE.lead)}</p>
      <form method="get" action={to('/guidance').split('?')[0]}>
        <Hidden values={{ mode: mode === 'own' ? '' : mode }} />
        <div class="field">
          <label for="stage">{say(GUIDANCE.stage)}</label>
          <select id="stage" name="stage">
            <option value="">{say(GUIDANCE.allStages)}</option>
            {STAGES.map((each) => (
              <option value={each} selected={each === stage}>
                {STAGE_NAMES[each][language]}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="second">
          {say(GUIDANCE.show)}
        </button>
      </form>
      {articles.length === 0 && <p class="box">{say(GUIDANCE.none)}</p>}
      <ul class="doors">
        {articles.map((article) => (
          <li>
            <a href={to(`/guidance/${article.slug}`)} lang="zh-CN">
              {article.question}
              <span lang={page.language === 'zh' ? 'zh-CN' : 'en'}>{stageOf(page, article)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Layout>
  );
};

/** One answer, with the clause that it rests on. The words are the district's own, in Chinese. */
export const AnswerPage = ({ page, article }: { page: Page; article: GuidanceArticle }) => {
  const { say, to } = page;
  const title = { zh: article.title, en: article.title };
  return (
    <Layout page={page} title={title}>
      <h1 lang="zh-CN">{article.question}</h1>
      <p class="hint">{stageOf(page, article)}</p>
      <p class="words" lang="zh-CN">
        {article.answer}
      </p>
      <dl>
        <dt>{say(GUIDANCE.clause)}</dt>
        <dd lang="zh-CN">{article.clause}</dd>
        <dt>{say(GUIDANCE.since)}</dt>
        <dd>{article.validFrom}</dd>
      </dl>
      <p>{say(GUIDANCE.notSettled)}</p>
      <p>
        <a class="button" href={to('/report')}>
          {say(COMMON.report)}
        </a>{' '}
        <a href={to('/guidance')}>{say(GUIDANCE.title)}</a>
      </p>
    </Layout>
  );
};

const stageOf = ({ say, language }: Page, { stage }: GuidanceArticle): string =>
  stage === 'ALL' ? say(GUIDANCE.everyStage) : STAGE_NAMES[stage][language];

import { useQuery } from '@tanstack/react-query';
import { Card, Flex, Progress, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Statistics } from '../api/schema.js';
import { minuteOf } from '../ui/dates.js';
import { Loading } from '../ui/loading.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { useTitle } from '../ui/use-title.js';
import { AgeingCard } from './ageing-card.js';
import { Board } from './board.js';
import { CountLink } from './count-link.js';
import { HeatMap } from './heat-map.js';
import { NowTiles } from './now-tiles.js';
import { readPeriod, type Period } from './period.js';
import { PeriodPicker } from './period-picker.js';
import { HotspotsCard, LookBacksCard } from './places-cards.js';
import { RankingCard } from './ranking-card.js';
import { RatesCard } from './rates-card.js';
import { TrendCard } from './trend-card.js';
import { useWords, type Words } from './use-words.js';

/** How often the numbers are asked for again while they are looked at. */
const AGAIN_MS = 60_000;

type Props = {
  /** What the figures are called in memory. */
  name: readonly string[];
  read: (period: Period) => Promise<Statistics>;
  title: (words: Words) => string;
  links?: ReactNode;
};

/** Loads, rates and places, of the district or of one town. */
export const FiguresPage = ({ name, read, title, links }: Props) => {
  const { t } = useTranslation('dashboard');
  const [params, setParams] = useSearchParams();
  const words = useWords();
  const period = readPeriod(params);
  const { data, error, isFetching } = useQuery({
    queryKey: ['statistics', ...name, period],
    queryFn: () => read(period),
    refetchInterval: AGAIN_MS,
    placeholderData: (kept) => kept,
  });
  const heading = title(words);
  useTitle(heading);
  return (
    <Board>
      <header className="board-head">
        <div>
          <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
            {heading}
          </Typography.Title>
          {data && <Typography.Text type="secondary">{t('at', { at: minuteOf(data.at) })}</Typography.Text>}
        </div>
        {links}
      </header>
      {error && <ProblemAlert problem={error} />}
      {isFetching && data && <Progress percent={100} status="active" showInfo={false} size="small" aria-label={t('reading')} />}
      {data ? (
        <Figures figures={data} words={words} picker={<PeriodPicker period={period} onChange={(next) => setParams(next)} />} />
      ) : (
        !error && <Loading />
      )}
    </Board>
  );
};

const Figures = ({ figures, words, picker }: { figures: Statistics; words: Words; picker: ReactNode }) => {
  const { t } = useTranslation('dashboard');
  const { now, heat, ageing, received, withheld } = figures;
  return (
    <div className="board">
      <Card title={t('now')}>
        <NowTiles now={now} />
      </Card>
      <HeatMap heat={heat} words={words} />
      <TrendCard trend={figures.trend} />
      <AgeingCard ageing={ageing} />
      <HotspotsCard hotspots={figures.hotspots} words={words} />
      <LookBacksCard lookBacks={figures.lookBacks} townCode={figures.townCode} />
      <DaysCard used={figures.daysUsed} />
      <Flex wrap gap={16} align="center">
        {picker}
        <span>
          {t('received')} <CountLink tally={received} of={t('received')} />
        </span>
      </Flex>
      <RatesCard
        title={t('rates.petition')}
        hint={t('rates.petition.hint')}
        rates={figures.petitionRates}
        withheld={withheld.length}
      />
      {figures.hotlineRates.length > 0 && (
        <RatesCard title={t('rates.hotline')} hint={t('rates.hotline.hint')} rates={figures.hotlineRates} />
      )}
      {figures.coverage.length > 0 && <RatesCard title={t('rates.coverage')} rates={figures.coverage} />}
      <RatesCard title={t('rates.outcomes')} rates={figures.outcomes} />
      {figures.ranking && <RankingCard ranking={figures.ranking} words={words} />}
    </div>
  );
};

const DaysCard = ({ used: { cases, median, ninetieth } }: { used: Statistics['daysUsed'] }) => {
  const { t } = useTranslation('dashboard');
  const days = (count: number | null): string => (count === null ? '—' : t('days', { count }));
  return (
    <Card title={t('daysUsed')} className="half">
      <table className="figures">
        <tbody>
          <tr>
            <th scope="row">{t('daysUsed.median')}</th>
            <td className="number">{days(median)}</td>
          </tr>
          <tr>
            <th scope="row">{t('daysUsed.ninetieth')}</th>
            <td className="number">{days(ninetieth)}</td>
          </tr>
          <tr>
            <th scope="row">{t('daysUsed.cases')}</th>
            <td className="number">
              <CountLink tally={cases} of={t('daysUsed.cases')} />
            </td>
          </tr>
        </tbody>
      </table>
    </Card>
  );
};

import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Statistics } from '../api/schema.js';
import { ChartBox } from './chart.js';
import { CountLink } from './count-link.js';

const monthAndDay = (day: string): string => day.slice(5);

/** What came in, day by day. */
export const TrendCard = ({ trend }: { trend: Statistics['trend'] }) => {
  const { t } = useTranslation('dashboard');
  return (
    <Card title={t('trend')}>
      <ChartBox labels={trend.map(({ day }) => monthAndDay(day))} values={trend.map(({ tally }) => tally.count)} />
      <div className="wide-table" role="region" aria-label={t('trend')} tabIndex={0}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('trend.day')}</th>
              {trend.map(({ day }) => (
                <th key={day} scope="col" className="number">
                  {monthAndDay(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('trend.count')}</th>
              {trend.map(({ day, tally }) => (
                <td key={day} className="number">
                  <CountLink tally={tally} of={day} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </Card>
  );
};
